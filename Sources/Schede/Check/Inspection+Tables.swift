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
      let answers = answersByColumn(table)
      for row in table.rows {
        for (column, condition) in zip(answers, row.conditions) {
          checkValues(condition, column, row)
        }
        checkTarget(row)
      }
      let isSound = findings.all[before...].allSatisfy { $0.code.hasPrefix("W") }
      if isSound, !hasDamagedRows(table) { prove(table) }
    }
    checkClosedPlaces()
    checkUnusedServices()
  }

  /// Rows that could not be read: what is missing there is no gap.
  private func hasDamagedRows(_ table: DecisionTable) -> Bool {
    guard let scheda = scheda(at: table.at) else { return true }
    return scheda.statements.contains { damaged.contains(scheda.place(of: $0)) }
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

  /// A column whose question exists, with the values that it may have (nil: any).
  private struct Column {
    var question: Question
    var values: [String]?
    var known: Set<String>
  }

  private func answersByColumn(_ table: DecisionTable) -> [Column?] {
    table.columns.map { name in
      knowledge.question(name).map { question in
        let values = answers(to: question)
        return Column(question: question, values: values, known: Set(values ?? []))
      }
    }
  }

  private mutating func checkValues(
    _ condition: DecisionTable.Condition, _ column: Column?, _ row: DecisionTable.Row
  ) {
    guard let column, case .alternatives(let alternatives) = condition else { return }
    let isAge = column.question.kind == .age
    for alternative in alternatives {
      switch alternative {
      case .unknown: if !column.question.mayBeUnknown { reportUnknowable(column.question, row) }
      case .age: if !isAge { reportNoAnswer(nil, column, row) }
      case .value(let value):
        let isKnown = !isAge && (column.values == nil || column.known.contains(value))
        if !isKnown { reportNoAnswer(value, column, row) }
      }
    }
  }

  private mutating func reportUnknowable(_ question: Question, _ row: DecisionTable.Row) {
    report(
      "W075", at: row.at, marking: "non-so",
      "a «@domanda \(question.id)» non si può rispondere «non-so»",
      hint: "togli «non-so», o scrivi «non-so: ammesso» nella domanda")
  }

  private mutating func reportNoAnswer(
    _ value: String?, _ column: Column, _ row: DecisionTable.Row
  ) {
    let near = value.flatMap { nearest(to: $0, among: column.values ?? []) }
    let example =
      column.question.kind == .age
      ? "scrivi un'età, per esempio «0..11m» o «3..5a»" : "usa una delle risposte della domanda"
    report(
      "E061", at: row.at, marking: value,
      value.map { "«\($0)» non è una risposta a «@domanda \(column.question.id)»" }
        ?? "un'età non è una risposta a «@domanda \(column.question.id)»",
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
    for id in Self.strangers(row.places ?? [], service.places) {
      guard knowledge.place(id) != nil else {
        reportUnknown("E063", id, as: "luogo", at: row.at, among: knowledge.places.map(\.id))
        continue
      }
      report(
        "E063", at: row.at, marking: id, "«@servizio \(service.id)» non si trova in «\(id)»",
        hint: "aggiungi «\(id)» ai «luoghi:» del servizio, o togli il luogo dalla riga")
    }
  }

  /// Rows that today lead to closed doors, once for the same places.
  private mutating func checkClosedPlaces() {
    guard let today else { return }
    var closed = Tally()
    for row in knowledge.tables.flatMap(\.rows) {
      let ids = row.places ?? knowledge.service(row.service)?.places ?? []
      let places = ids.compactMap(knowledge.place)
      guard !places.isEmpty, places.allSatisfy({ $0.isClosed(on: today) }) else { continue }
      closed.add(ids.joined(separator: ", "), at: row.at)
    }
    for item in closed.items {
      report(
        "W068", at: item.first, "oggi è chiuso: \(item.name)\(andMore(item.count))",
        hint: "indica un altro luogo, o togli la chiusura se è finita")
    }
  }

  private mutating func checkUnusedServices() {
    guard !knowledge.tables.isEmpty else { return }
    let used = Set(knowledge.tables.flatMap { $0.rows.map(\.service) })
    guard used.isSubset(of: knowledge.services.map(\.id)) else { return }
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
