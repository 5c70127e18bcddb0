/// The bounds of this room; each defends against a message made to be slow.
public enum Limits {
  /// Bytes of a message that are read; the longest Telegram message has 4,096 UTF-16 units.
  public static let messageBytes = 16_384
  /// Tokens of a message that are read.
  public static let messageTokens = 2_000
  /// Bytes of a word that are kept; the longest Italian word in use has 30.
  static let wordBytes = 48
}
