internal import Language

/// Numbers what the evidence counts: words, classes of words, ages, and pairs of neighbours.
struct FeatureSpace: Sendable {
  let lexemes: Int32
  private let classes: Int32
  private var pairs = FlatMap()

  /// The bounds of the age bands, in months: newborn, crawling, nursery, school, teens, adults, old.
  private static let bands = [12, 36, 72, 132, 216, 720]

  init(lexemes: Int, classes: Int32) {
    self.lexemes = Int32(lexemes)
    self.classes = classes
  }

  /// How many single features there are.
  var singles: Int { Int(lexemes + classes) + 3 + FeatureSpace.bands.count }
  var pairCount: Int { pairs.count }

  /// The feature of any number.
  var number: Int32 { lexemes + classes }

  /// The feature of a class of words.
  func feature(ofClass words: Int32) -> Int32 { lexemes + words }

  /// The feature of an age.
  func feature(of age: Age) -> Int32 {
    switch age {
    case .expected: number + 1
    case .months(let months):
      number + 2 + Int32(FeatureSpace.bands.firstIndex { months < $0 } ?? FeatureSpace.bands.count)
    }
  }

  /// The feature of two neighbours, if the examples hold it.
  func pair(_ first: Int32, _ second: Int32) -> Int32? { pairs[first, second] }

  /// The feature of two neighbours, new if need be.
  mutating func learnPair(_ first: Int32, _ second: Int32) -> Int32 {
    pairs.number(of: FlatMap.key(first, second))
  }

  /// What a term is in a pair: its lexeme, or any number; nil where it is unknown.
  func symbol(of term: Term) -> Int32? {
    if term.origin == .number { return number }
    return term.lexeme >= 0 ? term.lexeme : nil
  }
}
