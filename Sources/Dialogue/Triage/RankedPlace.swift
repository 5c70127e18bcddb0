internal import Schede

/// A place with its distance from the family.
struct RankedPlace: Equatable {
  var place: Place
  /// Nil where the family's Comune or the place's position is not known.
  var kilometres: Double?
}
