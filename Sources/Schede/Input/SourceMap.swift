/// The data files with their line tables: from a ``SourceLine`` to what is written there.
public struct SourceMap: Sendable {
  struct File: Sendable {
    var path: String
    var bytes: [UInt8]
    /// Byte offsets of the first byte of each line; in half the room, for they stay.
    var lineStarts: [Int32]
    /// No special blanks, invisible signs or decomposed letters.
    var isClean = true

    /// The text of a range as the assistant uses it.
    func text(_ range: Range<Int>) -> String {
      isClean ? bytes.text(range) : bytes.cleanText(range)
    }

    /// The same as a slice of the file, where that may be.
    func written(_ range: Range<Int>) -> Written {
      isClean ? Written(bytes, range) : Written(bytes.cleanText(range))
    }
  }

  var files: [File] = []

  /// The bytes of a line without its line end; the end of the file for a line beyond it.
  func bytes(of line: SourceLine) -> Range<Int> {
    guard files.indices.contains(line.file) else { return 0..<0 }
    let file = files[line.file]
    let end = file.bytes.count
    guard line.line >= 1, line.line <= file.lineStarts.count else { return end..<end }
    let start = Int(file.lineStarts[line.line - 1])
    let isLast = line.line == file.lineStarts.count
    var stop = isLast ? end : Int(file.lineStarts[line.line])
    while stop > start, Ascii.isLineEnd(file.bytes[stop - 1]) { stop -= 1 }
    return start..<stop
  }

  /// The text of a line, with damaged bytes replaced.
  public func text(of line: SourceLine) -> String {
    let range = bytes(of: line)
    guard !range.isEmpty else { return "" }
    return files[line.file].bytes.text(range)
  }

  /// Where a piece of text stands in a line; the whole line where it is not found.
  func span(of piece: String?, in line: SourceLine) -> SourceSpan {
    let range = bytes(of: line)
    guard let piece, !range.isEmpty else { return SourceSpan(file: line.file, bytes: range) }
    let sought = Array(piece.utf8.prefix(Bounds.soughtPiece))
    let found = files[line.file].bytes.firstRange(of: sought, in: range)
    return SourceSpan(file: line.file, bytes: found ?? range)
  }

  /// The line that holds a byte.
  func line(of span: SourceSpan) -> Int {
    let starts = files[span.file].lineStarts
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= span.bytes.lowerBound { low = middle } else { high = middle }
    }
    return low + 1
  }
}
