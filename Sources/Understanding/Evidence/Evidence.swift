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

/// What the examples say of words, of classes of words and of ages.
struct WordEvidence: Sendable {
  fileprivate var rows: ExampleRows
  fileprivate let words: Block
  fileprivate let concepts: Block
  /// How many lexemes and classes there are.
  fileprivate let lexemes: Int
  fileprivate let classes: Int32

  init(_ examples: Examples, _ lexicon: Lexicon, _ classes: WordClasses, targets: Int) {
    let space = FeatureSpace(lexemes: lexicon.count, classes: classes.count)
    rows = ExampleRows(capacity: examples.forms.count)
    var concepts = ExampleRows()
    var uniqueWords = UniqueList(below: space.words)
    var uniqueConcepts = UniqueList(below: space.concepts)
    for index in 0..<examples.count {
      uniqueWords.removeAll()
      uniqueConcepts.removeAll()
      for form in examples.forms(of: index) {
        let symbol = form < 0 ? space.number : lexicon.lexemeOfForm[Int(form)]
        guard uniqueWords.insert(symbol), form >= 0 else { continue }
        classes.forEachClass(of: symbol) { uniqueConcepts.insert(space.feature(ofClass: $0)) }
      }
      for age in examples.ages(of: index) { uniqueConcepts.insert(space.feature(of: age)) }
      rows.add(uniqueWords.items, of: examples.places[index].target)
      concepts.add(uniqueConcepts.items, of: examples.places[index].target)
    }
    words = rows.block(
      features: space.words, targets: targets, smoothing: Weights.wordSmoothing)
    self.concepts = concepts.block(
      features: space.concepts, targets: targets, smoothing: Weights.wordSmoothing)
    (lexemes, self.classes) = (lexicon.count, classes.count)
  }
}

/// What the examples say of pairs of neighbours, and of pieces of words.
struct PairEvidence: Sendable {
  fileprivate let pairRows: ExampleRows
  fileprivate var formRows: ExampleRows
  fileprivate let numbers: FlatMap
  fileprivate let pairs: Block
  fileprivate var pieces: Block
  fileprivate let forms: FormRows
  fileprivate let index: PieceIndex

  init(_ examples: Examples, _ lexicon: Lexicon, targets: Int) {
    formRows = ExampleRows(capacity: examples.forms.count)
    var unique = UniqueList(below: lexicon.formCount)
    for index in 0..<examples.count {
      unique.removeAll()
      for form in examples.forms(of: index) where form >= 0 { unique.insert(form) }
      formRows.add(unique.items, of: examples.places[index].target)
    }
    index = PieceIndex(lexicon)
    pieces = formRows.block(of: index, targets: targets, smoothing: Weights.pieceSmoothing)
    forms = FormRows(
      index, &pieces.rows, occurrences: formRows.occurrences(below: index.forms), targets: targets)
    (pairRows, numbers) = PairEvidence.pairs(of: examples, lexicon)
    pairs = pairRows.block(
      features: numbers.count, targets: targets, smoothing: Weights.wordSmoothing)
  }

  /// The pairs of all examples, and their numbers.
  private static func pairs(
    of examples: Examples, _ lexicon: Lexicon
  ) -> (rows: ExampleRows, numbers: FlatMap) {
    let number = FeatureSpace(lexemes: lexicon.count, classes: 0).number
    var rows = ExampleRows(capacity: examples.forms.count)
    var numbers = FlatMap()
    var unique: [Int32] = []
    for index in 0..<examples.count {
      unique.removeAll(keepingCapacity: true)
      var previous: Int32 = -1
      for form in examples.forms(of: index) {
        let symbol = form < 0 ? number : lexicon.lexemeOfForm[Int(form)]
        if previous >= 0 {
          let pair = numbers.number(of: FlatMap.key(previous, symbol))
          if !unique.contains(pair) { unique.append(pair) }
        }
        previous = symbol
      }
      rows.add(unique, of: examples.places[index].target)
    }
    return (rows, numbers)
  }
}

extension Evidence {
  /// Puts together what was counted; with `judgingStrangers` also how well what is foreign fits
  /// (``Strangers``).
  convenience init(
    _ words: WordEvidence, _ pairs: PairEvidence, targets: Int, intents: Int,
    judgingStrangers: Bool
  ) {
    var strangers: Float = 0
    if judgingStrangers {
      var judge = Strangers(
        [
          Strangers.Part(rows: words.rows, block: words.words),
          Strangers.Part(rows: pairs.pairRows, block: pairs.pairs),
          Strangers.Part(rows: pairs.formRows, block: pairs.pieces, pieces: pairs.index),
        ], targets: targets)
      strangers = judge.leastStrength()
    }
    self.init(
      FeatureSpace(lexemes: words.lexemes, classes: words.classes, pairs: pairs.numbers),
      words: words.words.sealed(), concepts: words.concepts.sealed(), pairs: pairs.pairs.sealed(),
      pieces: pairs.pieces.sealed(), forms: pairs.forms, index: pairs.index, targets: targets,
      intents: intents, strangers: strangers)
  }
}
