/// Aligns the columns of decision tables and changes nothing else.
///
/// Total, and the same again when it is run twice; what the file means does not change.
public func formatted(_ bytes: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var block: [TableLine] = []
  for line in LineSplitter.lines(bytes) {
    if let row = TableLine(line, of: bytes) {
      block.append(row)
    } else {
      result += TableLine.aligned(block, of: bytes)
      block = []
      result += bytes[line]
    }
  }
  return result + TableLine.aligned(block, of: bytes)
}

/// Lines with their ends.
enum LineSplitter {
  static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == Ascii.newline {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}
