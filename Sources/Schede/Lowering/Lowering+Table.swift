extension Lowering {
  private static let policies: [String: DecisionTable.Policy] = [
    "first": .first, "unique": .unique,
  ]

  mutating func table(_ scheda: Scheda) -> DecisionTable {
    var table = DecisionTable(id: scheda.id, title: scheda.title, at: scheda.at)
    table.policy = choice(.policy, of: scheda, twins: Self.policies) ?? .first
    var targets: [String] = []
    for statement in scheda.statements where statement.shape == .row {
      guard let cells = cells(statement, of: scheda) else { continue }
      if table.columns.isEmpty {
        table.columns = cells.conditions.map { foldedID(text($0, of: scheda)) }
        targets = cells.targets.map { foldedID(text($0, of: scheda)) }
        checkHeader(targets, statement, of: scheda)
      } else if let row = row(cells, targets, table.columns.count, statement, of: scheda) {
        table.rows.append(row)
      }
    }
    return table
  }

  /// The cells before and after the arrow.
  private struct Cells {
    var conditions: [Range<Int>]
    var targets: [Range<Int>]
  }

  private mutating func cells(_ statement: Statement, of scheda: Scheda) -> Cells? {
    let bytes = bytes(of: scheda)
    var body = statement.body
    if let last = body.last, bytes[last] == Ascii.bar {
      body = bytes.trimmed(body.lowerBound..<last)
    }
    guard let arrow = bytes.firstRange(of: Array("->".utf8), in: body) else {
      reportRow(body, of: scheda, "in questa riga della tabella manca «->»")
      return nil
    }
    return Cells(
      conditions: bytes.split(body.lowerBound..<arrow.lowerBound, by: Ascii.bar),
      targets: bytes.split(arrow.upperBound..<body.upperBound, by: Ascii.bar))
  }

  private mutating func checkHeader(
    _ targets: [String], _ statement: Statement, of scheda: Scheda
  ) {
    let known = ["servizio": 0, "service": 0, "luoghi": 0, "places": 0, "perche": 0, "why": 0]
    guard targets.allSatisfy({ known[$0] != nil }),
      targets.first == "servizio" || targets.first == "service"
    else {
      return reportRow(
        statement.body, of: scheda, "la prima riga della tabella deve dire i nomi delle colonne")
    }
  }

  private mutating func row(
    _ cells: Cells, _ targets: [String], _ columns: Int, _ statement: Statement, of scheda: Scheda
  ) -> DecisionTable.Row? {
    guard cells.conditions.count == columns, cells.targets.count == targets.count else {
      reportRow(
        statement.body, of: scheda,
        "questa riga ha \(cells.conditions.count + cells.targets.count) celle, "
          + "l'intestazione \(columns + targets.count)")
      return nil
    }
    var row = DecisionTable.Row(
      conditions: [], service: "", places: nil, reason: "", at: scheda.place(of: statement))
    for cell in cells.conditions { row.conditions.append(condition(cell, of: scheda)) }
    for (name, cell) in zip(targets, cells.targets) { fill(&row, name, cell, of: scheda) }
    return row
  }

  private func fill(
    _ row: inout DecisionTable.Row, _ name: String, _ cell: Range<Int>, of scheda: Scheda
  ) {
    let word = text(cell, of: scheda)
    guard word != "-" else { return }
    switch name {
    case "servizio", "service": row.service = foldedID(word)
    case "luoghi", "places":
      row.places = bytes(of: scheda).split(cell, by: Ascii.comma)
        .filter { !$0.isEmpty }.map { foldedID(text($0, of: scheda)) }
    default: row.reason = word
    }
  }

  private mutating func condition(
    _ cell: Range<Int>, of scheda: Scheda
  ) -> DecisionTable.Condition {
    let bytes = bytes(of: scheda)
    if cell.isEmpty || text(cell, of: scheda) == "-" { return .any }
    var alternatives: [DecisionTable.Alternative] = []
    for piece in bytes.split(cell, by: Ascii.slash) where !piece.isEmpty {
      if let alternative = alternative(piece, of: scheda) { alternatives.append(alternative) }
    }
    return .alternatives(alternatives)
  }

  private mutating func alternative(
    _ piece: Range<Int>, of scheda: Scheda
  ) -> DecisionTable.Alternative? {
    let word = text(piece, of: scheda)
    let folded = foldedID(word)
    if folded == "non-so" || folded == "unknown" { return .unknown }
    if let age = AgeNotation.age(word) { return .age(age) }
    if isID(word) { return .value(folded) }
    report(
      piece, of: scheda, "«\(word)» non è un valore",
      hint: "scrivi il nome di un valore, «non-so», «-», o un'età come «0..11m» o «3..5a»")
    return nil
  }

  private mutating func reportRow(_ range: Range<Int>, of scheda: Scheda, _ message: String) {
    findings.add(
      "E005", span(range, of: scheda), message,
      hint: "scrivi «| bisogno | eta -> servizio | perché |», e sotto una riga per caso")
  }
}
