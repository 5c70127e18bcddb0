internal import Language

/// Phrases compiled to one trie over lexemes and vocabularies: found anywhere in a message, in one
/// walk from each of its words.
struct PhraseSet: Sendable {
  /// A phrase found in a message: terms `start..<end`.
  struct Match: Equatable, Sendable {
    var phrase: Int32
    var start: Int32
    var end: Int32
  }

  /// A step of a compiled phrase.
  enum Step: Hashable, Sendable {
    /// A word; ``Language/Lexicon/none`` for any number.
    case lexeme(Int32)
    /// Any word of a ``WordClasses`` class.
    case oneOf(Int32)
    /// Up to ``longestGap`` other words.
    case gap
  }

  /// How many words a «..» may skip.
  static let longestGap = 3
  private static let root: Int32 = 0

  private var edges = FlatMap()
  private var gaps: [Int32] = [-1]
  private var outputs: [[Int32]] = [[]]
  /// Whether a phrase can begin with a class, which is tried for each word.
  private let classOffset: Int32

  /// `lexemes` is the number of lexemes: classes are numbered behind them.
  init(lexemes: Int) {
    classOffset = Int32(lexemes)
  }

  /// Adds a phrase under a number of the caller's.
  mutating func add(_ steps: [Step], as phrase: Int32) {
    var node = PhraseSet.root
    for step in steps {
      switch step {
      case .lexeme(let lexeme): node = child(of: node, by: lexeme)
      case .oneOf(let words): node = child(of: node, by: classOffset + words)
      case .gap: node = gapChild(of: node)
      }
    }
    outputs[Int(node)].append(phrase)
  }

  private mutating func child(of node: Int32, by symbol: Int32) -> Int32 {
    if let known = edges[node, symbol] { return known }
    let new = newNode()
    edges[node, symbol] = new
    return new
  }

  private mutating func gapChild(of node: Int32) -> Int32 {
    if gaps[Int(node)] < 0 { gaps[Int(node)] = newNode() }
    return gaps[Int(node)]
  }

  private mutating func newNode() -> Int32 {
    gaps.append(-1)
    outputs.append([])
    return Int32(outputs.count - 1)
  }

  /// Appends all matches in a message, by start.
  func find(in message: borrowing ReadMessage, _ classes: WordClasses, into matches: inout [Match])
  {
    for start in message.terms.indices {
      var walk = Walk(start: Int32(start), matches: matches)
      matches = []
      step(PhraseSet.root, at: start, message, classes, &walk)
      matches = walk.matches
    }
  }

  private struct Walk {
    let start: Int32
    var matches: [Match]
    /// Bounds the work on a message made to be slow.
    var budget = 400
  }

  private func step(
    _ node: Int32, at place: Int, _ message: borrowing ReadMessage, _ classes: WordClasses,
    _ walk: inout Walk
  ) {
    guard message.terms.indices.contains(place), walk.budget > 0 else { return }
    if node != PhraseSet.root, message.opensSentence(place) { return }
    walk.budget -= 1
    let term = message.terms[place]
    let lexeme = term.lexeme
    if lexeme >= 0 || term.origin == .number {
      arrive(edges[node, lexeme], at: place + 1, message, classes, &walk)
    }
    classes.forEachClass(at: place, in: message) { words, end in
      arrive(edges[node, classOffset + words], at: end, message, classes, &walk)
    }
    guard node != PhraseSet.root, !message.negates(place), message.isFiller(place) else { return }
    step(node, at: place + 1, message, classes, &walk)
  }

  private func arrive(
    _ node: Int32?, at place: Int, _ message: borrowing ReadMessage, _ classes: WordClasses,
    _ walk: inout Walk
  ) {
    guard let node else { return }
    for phrase in outputs[Int(node)] {
      walk.matches.append(Match(phrase: phrase, start: walk.start, end: Int32(place)))
    }
    step(node, at: place, message, classes, &walk)
    let gap = gaps[Int(node)]
    if gap >= 0 { skip(from: gap, at: place, message, classes, &walk) }
  }

  private func skip(
    from node: Int32, at place: Int, _ message: borrowing ReadMessage, _ classes: WordClasses,
    _ walk: inout Walk
  ) {
    for extra in 0...PhraseSet.longestGap {
      step(node, at: place + extra, message, classes, &walk)
      let next = place + extra
      guard next < message.terms.count, !message.negates(next), !message.opensSentence(next)
      else { return }
    }
  }
}
