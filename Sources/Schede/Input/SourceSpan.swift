/// A stretch of bytes of one data file.
struct SourceSpan: Equatable, Sendable {
  /// Index into ``Knowledge/files``.
  var file: Int
  /// Byte offsets from the start of the file.
  var bytes: Range<Int>
}
