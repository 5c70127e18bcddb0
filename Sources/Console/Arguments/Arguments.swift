/// The command line, read.
struct Arguments: Equatable {
  var command: CommandName
  /// The options given; the value is empty for a switch.
  private(set) var options: [Option: String] = [:]
  private(set) var operands: [String] = []

  /// Reads the words behind the program's name.
  ///
  /// - Throws: ``Failure`` for a command or option that does not exist or lacks its value.
  init(_ words: [String]) throws(Failure) {
    guard let first = words.first else { throw .usage("manca il comando") }
    command = try Arguments.command(first)
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        operands += rest
        break
      } else if word == "--help" || word == "-h" || word == "--aiuto" {
        operands = [command.rawValue]
        command = .help
        return
      } else if word.hasPrefix("--") {
        try take(word, &rest)
      } else if word.hasPrefix("-"), word.utf8.count > 1 {
        throw .unknown("non esiste l'opzione «\(word)»", "-\(word)", among: command.optionNames)
      } else {
        operands.append(word)
      }
    }
  }

  func has(_ option: Option) -> Bool { options[option] != nil }

  subscript(option: Option) -> String? { options[option] }

  private static func command(_ word: String) throws(Failure) -> CommandName {
    if ["-h", "--help", "--aiuto"].contains(word) { return .help }
    if ["--version", "--versione"].contains(word) { return .version }
    if let name = CommandName(named: word) { return name }
    throw .unknown(
      "non esiste il comando «\(word)»", word,
      among: CommandName.allCases.flatMap { [$0.rawValue, $0.twin] })
  }

  /// `--name`, `--name value` or `--name=value`.
  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = Option(named: String(parts[0])), command.options.contains(option) else {
      throw .unknown(
        "«\(command.rawValue)» non ha l'opzione «--\(parts[0])»", "--\(parts[0])",
        among: command.optionNames)
    }
    if let name = option.value {
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst(), !value.isEmpty else {
        throw .usage("dopo «--\(parts[0])» manca il valore: --\(parts[0]) \(name)")
      }
      options[option] = value
    } else if parts.count == 2 {
      throw .usage("«--\(parts[0])» non vuole un valore")
    } else {
      options[option] = ""
    }
  }
}

extension CommandName {
  fileprivate var optionNames: [String] {
    options.flatMap { [$0.rawValue, $0.twin].compactMap { $0 } }.map { "--\($0)" }
  }
}
