internal import Channels

/// What a command line asks of the service.
struct StaffRequest: Equatable {
  /// How the answer is shown.
  enum Shape: Equatable {
    case nothing
    case count
    case text
    case rows([String], none: String)
  }

  /// As the service reads it; where there is a ``search``, without the family.
  private(set) var text = ""
  /// What must be asked first: the number of the family that a platform knows by an identifier.
  private(set) var search: String?
  private(set) var shape = Shape.nothing
  /// What is said where the service does not know what is named.
  private(set) var unknown = "il servizio non lo conosce"
  private(set) var mend = "controlla il numero"

  /// - Throws: ``Failure`` for a request that makes no sense.
  init(_ arguments: Arguments) throws(Failure) {
    let words = arguments.operands
    switch arguments.command {
    case .outbox: try readOutbox(words)
    case .notices: try readNotices(words)
    case .forget: try readFamily("forget", arguments)
    case .write: try readText(words, arguments.command)
    case .resume: try readChannel(words)
    case .familyData:
      try readFamily("family", arguments)
      shape = .text
    default:
      guard words.isEmpty else {
        throw .usage("«\(arguments.command.rawValue)» non vuole «\(words[0])»")
      }
      (text, shape) = ("purge", .count)
    }
  }

  private mutating func readOutbox(_ words: [String]) throws(Failure) {
    let verbs = ["retry": "retry", "riprova": "retry", "drop": "drop", "togli": "drop"]
    if words.isEmpty || words == ["list"] || words == ["elenca"] {
      text = "outbox"
      shape = .rows(
        ["numero", "quando", "famiglia", "perché"], none: "Non c'è niente di non consegnato.")
      return
    }
    guard let verb = verbs[words[0]] else {
      throw .unknown(
        "«outbox» non sa fare «\(words[0])»", words[0],
        among: ["list", "elenca"] + verbs.keys.sorted())
    }
    text = "\(verb) \(try number(words, "outbox \(words[0])"))"
    (unknown, mend) = ("tra le non consegnate non c'è", "«abbraccio outbox list» le elenca")
  }

  private mutating func readNotices(_ words: [String]) throws(Failure) {
    if words.isEmpty {
      text = "notices"
      shape = .rows(
        ["numero", "quando", "famiglia", "tipo", "che cosa"], none: "Non ci sono avvisi da leggere."
      )
      return
    }
    guard ["fatto", "done"].contains(words[0]) else {
      throw .unknown("«avvisi» non sa fare «\(words[0])»", words[0], among: ["fatto", "done"])
    }
    text = "done \(try number(words, "avvisi fatto"))"
  }

  private func number(_ words: [String], _ command: String) throws(Failure) -> Int64 {
    guard words.count == 2, let number = Int64(words[1]), number > 0 else {
      throw .usage("dopo «\(command)» va un numero, e uno solo")
    }
    return number
  }

  /// `F-17 Buongiorno, …`: the rest of the line is the text.
  private mutating func readText(
    _ words: [String], _ command: CommandName
  ) throws(Failure) {
    try readFamily("write", Array(words.prefix(1)), command)
    let said = words.dropFirst().joined(separator: " ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !said.isEmpty else {
      throw .usage("dopo il numero della famiglia va il testo: scrivi F-17 \"Buongiorno…\"")
    }
    text += " \(said)"
    mend = "«abbraccio avvisi» mostra i numeri; chi ha bloccato il conto non si può raggiungere"
  }

  private mutating func readChannel(_ words: [String]) throws(Failure) {
    let names = ChannelName.allCases.map(\.rawValue)
    guard words.count == 1 else {
      throw .usage("dopo «riprendi» va \(names.joined(separator: " o "))")
    }
    guard names.contains(words[0]) else {
      throw .unknown("«\(words[0])» non è un canale", words[0], among: names)
    }
    text = "resume \(words[0])"
    (unknown, mend) = ("il canale \(words[0]) è spento", "«abbraccio salute» dice perché")
  }

  /// A family by its number, or by what its platform calls it.
  private mutating func readFamily(_ verb: String, _ arguments: Arguments) throws(Failure) {
    let options: [(Option, ChannelName)] = [(.telegram, .telegram), (.whatsapp, .whatsapp)]
    let named = options.filter { arguments.has($0.0) }
    guard let (option, channel) = named.first else {
      return try readFamily(verb, arguments.operands, arguments.command)
    }
    guard named.count == 1, arguments.operands.isEmpty else {
      throw .usage("una famiglia si indica in un modo solo")
    }
    guard let identifier = channel.identifier(arguments[option] ?? "") else {
      throw .usage("con --\(option.rawValue) va \(channel.identifierForm)")
    }
    (text, search) = (verb, "find \(channel.rawValue) \(identifier)")
    (unknown, mend) = (
      "di questa famiglia non c'è niente", "controlla l'identificativo, e il prefisso del numero"
    )
  }

  /// `F-17`, or only 17.
  private mutating func readFamily(
    _ verb: String, _ words: [String], _ command: CommandName
  ) throws(Failure) {
    let digits =
      words.first.map { $0.uppercased().hasPrefix("F-") ? String($0.dropFirst(2)) : $0 } ?? ""
    guard words.count == 1, let family = Int64(digits), family > 0 else {
      throw .usage("dopo «\(command.rawValue)» va il numero di una famiglia, per esempio F-17")
    }
    text = "\(verb) \(family)"
    (unknown, mend) = ("la famiglia F-\(family) non c'è", "«abbraccio avvisi» mostra i numeri")
  }
}

extension ChannelName {
  /// What a platform calls somebody (``Channels/Address``), out of what a person writes; nil where it
  /// cannot be that.
  fileprivate func identifier(_ text: String) -> String? {
    switch self {
    case .telegram:
      return Self.isNumber(text) && text.utf8.count < 20 ? text : nil
    case .whatsapp:
      if text.contains(where: \.isLetter) { return Self.isUser(text) ? "u:\(text)" : nil }
      var digits = text.filter { !" +-./()".contains($0) }
      if digits.hasPrefix("00") { digits.removeFirst(2) }
      return Self.isNumber(digits) && 8...15 ~= digits.utf8.count ? "p:\(digits)" : nil
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// `IT.13491208655302741918`: a user of WhatsApp who shows no number.
  private static func isUser(_ text: String) -> Bool {
    text.utf8.count <= 128 && text.contains(".") && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }

  fileprivate var identifierForm: String {
    switch self {
    case .telegram: "il numero con cui Telegram chiama la persona, solo cifre"
    case .whatsapp: "il numero di telefono con il prefisso, per esempio +39 333 1234567"
    }
  }
}
