internal import Language

/// The examples of all targets, those of one target one after the other.
struct Examples: Sendable {
  private(set) var places: [Compiled.Example] = []
  /// The forms of all examples, ``Language/Lexicon/none`` for a number, and where those of each end.
  var forms: [Int32] = []
  private var formEnds: [Int] = []
  /// The ages of all examples, and where those of each end.
  var ages: [Age] = []
  private var ageEnds: [Int] = []

  var count: Int { places.count }

  /// Whether forms were appended that no example has yet.
  var hasNewForms: Bool { forms.count > formEnds.last ?? 0 }

  /// Makes an example of the forms and ages that were appended since the last.
  mutating func close(_ place: Compiled.Example) {
    formEnds.append(forms.count)
    ageEnds.append(ages.count)
    places.append(place)
  }

  func forms(of example: Int) -> ArraySlice<Int32> {
    forms[(example == 0 ? 0 : formEnds[example - 1])..<formEnds[example]]
  }

  func ages(of example: Int) -> ArraySlice<Age> {
    ages[(example == 0 ? 0 : ageEnds[example - 1])..<ageEnds[example]]
  }
}
