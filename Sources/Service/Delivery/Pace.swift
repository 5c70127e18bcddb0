/// So many at once, then one each so many seconds (the generic cell rate algorithm, ITU-T I.371).
struct Pace: Equatable, Sendable {
  var burst: Int
  var secondsBetween: Double

  /// From when the next one may go, given when all before would have been spread evenly.
  func earliest(_ spread: Double) -> Double {
    spread - Double(max(burst, 1) - 1) * secondsBetween
  }

  /// After a start nobody knows what went just before: one may go, and the next in its time.
  func unknown(at now: Double) -> Double { now + Double(max(burst, 1) - 1) * secondsBetween }

  /// Notes that one goes now.
  func take(_ spread: inout Double, at now: Double) {
    spread = max(spread, now) + secondsBetween
  }
}
