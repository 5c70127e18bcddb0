/// A table (RFC 4180) with a row for each line: `file,tipo,id,titolo,segno,testo`.
///
/// Tables of two columns are read as well: `intent,text`. A comma or a semicolon stands between cells.
enum CSVExchange {
  private static let columns = ["file", "tipo", "id", "titolo", "segno", "testo"]

  static func text(of schede: SchedeText) -> String {
    var rows = [columns]
    for block in schede.blocks {
      let head = [block.file, block.kind, block.id, block.title]
      if block.lines.isEmpty { rows.append(head + ["", ""]) }
      rows += block.lines.map { head + [$0.mark, $0.text] }
    }
    return rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let isPlain = !text.contains { ",;\"".contains($0) || $0.isNewline || $0 == " " }
    return isPlain
      ? text
      : "\""
        + text.split(
          separator: "\"", omittingEmptySubsequences: false
        ).joined(separator: "\"\"") + "\""
  }

  static func read(_ text: String) throws(ExchangeError) -> SchedeText {
    var reader = CSVReader(text)
    let rows = try reader.rows()
    guard let head = rows.first else {
      throw ExchangeError("il file è vuoto", hint: "serve almeno la riga dei nomi delle colonne")
    }
    let names = head.cells.map { $0.lowercased() }
    if names == columns { return try schede(of: rows.dropFirst()) }
    if names.count == 2, ["intent", "intento"].contains(names[0]),
      ["text", "testo"].contains(names[1])
    {
      return try examples(of: rows.dropFirst())
    }
    throw ExchangeError(
      "le colonne non sono quelle di uno scambio", line: 1,
      hint: "scrivi «\(columns.joined(separator: ","))», oppure «intent,text»")
  }

  private static func checked(
    _ row: CSVReader.Row, _ count: Int
  ) throws(ExchangeError) -> [String] {
    guard row.cells.count == count else {
      throw ExchangeError(
        "questa riga ha \(row.cells.count) celle", line: row.line,
        hint: "servono \(count) celle; un testo con virgole va tra virgolette")
    }
    return row.cells
  }

  private static func schede(of rows: ArraySlice<CSVReader.Row>) throws(ExchangeError) -> SchedeText
  {
    var result = SchedeText()
    for row in rows {
      let cells = try checked(row, columns.count)
      let block = SchedeText.Block(file: cells[0], kind: cells[1], id: cells[2], title: cells[3])
      var last = result.blocks.last
      last?.lines = []
      if last != block { result.blocks.append(block) }
      if cells[4].isEmpty, cells[5].isEmpty, last != block, isEnd(of: block, row, rows) { continue }
      result.blocks[result.blocks.count - 1].lines.append(
        SchedeText.Line(mark: cells[4], text: cells[5]))
    }
    return result
  }

  /// Whether a row without mark and text stands for a scheda without lines: no other row is of it.
  private static func isEnd(
    of block: SchedeText.Block, _ row: CSVReader.Row, _ rows: ArraySlice<CSVReader.Row>
  ) -> Bool {
    guard let next = rows.first(where: { $0.line > row.line }) else { return true }
    return Array(next.cells.prefix(4)) != [block.file, block.kind, block.id, block.title]
  }

  private static func examples(
    of rows: ArraySlice<CSVReader.Row>
  ) throws(ExchangeError) -> SchedeText {
    var builder = ExamplesBuilder()
    for row in rows {
      let cells = try checked(row, 2)
      try builder.add(example: cells[1], to: cells[0], line: row.line)
    }
    return builder.build()
  }
}
