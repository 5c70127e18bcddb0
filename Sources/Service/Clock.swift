internal import Channels

/// Time and chance, from outside: tests give their own.
package struct Clock: Sendable {
  /// Seconds since 1970; may jump.
  package var wall: @Sendable () -> Int64
  /// Seconds that only grow, from anywhere.
  package var steady: @Sendable () -> Double
  /// How far the clocks of the centre are ahead of UTC at a time, in seconds.
  package var offset: @Sendable (_ at: Int64) -> Int64
  /// 0 up to but not 1, to spread retries.
  package var chance: @Sendable () -> Double

  package init(
    wall: @escaping @Sendable () -> Int64, steady: @escaping @Sendable () -> Double,
    offset: @escaping @Sendable (Int64) -> Int64, chance: @escaping @Sendable () -> Double
  ) {
    self.wall = wall
    self.steady = steady
    self.offset = offset
    self.chance = chance
  }
}
