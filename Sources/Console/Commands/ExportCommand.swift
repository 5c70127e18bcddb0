internal import Schede

/// `abbraccio export`: the schede in a format that other programs read.
struct ExportCommand {
  private let system: System
  private let directory: SchedeDirectory
  private let format: ExchangeFormat
  private let output: String?

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.system = system
    directory = arguments.schede(system)
    format = try arguments.exchangeFormat()
    output = arguments.options[.output]
    if let word = arguments.operands.first { throw .usage("«export» non vuole «\(word)»") }
  }

  func run() throws(Failure) -> ExitCode {
    var schede = SchedeText()
    for source in try directory.sources() {
      guard let text = String(validating: source.bytes, as: UTF8.self) else {
        throw .file("«\(source.path)» non è in UTF-8", hint: "salvalo di nuovo come UTF-8")
      }
      schede.read(text, file: below(source.path))
    }
    let text = format.text(of: schede)
    if let output {
      try Files.write(Array(text.utf8), to: output)
    } else {
      system.output.write(text)
    }
    return .done
  }

  /// The path of a file below the directory.
  private func below(_ path: String) -> String {
    var rest = path.dropFirst(directory.path.count)
    while rest.first == "/" { rest = rest.dropFirst() }
    return String(rest)
  }
}
