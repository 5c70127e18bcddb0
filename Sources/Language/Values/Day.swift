/// A day of the calendar, as the shell knows it.
public struct Day: Hashable, Sendable, Comparable {
  public var year: Int
  /// 1…12.
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Completed months from another day to this one.
  func months(since other: Day) -> Int {
    (year - other.year) * 12 + month - other.month - (day < other.day ? 1 : 0)
  }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
