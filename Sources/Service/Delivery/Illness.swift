/// Whether a platform often does not say what became of a call, though it is not silent: half of the
/// connections cut, say.
struct Illness: Equatable, Sendable {
  /// The share of late calls of unknown fate; the last count most.
  private var share = 0.0

  /// The part of it that each call decides.
  private static let weight = 0.05
  /// From which share on it is ill: a few calls in a hundred are cut by any platform, and one row on
  /// which nothing gets through, tried five times between others, must not make it so.
  private static let limit = 0.25

  var isKnown: Bool { share > Self.limit }

  /// Notes what came of a call.
  ///
  /// - Returns: whether it is well again from now on.
  mutating func note(isUnknown: Bool) -> Bool {
    let wasKnown = isKnown
    share += Self.weight * ((isUnknown ? 1 : 0) - share)
    return wasKnown && !isKnown
  }
}
