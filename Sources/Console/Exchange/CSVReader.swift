/// Cuts a table into rows and cells.
struct CSVReader {
  struct Row {
    /// Where it begins, one-based.
    var line: Int
    var cells: [String]
  }

  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var place = 0
  private var line = 1

  init(_ text: String) {
    // Spreadsheets put a mark before the first letter.
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    scalars = Array(text.unicodeScalars)
    let head = scalars.prefix { $0 != "\n" && $0 != "\r" }
    separator = head.contains(",") || !head.contains(";") ? "," : ";"
  }

  /// All rows but the empty ones.
  ///
  /// - Throws: ``ExchangeError`` where a quotation mark is never closed.
  mutating func rows() throws(ExchangeError) -> [Row] {
    var rows: [Row] = []
    while place < scalars.count {
      let row = try row()
      if row.cells != [""] { rows.append(row) }
    }
    return rows
  }

  private mutating func row() throws(ExchangeError) -> Row {
    var row = Row(line: line, cells: [try cell()])
    while place < scalars.count, scalars[place] == separator {
      place += 1
      row.cells.append(try cell())
    }
    if place < scalars.count, scalars[place] == "\r" { place += 1 }
    if place < scalars.count, scalars[place] == "\n" { place += 1 }
    line += 1
    return row
  }

  private mutating func cell() throws(ExchangeError) -> String {
    guard place < scalars.count, scalars[place] == "\"" else { return plainCell() }
    let start = line
    var text = String.UnicodeScalarView()
    place += 1
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "\n" { line += 1 }
      if scalar != "\"" {
        text.append(scalar)
      } else if place < scalars.count, scalars[place] == "\"" {
        text.append(scalar)
        place += 1
      } else {
        return String(text) + plainCell()
      }
    }
    throw ExchangeError(
      "le virgolette aperte qui non si chiudono", line: start, hint: "chiudi con «\"»")
  }

  private mutating func plainCell() -> String {
    let start = place
    while place < scalars.count, scalars[place] != separator, scalars[place] != "\n",
      scalars[place] != "\r"
    {
      place += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<place])
    return String(text)
  }
}
