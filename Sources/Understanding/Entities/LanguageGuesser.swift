internal import Language
internal import Schede

/// Recognises the language of a message by its function words, and by its letters where these are not
/// Latin: a vocabulary that lists letters has every word that begins with one of them.
struct LanguageGuesser: Sendable {
  private var words = WordTable()
  private var languages: [String] = []

  /// How many function words of a language a message must have, and more than any other has.
  private static let evidence = 2

  /// What the words of a message say about its language.
  struct Guess {
    var language: String
    /// How many of them are of the language; one in its own letters counts for two.
    var words: Int
    /// Whether none is of another language.
    var isAlone: Bool
  }

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
  func guess(_ tokens: Tokens) -> Guess? {
    var counts = InlineArray<16, Int>(repeating: 0)
    var known = 0
    for token in tokens.all where token.kind == .word {
      var (bits, weight) = (words.value(ofHash: token.hash) ?? 0, 1)
      if bits == 0 { (bits, weight) = (letterBits(of: token, tokens), LanguageGuesser.evidence) }
      guard bits != 0 else { continue }
      known += weight
      for index in languages.indices where bits >> Int32(index) & 1 == 1 {
        counts[index] += weight
      }
    }
    var best: (language: Int, count: Int, isTied: Bool) = (0, 0, false)
    for index in languages.indices where counts[index] >= max(best.count, 1) {
      best = (index, counts[index], counts[index] == best.count)
    }
    guard best.count >= LanguageGuesser.evidence, !best.isTied else { return nil }
    return Guess(
      language: languages[best.language], words: best.count, isAlone: best.count == known)
  }

  /// The languages whose vocabulary has the first letter of a word, where it is no Latin one.
  private func letterBits(of token: Token, _ tokens: Tokens) -> Int32 {
    let lead = tokens.bytes[token.folded.lowerBound]
    guard lead >= LanguageGuesser.firstForeignLead else { return 0 }
    let end = token.folded.lowerBound + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
    return words.value(of: tokens.bytes.span.extracting(token.folded.lowerBound..<end)) ?? 0
  }

  /// UTF-8 of U+0340 and of all that follows begins with this byte or a higher one: no Latin letters
  /// as people type them.
  private static let firstForeignLead: UInt8 = 0xCD
}
