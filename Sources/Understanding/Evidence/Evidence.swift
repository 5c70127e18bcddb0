internal import Language

/// All that the examples say about words, pairs of words and pieces of words.
struct Evidence: Sendable {
  let space: FeatureSpace
  let words: Block
  let pairs: Block
  let forms: FormVectors
  let targets: Int
}

/// Collects the examples and counts them.
struct EvidenceBuilder {
  private var space: FeatureSpace
  private let index: PieceIndex
  private let classes: WordClasses
  private let forms: Int
  private var words = ExampleFeatures()
  private var pairs = ExampleFeatures()
  private var pieces = ExampleFeatures()
  private var uniqueWords: UniqueList
  private var uniquePieces: UniqueList

  init(_ lexicon: Lexicon, _ classes: WordClasses) {
    space = FeatureSpace(lexemes: lexicon.count, classes: classes.count)
    index = PieceIndex(lexicon)
    self.classes = classes
    forms = lexicon.formCount
    uniqueWords = UniqueList(below: space.singles)
    uniquePieces = UniqueList(below: index.count)
  }

  /// Adds an example; those of one target come one after the other.
  mutating func add(_ terms: [Term], ages: [Age], of target: Int32) {
    uniqueWords.removeAll()
    uniquePieces.removeAll()
    for term in terms {
      if let symbol = space.symbol(of: term) { uniqueWords.insert(symbol) }
      for words in classes.classes(of: term.lexeme) {
        uniqueWords.insert(space.feature(ofClass: words))
      }
      guard term.form >= 0 else { continue }
      for piece in index.pieces(of: term.form) { uniquePieces.insert(piece) }
    }
    for age in ages { uniqueWords.insert(space.feature(of: age)) }
    words.add(uniqueWords.items, of: target)
    pieces.add(uniquePieces.items, of: target)
    addPairs(terms, of: target)
  }

  private mutating func addPairs(_ terms: [Term], of target: Int32) {
    var unique: [Int32] = []
    for (first, second) in zip(terms, terms.dropFirst()) {
      guard let left = space.symbol(of: first), let right = space.symbol(of: second) else {
        continue
      }
      let pair = space.learnPair(left, right)
      if !unique.contains(pair) { unique.append(pair) }
    }
    pairs.add(unique, of: target)
  }

  func build(targets: Int) -> Evidence {
    let block = Block(pieces, features: index.count, targets: targets)
    return Evidence(
      space: space,
      words: Block(words, features: space.singles, targets: targets),
      pairs: Block(pairs, features: space.pairCount, targets: targets),
      forms: FormVectors(index, block, forms: forms),
      targets: targets)
  }
}
