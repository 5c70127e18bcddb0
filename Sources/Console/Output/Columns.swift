/// Text in columns.
enum Columns {
  /// The text with spaces behind it, up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextWidth.of(text)))
  }

  /// The text with spaces before it, up to a width.
  static func flushRight(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.of(text))) + text
  }

  /// Rows under one another: the first column to the left, the others to the right.
  static func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      row.enumerated().map { column, text in
        column == 0 ? padded(text, to: widths[0]) : flushRight(text, to: widths[column])
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
