internal import HTTP

/// How fast the played world goes: seconds of the platforms, and what they are here.
package struct Pace: Sendable {
  /// So many seconds of theirs pass in one of ours.
  package var speed: Double

  package init(speed: Double = 1) {
    self.speed = speed
  }

  /// A time of theirs in seconds of ours.
  package func seconds(_ theirs: Double) -> Double { theirs / speed }

  /// Seconds of theirs since some beginning.
  package var now: Double { Double(Monotonic.now) / 1_000_000_000 * speed }
}
