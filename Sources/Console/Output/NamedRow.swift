/// A line of a report: what it is about, and what there is to say.
struct NamedRow: Equatable {
  var name: String
  var value: String

  /// The rows of several values: only the first has the name; what is empty is left out.
  static func rows(_ name: String, _ values: [String]) -> [NamedRow] {
    values.filter { !$0.isEmpty }.enumerated().map { index, value in
      NamedRow(name: index == 0 ? name : "", value: value)
    }
  }
}

extension Screen {
  /// Rows with the names in a column of their own; long values go on under themselves.
  func lines(_ rows: [NamedRow], indent: String = "") -> [String] {
    let column = (rows.map { TextWidth.of($0.name) }.max() ?? 0) + 2
    let below = indent + String(repeating: " ", count: column)
    return rows.flatMap { row in
      lines(row.value, indent: below).enumerated().map { index, line in
        index == 0
          ? indent + Columns.padded(row.name, to: column) + line.dropFirst(below.count) : line
      }
    }
  }
}
