internal import Schede
internal import Seeded

/// Makes up intents and messages that look like Italian, always the same ones.
///
/// As in real data, most words of a sentence are common ones that stand in every intent; nouns are
/// shared by a few intents, verbs and circumstances by many, so that often only the combination
/// tells; and half of the sentences have a word that only their intent has.
struct Generator {
  /// What the sentences of an intent are made of.
  private struct Topic {
    var own: String
    var nouns: [String]
    var verbs: [String]
    var circumstances: [String]
  }

  private static let examples = 12
  private static let openings = [
    "vorrei sapere come", "mi serve un aiuto per", "come posso", "devo", "volevo chiedere se posso",
    "non so come", "è possibile", "dove si va per", "abbiamo bisogno di", "qualcuno mi aiuta a",
    "buongiorno, vorrei", "ciao, come si fa a", "scusate, mi hanno detto di", "per favore",
    "mio figlio vuole", "mia moglie ed io vogliamo", "ho provato a", "mi dite se potete",
  ]
  private static let articles = ["il", "la", "un", "una", "del", "questa", "il mio", "la nostra"]
  private static let endings = [
    "", "", "", "grazie", "per favore", "il prima possibile", "domani", "con i bambini",
    "e non so a chi chiedere", "da soli",
  ]
  private static let inflections = ["are", "iamo", "ato", "ando", "are", "o"]

  private var random: SplitMix64
  private var topics: [Topic] = []

  init(intents: Int) {
    var random = SplitMix64(seed: 2_026)
    var words = WordMaker(seed: 11)
    let nouns = (0..<max(40, intents / 2)).map { _ in
      words.next() + random.one(of: ["a", "o", "e"])
    }
    let verbs = (0..<120).map { _ in words.next() }
    let circumstances = (0..<80).map { _ in "in " + words.next() + "e" }
    for _ in 0..<intents {
      topics.append(
        Topic(
          own: words.next() + "io",
          nouns: (0..<2).map { _ in random.one(of: nouns) },
          verbs: (0..<2).map { _ in random.one(of: verbs) },
          circumstances: (0..<2).map { _ in random.one(of: circumstances) }))
    }
    self.random = random
  }

  /// The schede, and so many messages that are not among the examples.
  func set(name: String, messages count: Int) -> MessageSet {
    var maker = self
    let text = maker.schede()
    let messages = (0..<count).map { _ in maker.message() }
    return MessageSet(
      name: name, sources: [SchedeSource(path: "bench.txt", bytes: Array(text.utf8))],
      messages: messages)
  }

  private mutating func schede() -> String {
    var text = ""
    for index in topics.indices {
      text += "@intento \(Generator.id(index))  Intento numero \(index)\nit: Risposta \(index).\n"
      for _ in 0..<Generator.examples { text += "+ \(sentence(topics[index]))\n" }
      text += "\n"
    }
    return text
  }

  private static func id(_ index: Int) -> String { "intento-\(index)" }

  /// One in four has a typo, one in eight a word that the data do not know.
  private mutating func message() -> MessageSet.Message {
    let index = Int.random(in: topics.indices, using: &random)
    var words = sentence(topics[index]).split(separator: " ").map(String.init)
    if Int.random(in: 0..<8, using: &random) == 0 {
      words.insert(WordMaker.unknown(using: &random), at: words.count / 2)
    }
    if Int.random(in: 0..<4, using: &random) == 0 { misspell(&words) }
    return .init(text: words.joined(separator: " "), expected: [Generator.id(index)])
  }

  private mutating func sentence(_ topic: Topic) -> String {
    let verb =
      random.one(of: topic.verbs)
      + random.one(of: Generator.inflections)
    var parts = [random.one(of: Generator.openings), verb]
    parts.append(random.one(of: Generator.articles))
    parts.append(random.one(of: topic.nouns))
    if Bool.random(using: &random) { parts.append("di " + topic.own) }
    if Bool.random(using: &random) {
      parts.append(random.one(of: topic.circumstances))
    }
    parts.append(random.one(of: Generator.endings))
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Swaps two neighbouring letters of a long word.
  private mutating func misspell(_ words: inout [String]) {
    let long = words.indices.filter { words[$0].utf8.count > 5 }
    guard let index = long.randomElement(using: &random) else { return }
    var letters = Array(words[index])
    let place = Int.random(in: 1..<(letters.count - 2), using: &random)
    letters.swapAt(place, place + 1)
    words[index] = String(letters)
  }
}
