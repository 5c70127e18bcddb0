/// A line of a decision table, cut into its cells.
struct TableLine {
  /// The whole line with its end.
  var line: Range<Int>
  /// The cells before the arrow.
  var conditions: [String]
  /// The cells after the arrow.
  var targets: [String]
  /// `\n` or `\r\n`, or nothing at the end of the file.
  var end: [UInt8]

  /// Nil where the line is no row.
  init?(_ line: Range<Int>, of bytes: [UInt8]) {
    let body = bytes.trimmed(line)
    guard let first = body.first, bytes[first] == Ascii.bar,
      let arrow = bytes.firstRange(of: Array("->".utf8), in: body)
    else { return nil }
    self.line = line
    var targets = arrow.upperBound..<body.upperBound
    if let last = targets.last, bytes[last] == Ascii.bar { targets = targets.dropLast() }
    conditions = bytes.split(first + 1..<arrow.lowerBound, by: Ascii.bar).map { bytes.text($0) }
    self.targets = bytes.split(targets, by: Ascii.bar).map { bytes.text($0) }
    end = bytes[line].suffix(2).filter(Ascii.isLineEnd)
  }

  private var shape: [Int] { [conditions.count, targets.count] }

  /// The lines with equal columns; as they were where the rows differ in their number of cells.
  static func aligned(_ rows: [TableLine], of bytes: [UInt8]) -> [UInt8] {
    guard let first = rows.first else { return [] }
    guard rows.allSatisfy({ $0.shape == first.shape }) else {
      return rows.flatMap { bytes[$0.line] }
    }
    let conditions = widths(rows.map(\.conditions))
    let targets = widths(rows.map(\.targets))
    return rows.flatMap { row in
      let left = padded(row.conditions, to: conditions)
      let right = padded(row.targets, to: targets)
      return Array("| \(left) -> \(right) |".utf8) + row.end
    }
  }

  private static func widths(_ rows: [[String]]) -> [Int] {
    guard let first = rows.first else { return [] }
    return first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  }

  private static func padded(_ cells: [String], to widths: [Int]) -> String {
    zip(cells, widths)
      .map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
      .joined(separator: " | ")
  }
}
