/// `[39..42]`: the numbers that a place in a rule may have, both ends included, in hundredths.
public struct NumberRange: Hashable, Sendable {
  /// 0 where none is written.
  public var lowest: Int
  /// ``unbounded`` where none is written.
  public var highest: Int

  /// No end above.
  public static let unbounded = Int.max

  public init(_ lowest: Int, _ highest: Int) {
    self.lowest = lowest
    self.highest = highest
  }
}
