public import Language

/// Days on which a place is closed: `2026-08-10..2026-08-21`, or one day.
public struct Closure: Equatable, Sendable {
  public var from: Day
  /// The last closed day.
  public var to: Day

  /// Nil where the text is no closure, or ends before it begins.
  public init?(_ text: String) {
    let parts = text.split(separator: "..").map(\.trimmingSpaces)
    guard (1...2).contains(parts.count), let from = Day(schede: parts[0]),
      let to = Day(schede: parts[parts.count - 1]), from <= to
    else { return nil }
    self.from = from
    self.to = to
  }

  public func holds(_ day: Day) -> Bool { from <= day && day <= to }
}
