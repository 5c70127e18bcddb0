/// A moment, as the shell's clock gave it.
public struct Instant: Hashable, Sendable, Codable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// The time from an earlier moment to this one; the longest there is where it does not fit.
  func elapsed(since other: Instant) -> Seconds {
    let (difference, overflow) = seconds.subtractingReportingOverflow(other.seconds)
    return Seconds(overflow ? .max : difference)
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
