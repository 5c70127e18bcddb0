internal import Language

/// Phrases compiled to one trie over lexemes and vocabularies: found anywhere in a message, in one
/// walk from each of its words.
final class PhraseSet: Sendable {
  /// A phrase found in a message: terms `start..<end`.
  struct Match: Equatable, Sendable {
    var phrase: Int32
    var start: Int32
    var end: Int32
  }

  /// The numbers of words and classes in the trie.
  struct Symbols: Sendable {
    let lexemes: Int32

    /// Any number is symbol 0.
    func of(lexeme: Int32) -> Int32 { lexeme + 1 }
    func of(group: Int32) -> Int32 { lexemes + 1 + group }
  }

  /// A node of the trie.
  struct Node: Sendable {
    /// Where a «..» leads, or -1.
    var gap: Int32 = -1
    /// A bit for each symbol that leads on, modulo 64: most look-ups end here.
    private var symbols: UInt64 = 0

    mutating func notice(_ symbol: Int32) { symbols |= 1 << UInt64(symbol & 63) }
    var leadsOn: Bool { symbols != 0 }
    func mayHold(_ symbol: Int32) -> Bool { symbols >> UInt64(symbol & 63) & 1 == 1 }
  }

  /// How many words a «..» may skip.
  static let longestGap = 3
  static let root: Int32 = 0
  /// Bounds the work from each word of a message made to be slow.
  private static let budget = 400

  private let symbols: Symbols
  private let nodes: [Node]
  private let edges: FlatMap
  /// Where each symbol leads from the root, or -1.
  private let rootEdges: [Int32]
  /// The phrases that end in each node.
  private let outputs: Lists

  init(_ draft: PhraseBuilder, classes: Int32) {
    symbols = draft.symbols
    nodes = draft.nodes
    edges = draft.edges
    outputs = Lists(draft.ends, count: draft.nodes.count)
    rootEdges = (0..<draft.symbols.of(group: classes)).map { symbol in
      draft.edges[PhraseSet.root, symbol] ?? -1
    }
  }

  /// Appends all matches in a message, by start.
  func find(in message: ReadMessage, _ classes: WordClasses, into matches: inout [Match])
  {
    for start in message.terms.indices {
      var budget = PhraseSet.budget
      begin(at: start, message, classes, &budget, &matches)
    }
  }

  /// Follows the phrases that begin with a word.
  private func begin(
    at start: Int, _ message: ReadMessage, _ classes: WordClasses, _ budget: inout Int,
    _ matches: inout [Match]
  ) {
    let term = message.terms[start]
    if term.lexeme >= 0 || term.origin == .number {
      let node = rootEdges[Int(symbols.of(lexeme: term.lexeme))]
      if node >= 0 { arrive(node, from: start, at: start + 1, message, classes, &budget, &matches) }
    }
    classes.forEachClass(at: start, in: message) { group, end in
      let node = rootEdges[Int(symbols.of(group: group))]
      if node >= 0 { arrive(node, from: start, at: end, message, classes, &budget, &matches) }
    }
  }

  private func step(
    _ node: Int32, from start: Int, at place: Int, _ message: ReadMessage,
    _ classes: WordClasses, _ budget: inout Int, _ matches: inout [Match]
  ) {
    guard place < message.terms.count, budget > 0, !message.opensSentence(place) else { return }
    budget -= 1
    let term = message.terms[place]
    if term.lexeme >= 0 || term.origin == .number,
      let next = edge(node, symbols.of(lexeme: term.lexeme))
    {
      arrive(next, from: start, at: place + 1, message, classes, &budget, &matches)
    }
    classes.forEachClass(at: place, in: message) { group, end in
      if let next = edge(node, symbols.of(group: group)) {
        arrive(next, from: start, at: end, message, classes, &budget, &matches)
      }
    }
    guard !message.negates(place), message.isFiller(place) else { return }
    step(node, from: start, at: place + 1, message, classes, &budget, &matches)
  }

  private func edge(_ node: Int32, _ symbol: Int32) -> Int32? {
    nodes[Int(node)].mayHold(symbol) ? edges[node, symbol] : nil
  }

  private func arrive(
    _ node: Int32, from start: Int, at place: Int, _ message: ReadMessage,
    _ classes: WordClasses, _ budget: inout Int, _ matches: inout [Match]
  ) {
    for item in outputs.range(node) {
      matches.append(Match(phrase: outputs[item], start: Int32(start), end: Int32(place)))
    }
    if nodes[Int(node)].leadsOn {
      step(node, from: start, at: place, message, classes, &budget, &matches)
    }
    let gap = nodes[Int(node)].gap
    guard gap >= 0 else { return }
    for next in place...(place + PhraseSet.longestGap) {
      step(gap, from: start, at: next, message, classes, &budget, &matches)
      guard next < message.terms.count, !message.negates(next), !message.opensSentence(next)
      else { return }
    }
  }
}
