/// Builds the trie of phrases, node by node.
struct PhraseBuilder {
  /// A step of a compiled phrase.
  enum Step: Hashable {
    /// A word; ``Language/Lexicon/none`` for any number.
    case lexeme(Int32)
    /// Any word of a ``WordClasses`` class.
    case oneOf(Int32)
    /// Up to ``PhraseSet/longestGap`` other words.
    case gap
  }

  /// Numbers of words and classes as the trie knows them: classes behind the lexemes.
  let symbols: PhraseSet.Symbols
  private(set) var edges = FlatMap()
  private(set) var nodes = [PhraseSet.Node()]
  /// Phrases with the node that they end in.
  private(set) var ends: [(list: Int32, item: Int32)] = []

  /// `lexemes` is the number of lexemes.
  init(lexemes: Int) {
    symbols = PhraseSet.Symbols(lexemes: Int32(lexemes))
  }

  /// Adds a phrase under a number of the caller's.
  mutating func add(_ steps: [Step], as phrase: Int32) {
    var node = PhraseSet.root
    for step in steps {
      switch step {
      case .lexeme(let lexeme): node = child(of: node, by: symbols.of(lexeme: lexeme))
      case .oneOf(let group): node = child(of: node, by: symbols.of(group: group))
      case .gap: node = gapChild(of: node)
      }
    }
    ends.append((node, phrase))
  }

  private mutating func child(of node: Int32, by symbol: Int32) -> Int32 {
    if let known = edges[node, symbol] { return known }
    let new = newNode()
    edges[node, symbol] = new
    nodes[Int(node)].notice(symbol)
    return new
  }

  private mutating func gapChild(of node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 { nodes[Int(node)].gap = newNode() }
    return nodes[Int(node)].gap
  }

  private mutating func newNode() -> Int32 {
    nodes.append(PhraseSet.Node())
    return Int32(nodes.count - 1)
  }
}
