/// The bounds of this room.
public enum Limits {
  /// Readings of a message that are kept: two or three can be offered.
  public static let readings = 3
  /// Further needs that are kept; a family can be asked «which first?» about three.
  public static let furtherNeeds = 2
  /// Months under which a baby that is ill cannot wait (as the answer of `malanni` says).
  public static let newbornMonths = 3
}
