/// A line of a data file: where a fact, an example or a rule was written.
public struct SourceLine: Hashable, Sendable, Comparable {
  /// In 32 bits each, for every phrase holds one.
  private var numbers: SIMD2<Int32>

  public init(file: Int, line: Int) {
    numbers = SIMD2(Int32(clamping: file), Int32(clamping: line))
  }

  /// Index into ``Knowledge/files``.
  public var file: Int { Int(numbers.x) }
  /// One-based line number.
  public var line: Int { Int(numbers.y) }

  public static func < (left: SourceLine, right: SourceLine) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}
