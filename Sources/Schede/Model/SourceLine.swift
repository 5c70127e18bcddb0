/// A line of a data file: where a fact, an example or a rule was written.
public struct SourceLine: Hashable, Sendable, Comparable {
  /// Index into ``Knowledge/files``.
  public var file: Int
  /// One-based line number.
  public var line: Int

  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }

  public static func < (left: SourceLine, right: SourceLine) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
