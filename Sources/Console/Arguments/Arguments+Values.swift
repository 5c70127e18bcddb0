internal import Dialogue
internal import Simulation
internal import Transcripts

extension Arguments {
  /// The language of the schede.
  var language: String { options[.language] ?? "it" }

  /// The time to pretend; nil for the real one.
  func now() throws(Failure) -> Moment? {
    guard let text = options[.now] else { return nil }
    guard let moment = Moment(text) else {
      throw .usage("«\(text)» non è un'ora: scrivi per esempio --now \"2026-11-23 10:30\"")
    }
    return moment
  }

  /// The schede of `--intents`, or those that are found.
  func schede(_ system: System) -> SchedeDirectory {
    SchedeDirectory.find(options[.intents], executable: system.executable)
  }

  /// The format of an exchange.
  func exchangeFormat() throws(Failure) -> ExchangeFormat {
    let names = ExchangeFormat.allCases.map(\.rawValue)
    guard let name = options[.exchange] else {
      throw .usage("quale formato? Scrivi --format \(names.joined(separator: "|"))")
    }
    guard let format = ExchangeFormat(rawValue: name) else {
      throw .unknown("non conosco il formato «\(name)»", name, among: names)
    }
    return format
  }

  /// A number of things; nil where none is given.
  func count(_ option: Option) throws(Failure) -> Int? {
    guard let text = options[option] else { return nil }
    guard let count = Int(text), count > 0 else {
      throw .usage("«\(text)» non è un numero: scrivi per esempio --\(option.rawValue) 10")
    }
    return count
  }

  /// The webhook of `--verso`; nil where none is given.
  func target() throws(Failure) -> Webhook? {
    guard let text = self[.target] else { return nil }
    guard let webhook = Webhook(loopback: text) else {
      throw .usage(
        "«\(text)» non è un indirizzo di questa macchina: scrivi per esempio "
          + "--\(Option.target.rawValue) http://127.0.0.1:8081/webhook")
    }
    return webhook
  }

  /// The header of `--intestazione`; none where none is given.
  func headers() throws(Failure) -> [(name: String, value: String)] {
    guard let text = self[.header] else { return [] }
    guard let header = Webhook.header(text) else {
      throw .usage(
        "«\(text)» non è un'intestazione: scrivi per esempio "
          + "--\(Option.header.rawValue) \"Nome: valore\"")
    }
    return [header]
  }

  /// The one operand; nil where there is none.
  func operand() throws(Failure) -> String? {
    guard operands.count <= 1 else {
      throw .usage("«\(command.rawValue)» vuole al massimo una cartella, non «\(operands[1])»")
    }
    return operands.first
  }
}
