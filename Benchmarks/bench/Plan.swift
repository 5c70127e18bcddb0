internal import Schede

/// A set of data to measure on.
enum Plan {
  case cremona
  /// So many intents with 12 examples each.
  case generated(Int)

  init?(_ name: Substring) {
    if name == "cremona" {
      self = .cremona
    } else if let count = Int(name), count > 1 {
      self = .generated(count)
    } else {
      return nil
    }
  }

  var name: String {
    switch self {
    case .cremona: "cremona"
    case .generated(let count): "\(count)"
    }
  }

  /// The schede and the messages; nil where the files are missing.
  func load(_ options: Options) -> MessageSet? {
    switch self {
    case .cremona:
      let schede = TextFiles.all(below: options.intents, suffix: ".txt")
      let messages = TextFiles.all(below: options.messages, suffix: ".jsonl")
        .flatMap { CaseFile($0.bytes).messages }
      guard !schede.isEmpty, !messages.isEmpty else { return nil }
      return MessageSet(
        name: name, sources: schede.map { SchedeSource(path: $0.path, bytes: $0.bytes) },
        messages: messages)
    case .generated(let count):
      return Generator(intents: count).set(name: name, messages: options.count)
    }
  }
}
