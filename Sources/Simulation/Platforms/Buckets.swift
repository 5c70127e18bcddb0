internal import HTTP

/// Token buckets, one for each name: so many at once, then one each so many seconds.
final class Buckets: Sendable {
  private struct Bucket {
    var level: Double
    var at: Double
  }

  private let buckets = Guarded<[String: Bucket]>([:])
  private let burst: Double
  private let secondsEach: Double
  private let pace: Pace

  /// - Parameters:
  ///   - burst: How many may come at once.
  ///   - secondsEach: Seconds of the platform until there is room for another.
  ///   - pace: How fast its time passes.
  init(burst: Double, secondsEach: Double, pace: Pace) {
    self.burst = burst
    self.secondsEach = secondsEach
    self.pace = pace
  }

  /// Nil where there is room, and it is taken; else the seconds of the platform until there is.
  func take(_ name: String) -> Double? {
    let now = pace.now
    return buckets.withLock { buckets in
      var bucket = buckets[name] ?? Bucket(level: burst, at: now)
      bucket.level = min(burst, bucket.level + (now - bucket.at) / secondsEach)
      bucket.at = now
      let wait = bucket.level >= 1 ? nil : (1 - bucket.level) * secondsEach
      if wait == nil { bucket.level -= 1 }
      buckets[name] = bucket
      return wait
    }
  }
}
