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
    /// Where the phrases that end here begin in ``PhraseSet/outputs``; they end where the next node's
    /// begin.
    fileprivate var outputs: Int32 = 0
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
  /// One more than there are, for the end of the last one's outputs.
  private let nodes: [Node]
  private let edges: PairMap
  /// Where each symbol leads from the root, or -1.
  private let rootEdges: [Int32]
  /// The phrases that end in each node, in the order of the nodes.
  private let outputs: [Int32]

  init(_ draft: PhraseBuilder, classes: Int32) {
    symbols = draft.symbols
    edges = PairMap(draft.edges)
    let outputs = Lists(draft.ends, count: draft.nodes.count + 1)
    var nodes = draft.nodes
    nodes.append(Node())
    for node in nodes.indices { nodes[node].outputs = Int32(outputs.range(Int32(node)).lowerBound) }
    self.nodes = nodes.trimmed()
    self.outputs = outputs.items
    rootEdges = (0..<draft.symbols.of(group: classes)).map { symbol in
      draft.edges[PhraseSet.root, symbol] ?? -1
    }
  }

  /// Appends all matches in a message, by start.
  func find(in message: ReadMessage, into matches: inout [Match]) {
    let (places, openings) = (message.places.span, message.openings.span)
    for start in places.indices {
      var walk = Walk(start: Int32(start), budget: PhraseSet.budget)
      let place = places[start]
      if let lexeme = place.lexeme {
        let node = rootEdges[Int(symbols.of(lexeme: lexeme))]
        if node >= 0 { arrive(node, at: start + 1, places, openings, &walk, &matches) }
      }
      for index in place.openings {
        let opening = openings[Int(index)]
        let node = rootEdges[Int(symbols.of(group: opening.group))]
        if node >= 0 { arrive(node, at: Int(opening.end), places, openings, &walk, &matches) }
      }
    }
  }

  /// The walk from one word.
  private struct Walk {
    let start: Int32
    var budget: Int
  }

  private func step(
    _ node: Int32, at index: Int, _ places: Span<ReadMessage.Place>,
    _ openings: Span<ReadMessage.Opening>, _ walk: inout Walk, _ matches: inout [Match]
  ) {
    guard index < places.count, walk.budget > 0 else { return }
    let place = places[index]
    if place.has(ReadMessage.opensMark) { return }
    walk.budget -= 1
    if let lexeme = place.lexeme {
      let next = edge(node, symbols.of(lexeme: lexeme))
      if next >= 0 { arrive(next, at: index + 1, places, openings, &walk, &matches) }
    }
    for index in place.openings {
      let opening = openings[Int(index)]
      let next = edge(node, symbols.of(group: opening.group))
      if next >= 0 { arrive(next, at: Int(opening.end), places, openings, &walk, &matches) }
    }
    if place.has(ReadMessage.fillerMark), !place.has(ReadMessage.negatorMark) {
      step(node, at: index + 1, places, openings, &walk, &matches)
    }
  }

  /// Where a symbol leads from a node, or -1.
  private func edge(_ node: Int32, _ symbol: Int32) -> Int32 {
    nodes[Int(node)].mayHold(symbol) ? edges[node, symbol] : -1
  }

  private func arrive(
    _ node: Int32, at index: Int, _ places: Span<ReadMessage.Place>,
    _ openings: Span<ReadMessage.Opening>, _ walk: inout Walk, _ matches: inout [Match]
  ) {
    let here = nodes[Int(node)]
    for item in here.outputs..<nodes[Int(node) + 1].outputs {
      matches.append(Match(phrase: outputs[Int(item)], start: walk.start, end: Int32(index)))
    }
    if here.leadsOn { step(node, at: index, places, openings, &walk, &matches) }
    let gap = here.gap
    guard gap >= 0 else { return }
    for next in index...(index + PhraseSet.longestGap) {
      step(gap, at: next, places, openings, &walk, &matches)
      guard next < places.count, !places[next].has(ReadMessage.negatorMark | ReadMessage.opensMark)
      else { return }
    }
  }
}
