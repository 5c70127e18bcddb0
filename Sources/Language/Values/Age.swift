/// The age of somebody that a message speaks of.
public enum Age: Hashable, Sendable, Codable {
  /// Not yet born.
  case expected
  /// Completed months since birth.
  case months(Int)
}
