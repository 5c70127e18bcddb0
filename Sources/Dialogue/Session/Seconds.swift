/// A length of time in whole seconds.
public struct Seconds: Hashable, Sendable, Codable, Comparable {
  public var count: Int64

  public init(_ count: Int64) {
    self.count = count
  }

  /// A number of hours; the longest time there is where it does not fit.
  static func hours(_ hours: Int) -> Seconds {
    let (seconds, overflow) = Int64(hours).multipliedReportingOverflow(by: 3_600)
    return Seconds(overflow ? .max : seconds)
  }

  public static func < (left: Seconds, right: Seconds) -> Bool { left.count < right.count }
}
