/// Turns messages into terms of a lexicon: known form, stem, mended spelling, in this order.
///
/// Holds the buffers of the message it read last; no allocation per message once they have grown.
public struct WordReader: ~Copyable {
  public let lexicon: Lexicon
  private let stemmer: Stemmer
  public private(set) var tokens = Tokens()
  public private(set) var terms: [Term] = []
  /// Whether misspelt words are mended (off only to measure what it brings).
  public var mends = true
  /// Whether pronouns are taken off the end of verb forms (only Italian has them there).
  public var readsClitics = false

  /// Whether the message read last has neither a word nor a number.
  private var isWordless = false

  /// - Throws: ``StemmerError`` for a language that libstemmer does not know.
  public init(_ lexicon: Lexicon, language: String) throws(StemmerError) {
    self.lexicon = lexicon
    stemmer = try Stemmer(language: language)
    terms.reserveCapacity(256)
  }

  /// Reads a message; see ``tokens`` and ``terms``.
  public mutating func read(_ text: String) {
    tokens.read(text)
    terms.removeAll(keepingCapacity: true)
    isWordless = !tokens.all.contains { $0.kind == .word || $0.kind == .number }
    for index in tokens.all.indices where !repeatsEmoji(index) { look(up: index) }
  }

  /// «👍👍👍» is one, where there are no words.
  private func repeatsEmoji(_ index: Int) -> Bool {
    isWordless && index > 0 && tokens.all[index].hash == tokens.all[index - 1].hash
  }

  private mutating func look(up index: Int) {
    switch find(index) {
    case .term(let term): terms.append(term)
    case .shorthand(let expansion):
      for form in lexicon.expansions[expansion] {
        terms.append(lexicon.term(form: form, token: index, origin: .expanded))
      }
    }
  }

  private enum Finding {
    case term(Term)
    case shorthand(Int)
  }

  private func find(_ index: Int) -> Finding {
    let token = tokens.all[index]
    if token.isPlainNumber { return .term(.number(token: index)) }
    let word = tokens.bytes.span.extracting(token.folded)
    // An emoji stands for words only where there are none.
    if isWordless || token.kind != .emoji,
      let known = lexicon.shorthand.value(ofHash: token.hash)
    {
      return .shorthand(Int(known))
    }
    if let form = lexicon.forms.value(ofHash: token.hash) {
      return .term(lexicon.term(form: form, token: index, origin: .known))
    }
    if token.kind == .number { return .term(.number(token: index)) }
    if token.kind != .word { return .term(.unknown(token: index, origin: .emoji)) }
    let stemmed = lexicon.stems.value(ofHash: stemmer.stemHash(of: word))
    if let stemmed { return .term(.other(lexeme: stemmed, token: index, origin: .stemmed)) }
    if readsClitics, let verb = withoutClitic(word) {
      return .term(.other(lexeme: verb, token: index, origin: .stemmed))
    }
    if mends, let mended = mend(word) {
      return .term(
        Term(lexeme: mended.lexeme, form: mended.form, token: Int32(index), origin: .repaired))
    }
    return .term(.unknown(token: index, origin: .unknown))
  }

  /// The word that a misspelt one means, if that is clear.
  private func mend(_ word: Span<UInt8>) -> Mending.Word? {
    var choice = Mending()
    lexicon.spelling.forEachCandidate(for: word) { choice.consider($0, lexicon) }
    stemmer.withStem(of: word) { stem in
      guard stem.count < word.count else { return }
      lexicon.spelling.forEachCandidate(for: stem) { choice.consider($0, lexicon) }
    }
    return choice.result ?? withoutElision(word)
  }

  /// «aiutami» is «aiuta»: a pronoun at the end of a verb form, where the stemmer leaves it.
  private func withoutClitic(_ word: Span<UInt8>) -> Int32? {
    for letters in [4, 3, 2] where word.count - letters >= 4 {
      let verb = word.count - letters
      guard WordReader.clitics.value(of: word.extracting(verb..<word.count)) != nil else {
        continue
      }
      let stem = stemmer.stemHash(of: word.extracting(0..<verb))
      let stemmed = lexicon.stems.value(ofHash: stem)
      if let stemmed { return stemmed }
    }
    return nil
  }

  private static let clitics: WordTable = {
    var table = WordTable()
    let pronouns = [
      "mi", "ti", "ci", "vi", "si", "lo", "la", "li", "le", "ne", "gli", "melo", "mela", "telo",
      "celo", "cela", "velo", "vela", "sene", "cene", "tene", "mene",
    ]
    for word in pronouns { table.set(word, to: 0) }
    return table
  }()

  /// «lanagrafe» is «l'anagrafe».
  private func withoutElision(_ word: Span<UInt8>) -> Mending.Word? {
    for prefix in 1...4 where word.count - prefix >= 4 {
      guard WordReader.elisions.value(of: word.extracting(0..<prefix)) != nil else { continue }
      let rest = word.extracting(prefix..<word.count)
      if let form = lexicon.forms.value(of: rest) { return Mending.Word(form, lexicon) }
    }
    return nil
  }

  private static let elisions: WordTable = {
    var table = WordTable()
    for word in ["l", "d", "un", "all", "dell", "nell", "sull", "dall", "c", "m", "t", "s"] {
      table.set(word, to: 0)
    }
    return table
  }()
}

/// The best mending so far, and whether it is clearly the best.
private struct Mending {
  /// A lexeme, and its form that is nearest; none where only its stem is near.
  struct Word {
    var lexeme: Int32
    var form: Int32

    init(_ value: Int32, _ lexicon: Lexicon) {
      lexeme = value >= 0 ? lexicon.lexemeOfForm[Int(value)] : ~value
      form = max(value, Lexicon.none)
    }
  }

  private var best: Word?
  private var cost = Int32.max
  private var isTied = false

  /// Candidates so near in cost count as tied, tenths of an edit.
  private static let margin: Int32 = 2
  /// A tie is broken by a word that the data use so many times more often.
  private static let commoner: Int32 = 6

  var result: Word? { isTied ? nil : best }

  mutating func consider(_ candidate: Spelling.Candidate, _ lexicon: Lexicon) {
    let word = Word(candidate.value, lexicon)
    if let best, word.lexeme == best.lexeme {
      if candidate.cost < cost || best.form < 0 { self.best = word }
      cost = min(cost, candidate.cost)
    } else if best == nil || candidate.cost + Mending.margin < cost {
      (best, cost, isTied) = (word, candidate.cost, false)
    } else if candidate.cost <= cost + Mending.margin, let best {
      settle(word, best, candidate.cost, lexicon)
    }
  }

  private mutating func settle(
    _ word: Word, _ best: Word, _ itsCost: Int32, _ lexicon: Lexicon
  ) {
    let mine = lexicon.counts[Int(best.lexeme)] + 1
    let its = lexicon.counts[Int(word.lexeme)] + 1
    if its >= mine * Mending.commoner {
      (self.best, cost, isTied) = (word, itsCost, false)
    } else if mine < its * Mending.commoner {
      isTied = true
    }
  }
}
