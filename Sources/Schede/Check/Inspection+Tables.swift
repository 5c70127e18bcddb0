import Language

/// The decision tables: what they name, and the proof that they decide.
extension Inspection {
  mutating func checkTables() {
    for table in knowledge.tables {
      guard !table.rows.isEmpty else {
        reportEmpty(table)
        continue
      }
      let before = findings.all.count
      checkColumns(table)
      for row in table.rows {
        checkValues(row, table)
        checkTarget(row)
      }
      if findings.all[before...].allSatisfy({ $0.code.hasPrefix("W") }) { prove(table) }
    }
    checkUnusedServices()
  }

  private mutating func reportEmpty(_ table: DecisionTable) {
    guard scheda(at: table.at)?.statements.filter({ $0.shape == .row }).count ?? 0 <= 1 else {
      return
    }
    report(
      "E070", at: table.at, marking: table.id, "«@tabella \(table.id)» non ha righe",
      hint: "scrivi l'intestazione «| bisogno | eta -> servizio | perché |» e una riga per caso")
  }

  private mutating func checkColumns(_ table: DecisionTable) {
    let names = knowledge.questions.map(\.id)
    guard let header = headerLine(of: table) else { return }
    for column in table.columns where !names.contains(column) {
      report(
        "E060", at: header, marking: column, "la colonna «\(column)» non è una domanda",
        hint: nearest(to: column, among: names).map { "forse intendevi «\($0)»" }
          ?? "scrivi la scheda «@domanda \(column)» o togli la colonna")
    }
  }

  /// The line with the names of the columns.
  private func headerLine(of table: DecisionTable) -> SourceLine? {
    guard let scheda = scheda(at: table.at) else { return nil }
    return scheda.statements.first { $0.shape == .row }.map(scheda.place)
  }

  private mutating func checkValues(_ row: DecisionTable.Row, _ table: DecisionTable) {
    for (column, condition) in zip(table.columns, row.conditions) {
      guard let question = knowledge.question(column),
        case .alternatives(let alternatives) = condition
      else { continue }
      for alternative in alternatives { checkValue(alternative, of: question, row) }
    }
  }

  private mutating func checkValue(
    _ alternative: DecisionTable.Alternative, of question: Question, _ row: DecisionTable.Row
  ) {
    switch alternative {
    case .unknown:
      guard !question.mayBeUnknown else { return }
      report(
        "W061", at: row.at, marking: "non-so",
        "a «@domanda \(question.id)» non si può rispondere «non-so»",
        hint: "togli «non-so», o scrivi «non-so: ammesso» nella domanda")
    case .age:
      guard question.kind != .age else { return }
      reportNoAnswer(nil, question, row)
    case .value(let value):
      guard question.kind != .age else { return reportNoAnswer(value, question, row) }
      guard let values = answers(to: question), !values.contains(value) else { return }
      reportNoAnswer(value, question, row)
    }
  }

  private mutating func reportNoAnswer(
    _ value: String?, _ question: Question, _ row: DecisionTable.Row
  ) {
    let values = answers(to: question) ?? []
    let near = value.flatMap { nearest(to: $0, among: values) }
    let example =
      question.kind == .age
      ? "scrivi un'età, per esempio «0..11m» o «3..5a»" : "usa una delle risposte della domanda"
    report(
      "E061", at: row.at, marking: value,
      value.map { "«\($0)» non è una risposta a «@domanda \(question.id)»" }
        ?? "un'età non è una risposta a «@domanda \(question.id)»",
      hint: near.map { "forse intendevi «\($0)»" } ?? example)
  }

  private mutating func checkTarget(_ row: DecisionTable.Row) {
    guard !row.service.isEmpty else {
      return report(
        "E071", at: row.at, "questa riga non porta a nessun servizio",
        hint: "scrivi il nome di un servizio dopo «->»")
    }
    if row.reason.isEmpty {
      report(
        "W069", at: row.at, "questa riga non dice perché",
        hint: "scrivi nell'ultima cella la ragione, per esempio «riguarda la coppia»")
    }
    guard let service = knowledge.service(row.service) else {
      return reportUnknown(
        "E062", row.service, as: "servizio", at: row.at, among: knowledge.services.map(\.id))
    }
    checkPlaces(of: row, service)
  }

  private mutating func checkPlaces(of row: DecisionTable.Row, _ service: Service) {
    for id in row.places ?? [] where !service.places.contains(id) {
      guard knowledge.place(id) != nil else {
        reportUnknown("E063", id, as: "luogo", at: row.at, among: knowledge.places.map(\.id))
        continue
      }
      report(
        "E063", at: row.at, marking: id, "«@servizio \(service.id)» non si trova in «\(id)»",
        hint: "aggiungi «\(id)» ai «luoghi:» del servizio, o togli il luogo dalla riga")
    }
    guard let today else { return }
    let places = (row.places ?? service.places).compactMap(knowledge.place)
    guard !places.isEmpty, places.allSatisfy({ $0.isClosed(on: today) }) else { return }
    report(
      "W068", at: row.at, marking: row.service,
      "oggi tutti i luoghi di «\(service.id)» sono chiusi",
      hint: "indica un altro luogo, o togli la chiusura se è finita")
  }

  private mutating func checkUnusedServices() {
    guard !knowledge.tables.isEmpty else { return }
    let used = Set(knowledge.tables.flatMap { $0.rows.map(\.service) })
    for service in knowledge.services where !used.contains(service.id) {
      report(
        "W074", at: service.at, marking: service.id,
        "nessuna tabella porta a «@servizio \(service.id)»",
        hint: "aggiungi una riga in una tabella, o togli la scheda")
    }
  }
}

extension Place {
  /// Whether a closure holds on a day.
  func isClosed(on day: Day) -> Bool {
    closures.contains { Closure($0)?.holds(day) ?? false }
  }
}
