/// The formats that schede are exchanged in.
enum ExchangeFormat: String, CaseIterable {
  /// All lines of all schede, as JSON.
  case json
  /// The same as a table, a line a row (RFC 4180).
  case csv
  /// Intents with their examples and answers, as Rasa 3 reads them (YAML).
  case rasa

  /// What stands in a file of this format.
  func text(of schede: SchedeText) -> String {
    switch self {
    case .json: JSONExchange.text(of: schede)
    case .csv: CSVExchange.text(of: schede)
    case .rasa: RasaWriter.text(of: schede)
    }
  }

  /// Reads a file of this format.
  ///
  /// - Throws: ``ExchangeError`` with the line.
  func read(_ text: String) throws(ExchangeError) -> SchedeText {
    switch self {
    case .json: try JSONExchange.read(text)
    case .csv: try CSVExchange.read(text)
    case .rasa: try RasaReader.read(text)
    }
  }
}

/// Why a file of another format cannot be taken over.
struct ExchangeError: Error, Equatable {
  /// One-based; nil where the whole file is meant.
  var line: Int?
  var message: String
  var hint: String

  init(_ message: String, line: Int? = nil, hint: String) {
    self.message = message
    self.line = line
    self.hint = hint
  }
}
