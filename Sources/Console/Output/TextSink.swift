/// Where text goes: the standard output, the standard error, or a string in a test.
public protocol TextSink: AnyObject {
  func write(_ text: String)
  /// Hands on what was written so far.
  func flush()
}

extension TextSink {
  /// A line of its own.
  func line(_ text: String = "") {
    write(text)
    write("\n")
  }
}
