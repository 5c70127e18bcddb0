internal import Language
internal import Schede

/// Recognises the language of a message by its function words.
struct LanguageGuesser: Sendable {
  private var words = WordTable()
  private var languages: [String] = []

  /// How many function words of a language a message must have, and more than any other has.
  private static let evidence = 2

  init(_ vocabularies: [Vocabulary]) {
    for vocabulary in vocabularies where vocabulary.kind == .language {
      guard let language = vocabulary.language, languages.count < 16 else { continue }
      let bit = Int32(1) << Int32(languages.count)
      languages.append(language)
      for entry in vocabulary.entries {
        for form in [entry.canonical] + entry.forms { add(form, bit) }
      }
    }
  }

  private mutating func add(_ form: String, _ bit: Int32) {
    let tokens = Tokens(form)
    guard let token = tokens.all.first, tokens.all.count == 1 else { return }
    let bytes = Array(tokens.bytes[token.folded])
    words.set(bytes.span, to: (words.value(of: bytes.span) ?? 0) | bit)
  }

  /// The language, where it is clear.
  func guess(_ tokens: Tokens) -> String? {
    var counts = InlineArray<16, Int>(repeating: 0)
    for token in tokens.all where token.kind == .word {
      guard let bits = words.value(ofHash: token.hash) else { continue }
      for index in languages.indices where bits >> Int32(index) & 1 == 1 { counts[index] += 1 }
    }
    var best: (language: Int, count: Int, isTied: Bool) = (0, 0, false)
    for index in languages.indices where counts[index] >= max(best.count, 1) {
      best = (index, counts[index], counts[index] == best.count)
    }
    guard best.count >= LanguageGuesser.evidence, !best.isTied else { return nil }
    return languages[best.language]
  }
}
