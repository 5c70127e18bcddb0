/// A line of input.
public enum InputLine: Equatable, Sendable {
  /// Its bytes, without the line end.
  case line([UInt8])
  /// Longer than anybody writes; it was passed over.
  case tooLong
}

/// Where lines come from: the standard input, a terminal, or a list in a test.
public protocol LineInput: AnyObject {
  /// The next line; nil at the end.
  func next() -> InputLine?
}
