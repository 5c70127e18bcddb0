/// Numbers the words of the data while they are read.
public struct LexiconBuilder: ~Copyable {
  private let stemmer: Stemmer
  private var lexicon = Lexicon()
  private var tokens = Tokens()

  /// - Throws: ``StemmerError`` for a language that libstemmer does not know.
  public init(language: String) throws(StemmerError) {
    stemmer = try Stemmer(language: language)
  }

  /// Makes all forms one lexeme with their canonical word.
  ///
  /// To be called before the examples are read: a word keeps the lexeme it got first.
  public mutating func addSynonyms(canonical: String, forms: [String]) {
    guard let target = terms(of: canonical, counting: false).first, target.lexeme >= 0 else {
      return
    }
    for form in forms {
      tokens.read(form)
      guard tokens.all.count == 1 else { continue }
      let bytes = tokens.bytes
      register(bytes.span, lexeme: target.lexeme)
    }
  }

  /// Makes a form stand for other words («nn» for «non»).
  public mutating func addShorthand(form: String, meaning: String) {
    let words = terms(of: meaning, counting: false).map(\.form)
    tokens.read(form)
    guard tokens.all.count == 1, !words.isEmpty else { return }
    let bytes = tokens.bytes
    lexicon.shorthand.set(bytes.span, to: Int32(lexicon.expansions.count))
    lexicon.expansions.append(words)
  }

  /// The terms of a phrase of the data, learning the words that are new.
  ///
  /// With `counting` the words count as occurrences (examples); without it they are only known.
  public mutating func terms(of text: String, counting: Bool = true) -> [Term] {
    terms(of: text.utf8.span, counting: counting)
  }

  /// The same of bytes, which must be valid UTF-8.
  package mutating func terms(of text: Span<UInt8>, counting: Bool) -> [Term] {
    var terms: [Term] = []
    forEachTerm(of: text) { terms.append($0) }
    guard counting else { return terms }
    for term in terms where term.lexeme >= 0 { lexicon.counts[Int(term.lexeme)] += 1 }
    return terms
  }

  /// Calls `body` with each term of a phrase, whose words are only known; the bytes must be valid
  /// UTF-8.
  package mutating func forEachTerm(of text: Span<UInt8>, _ body: (Term) -> Void) {
    tokens.read(text)
    for index in tokens.all.indices { learn(index, body) }
  }

  /// Appends the forms of an example, whose words count as occurrences; ``Lexicon/none`` for a number.
  ///
  /// The bytes of its text must be valid UTF-8.
  package mutating func append(_ text: Span<UInt8>, to forms: inout [Int32]) {
    tokens.read(text)
    let start = forms.count
    for token in tokens.all {
      if token.isPlainNumber {
        forms.append(Lexicon.none)
      } else if let shorthand = lexicon.shorthand.value(ofHash: token.hash) {
        forms.append(contentsOf: lexicon.expansions[Int(shorthand)])
      } else {
        forms.append(form(of: token))
      }
    }
    for place in start..<forms.count where forms[place] >= 0 {
      lexicon.counts[Int(lexicon.lexemeOfForm[Int(forms[place])])] += 1
    }
  }

  /// The tokens of the phrase read last.
  public var lastTokens: Tokens { tokens }

  /// Ends the building; who does not need the mending of spelling yet may seal it later
  /// (``Lexicon/seal()``).
  public consuming func build(sealing: Bool = true) -> Lexicon {
    if sealing { lexicon.seal() }
    return lexicon
  }

  private mutating func learn(_ index: Int, _ body: (Term) -> Void) {
    let token = tokens.all[index]
    guard !token.isPlainNumber else { return body(.number(token: index)) }
    if let shorthand = lexicon.shorthand.value(ofHash: token.hash) {
      for form in lexicon.expansions[Int(shorthand)] {
        body(lexicon.term(form: form, token: index, origin: .expanded))
      }
      return
    }
    // The lexicon is read only after the word is registered in it.
    let form = form(of: token)
    body(lexicon.term(form: form, token: index, origin: .known))
  }

  private mutating func form(of token: Token) -> Int32 {
    lexicon.forms.value(ofHash: token.hash)
      ?? register(Array(tokens.bytes[token.folded]).span, lexeme: nil)
  }

  /// Numbers a form, with the lexeme named, or that of its stem, or a new one.
  @discardableResult
  private mutating func register(_ form: Span<UInt8>, lexeme: Int32?) -> Int32 {
    if let known = lexicon.forms.value(of: form) { return known }
    let stem = stemmer.withStem(of: form) { stem in
      Array(unsafeUninitializedCapacity: stem.count) { buffer, count in
        for index in stem.indices { buffer.initializeElement(at: index, to: stem[index]) }
        count = stem.count
      }
    }
    let known = lexicon.stems.value(of: stem.span)
    let lexeme = lexeme ?? known ?? newLexeme(form)
    if known == nil { lexicon.stems.set(stem.span, to: lexeme) }
    let number = Int32(lexicon.lexemeOfForm.count)
    lexicon.forms.set(form, to: number)
    lexicon.lexemeOfForm.append(lexeme)
    return number
  }

  private mutating func newLexeme(_ form: Span<UInt8>) -> Int32 {
    let number = Int32(lexicon.names.count)
    lexicon.names.append(form.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
    lexicon.counts.append(0)
    return number
  }
}

extension Lexicon {
  /// Prepares the mending of spelling over all forms and stems: a form has its number for a value,
  /// a stem that is no form the complement of its lexeme's.
  public mutating func seal() {
    for index in 0..<forms.count {
      let form = Array(forms.word(at: index))
      spelling.add(form.span, value: Int32(index))
    }
    for index in 0..<stems.count {
      let stem = Array(stems.word(at: index))
      spelling.add(stem.span, value: ~stems.value(at: index))
    }
    spelling.seal()
    forms.trim()
    stems.trim()
  }
}
