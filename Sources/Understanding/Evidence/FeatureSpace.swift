internal import Language

/// Numbers what the evidence counts: words, classes of words, ages, and pairs of neighbours.
struct FeatureSpace: Sendable {
  let lexemes: Int32
  private let classes: Int32
  private let pairs: PairMap

  /// The bounds of the age bands, in months: newborn, crawling, nursery, school, teens, adults, old.
  private static let bands = [12, 36, 72, 132, 216, 720]

  init(lexemes: Int, classes: Int32, pairs: FlatMap = FlatMap()) {
    self.lexemes = Int32(lexemes)
    self.classes = classes
    self.pairs = PairMap(pairs)
  }

  /// How many features the words have: one a lexeme, and one for any number.
  var words: Int { Int(lexemes) + 1 }
  /// How many features the classes and the ages have.
  var concepts: Int { Int(classes) + FeatureSpace.bands.count + 2 }

  /// The feature of any number.
  var number: Int32 { lexemes }

  /// The feature of a class of words, among the concepts.
  func feature(ofClass words: Int32) -> Int32 { words }

  /// The feature of an age, among the concepts.
  func feature(of age: Age) -> Int32 {
    switch age {
    case .expected: classes
    case .months(let months):
      classes + 1
        + Int32(FeatureSpace.bands.firstIndex { months < $0 } ?? FeatureSpace.bands.count)
    }
  }

  /// The feature of two neighbours, or -1 where the examples do not hold them.
  func pair(_ first: Int32, _ second: Int32) -> Int32 { pairs[first, second] }

  /// What a term is in a pair: its lexeme, or any number; nil where it is unknown.
  func symbol(of term: Term) -> Int32? {
    if term.origin == .number { return number }
    return term.lexeme >= 0 ? term.lexeme : nil
  }
}
