internal import Language

/// All that the examples say about words, pairs of words and pieces of words.
final class Evidence: Sendable {
  let space: FeatureSpace
  let words: Block
  /// Classes of words, and ages: what the words are, whichever they are.
  let concepts: Block
  let pairs: Block
  /// Pieces, and behind them what the pieces of common forms say together.
  let pieces: Block
  let forms: FormRows
  let index: PieceIndex
  let leaning: Leaning
  let targets: Int
  /// Whether there are so many targets that only those which a message speaks for are looked at.
  var isVast: Bool { targets >= WeightRows.vast }
  /// What is foreign to all targets is mostly not stronger than this (``Strangers``); 0 where that
  /// was not judged.
  let strangers: Float

  init(
    _ space: FeatureSpace, words: Block, concepts: Block, pairs: Block, pieces: Block,
    forms: FormRows, index: PieceIndex, targets: Int, intents: Int, strangers: Float
  ) {
    self.space = space
    self.words = words
    self.concepts = concepts
    self.pairs = pairs
    self.pieces = pieces
    self.forms = forms
    self.index = index
    self.targets = targets
    self.strangers = strangers
    leaning = Leaning(
      words: words, concepts: concepts, pairs: pairs, pieces: pieces, intents: intents)
  }
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
  /// The pairs of the example at work.
  private var uniquePairs: [Int32] = []

  init(_ lexicon: Lexicon, _ classes: WordClasses) {
    space = FeatureSpace(lexemes: lexicon.count, classes: classes.count)
    index = PieceIndex(lexicon)
    self.classes = classes
    uniqueWords = UniqueList(below: space.words)
    uniqueConcepts = UniqueList(below: space.concepts)
    uniqueForms = UniqueList(below: lexicon.formCount)
  }

  /// Adds an example; those of one target come one after the other.
  mutating func add(_ terms: ArraySlice<Term>, ages: [Age], of target: Int32) {
    uniqueWords.removeAll()
    uniqueConcepts.removeAll()
    uniqueForms.removeAll()
    for term in terms {
      if let symbol = space.symbol(of: term) { uniqueWords.insert(symbol) }
      classes.forEachClass(of: term.lexeme) {
        uniqueConcepts.insert(space.feature(ofClass: $0))
      }
      if term.form >= 0 { uniqueForms.insert(term.form) }
    }
    for age in ages { uniqueConcepts.insert(space.feature(of: age)) }
    words.add(uniqueWords.items, of: target)
    concepts.add(uniqueConcepts.items, of: target)
    forms.add(uniqueForms.items, of: target)
    addPairs(terms, of: target)
  }

  private mutating func addPairs(_ terms: ArraySlice<Term>, of target: Int32) {
    uniquePairs.removeAll(keepingCapacity: true)
    var previous: Int32?
    for term in terms {
      let symbol = space.symbol(of: term)
      if let previous, let symbol {
        let pair = space.learnPair(previous, symbol)
        if !uniquePairs.contains(pair) { uniquePairs.append(pair) }
      }
      previous = symbol
    }
    pairs.add(uniquePairs, of: target)
  }

  /// Counts; with `judgingStrangers` also how well what is foreign fits (``Strangers``).
  mutating func build(intents: Int, targets: Int, judgingStrangers: Bool) -> Evidence {
    space.seal()
    var pieces = forms.block(of: index, targets: targets, smoothing: Weights.pieceSmoothing)
    let formRows = FormRows(
      index, &pieces.rows, occurrences: forms.occurrences(below: index.forms), targets: targets)
    let words = words.block(
      features: space.words, targets: targets, smoothing: Weights.wordSmoothing)
    let pairs = pairs.block(
      features: space.pairCount, targets: targets, smoothing: Weights.wordSmoothing)
    return Evidence(
      space, words: words,
      concepts: concepts.block(
        features: space.concepts, targets: targets, smoothing: Weights.wordSmoothing),
      pairs: pairs, pieces: pieces,
      forms: formRows, index: index, targets: targets, intents: intents,
      strangers: judgingStrangers ? strangers(words, pairs, pieces, targets) : 0)
  }

  private func strangers(_ words: Block, _ pairs: Block, _ pieces: Block, _ targets: Int) -> Float {
    var strangers = Strangers(
      [
        Strangers.Part(rows: self.words, block: words),
        Strangers.Part(rows: self.pairs, block: pairs),
        Strangers.Part(rows: forms, block: pieces, pieces: index),
      ], targets: targets)
    return strangers.leastStrength()
  }
}
