internal import Schede

/// Writes a set as two tables, for other programs: `NAME.examples.tsv` and `NAME.messages.tsv`,
/// each line an intent (or several, parted by commas) and a text.
struct Export {
  private let set: MessageSet

  init(_ set: MessageSet) {
    self.set = set
  }

  func write(to directory: String) throws {
    let intents = load(set.sources).knowledge.intents
    let examples = intents.flatMap { intent in
      intent.phrases.filter { $0.mark == .example }.map { "\(intent.id)\t\($0.text)\n" }
    }
    let messages = set.messages.filter { !$0.expected.isEmpty }.map { message in
      "\(message.expected.joined(separator: ","))\t\(message.text)\n"
    }
    try TextFiles.write(examples.joined(), to: "\(set.name).examples.tsv", in: directory)
    try TextFiles.write(messages.joined(), to: "\(set.name).messages.tsv", in: directory)
  }
}
