internal import Language

/// All that the examples say about words, pairs of words and pieces of words.
struct Evidence: Sendable {
  let space: FeatureSpace
  let words: Block
  /// Classes of words, and ages: what the words are, whichever they are.
  let concepts: Block
  let pairs: Block
  let pieces: Block
  let index: PieceIndex
  let targets: Int
  /// What is foreign to all targets is mostly not stronger than this (``Strangers``).
  var strangers: Float = 0
}

/// Collects the examples and counts them.
struct EvidenceBuilder {
  private var space: FeatureSpace
  private let index: PieceIndex
  private let classes: WordClasses
  private var words = ExampleRows()
  private var concepts = ExampleRows()
  private var pairs = ExampleRows()
  private var forms = ExampleRows()
  private var uniqueWords: UniqueList
  private var uniqueConcepts: UniqueList
  private var uniqueForms: UniqueList

  init(_ lexicon: Lexicon, _ classes: WordClasses) {
    space = FeatureSpace(lexemes: lexicon.count, classes: classes.count)
    index = PieceIndex(lexicon)
    self.classes = classes
    uniqueWords = UniqueList(below: space.words)
    uniqueConcepts = UniqueList(below: space.concepts)
    uniqueForms = UniqueList(below: lexicon.formCount)
  }

  /// Adds an example; those of one target come one after the other.
  mutating func add(_ terms: [Term], ages: [Age], of target: Int32) {
    uniqueWords.removeAll()
    uniqueConcepts.removeAll()
    uniqueForms.removeAll()
    for term in terms {
      if let symbol = space.symbol(of: term) { uniqueWords.insert(symbol) }
      for words in classes.classes(of: term.lexeme) {
        uniqueConcepts.insert(space.feature(ofClass: words))
      }
      if term.form >= 0 { uniqueForms.insert(term.form) }
    }
    for age in ages { uniqueConcepts.insert(space.feature(of: age)) }
    words.add(uniqueWords.items, of: target)
    concepts.add(uniqueConcepts.items, of: target)
    forms.add(uniqueForms.items, of: target)
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

  /// Counts; with `judgingStrangers` also how well what is foreign fits (``Strangers``).
  func build(targets: Int, judgingStrangers: Bool) -> Evidence {
    var evidence = Evidence(
      space: space,
      words: words.block(
        features: space.words, targets: targets, smoothing: Weights.wordSmoothing),
      concepts: concepts.block(
        features: space.concepts, targets: targets, smoothing: Weights.wordSmoothing),
      pairs: pairs.block(
        features: space.pairCount, targets: targets, smoothing: Weights.wordSmoothing),
      pieces: forms.block(of: index, targets: targets, smoothing: Weights.pieceSmoothing),
      index: index, targets: targets)
    if judgingStrangers { evidence.strangers = strangers(evidence) }
    return evidence
  }

  private func strangers(_ evidence: Evidence) -> Float {
    var strangers = Strangers(
      [
        Strangers.Part(rows: words, block: evidence.words),
        Strangers.Part(rows: pairs, block: evidence.pairs),
        Strangers.Part(rows: forms, block: evidence.pieces, pieces: index),
      ], targets: evidence.targets)
    return strangers.strength(ofShare: Weights.strangers)
  }
}
