/// The proof that a table decides every case, once.
extension Inspection {
  mutating func prove(_ table: DecisionTable) {
    guard table.columns.count <= Bounds.columns else { return reportTooLarge(table) }
    let classes = table.columns.indices.map { answerClasses(of: table, column: $0) }
    // A question without answers was reported as such.
    guard classes.allSatisfy({ $0.contains { $0.answer != .unknown } }) else { return }
    var proof = TableProof(
      classes: classes, rows: table.rows.map(\.conditions), policy: table.policy)
    let outcome = proof.prove()
    guard proof.isComplete else { return reportTooLarge(table) }
    if let gap = outcome.gap { reportGap(gap, outcome.gaps, in: table) }
    for (row, overlap) in outcome.overlaps.sorted(by: { $0.key < $1.key }) {
      reportOverlap(row, overlap, in: table)
    }
    for (index, row) in table.rows.enumerated()
    where !outcome.deciding.contains(index) && outcome.overlaps[index] == nil {
      report(
        "W066", at: row.at, "questa riga non decide mai: le righe sopra prendono tutti i suoi casi",
        hint: "toglila, o spostala più in alto")
    }
    checkServiceAges(table, classes)
  }

  /// The answers to the question of a column, those together that no row tells apart.
  func answerClasses(of table: DecisionTable, column: Int) -> [AnswerClass] {
    guard let question = knowledge.question(table.columns[column]) else { return [] }
    let alternatives = table.rows.flatMap { row -> [DecisionTable.Alternative] in
      guard case .alternatives(let list) = row.conditions[column] else { return [] }
      return list
    }
    var classes = classes(of: question, in: table, naming: alternatives)
    if question.mayBeUnknown || question.onlyFor != nil {
      classes.append(AnswerClass(label: "non-so", answer: .unknown))
    }
    return classes
  }

  private func classes(
    of question: Question, in table: DecisionTable, naming: [DecisionTable.Alternative]
  ) -> [AnswerClass] {
    switch question.kind {
    case .age: ageClasses(table, naming)
    case .comune: comuneClasses(naming)
    case .need: needs(of: table).map { AnswerClass(label: $0, answer: .value($0)) }
    case .choice, .yesNo:
      (answers(to: question) ?? []).map { AnswerClass(label: $0, answer: .value($0)) }
    }
  }

  /// The needs of the journeys that end in a table.
  private func needs(of table: DecisionTable) -> [String] {
    let journeys = knowledge.journeys.filter { $0.table == table.id }.map(\.id)
    return knowledge.intents.filter { intent in
      intent.opens.map { journeys.isEmpty || journeys.contains($0) } ?? false
    }.map(\.id)
  }

  /// The ages are cut at the bounds of the rows and of the services.
  private func ageClasses(
    _ table: DecisionTable, _ naming: [DecisionTable.Alternative]
  ) -> [AnswerClass] {
    var ranges = table.rows.flatMap { knowledge.service($0.service)?.ages ?? [] }
    for case .age(let range) in naming { ranges.append(range) }
    return [AnswerClass(label: "in-arrivo", answer: .expected)] + AnswerClass.ages(cutBy: ranges)
  }

  private func comuneClasses(_ naming: [DecisionTable.Alternative]) -> [AnswerClass] {
    var names: [String] = []
    for case .value(let name) in naming where !names.contains(name) { names.append(name) }
    return names.map { AnswerClass(label: $0, answer: .value($0)) }
      + [AnswerClass(label: "un altro Comune", answer: .other)]
  }

  private func spelled(_ answers: [String], _ table: DecisionTable) -> String {
    zip(table.columns, answers).map { "\($0) = \($1)" }.joined(separator: ", ")
  }

  private mutating func reportGap(_ gap: [String], _ count: Int, in table: DecisionTable) {
    let cases = count == 1 ? "1 caso non porta" : "\(count) casi non portano"
    report(
      "E064", at: table.at, marking: table.id,
      "\(cases) a nessun servizio; il primo: \(spelled(gap, table))",
      hint: "aggiungi una riga per questi casi, o in fondo una riga con «-» in ogni colonna")
  }

  private mutating func reportOverlap(
    _ row: Int, _ overlap: TableProof.Overlap, in table: DecisionTable
  ) {
    let first = table.rows[overlap.with].at.line
    let cases = overlap.count == 1 ? "in 1 caso" : "in \(overlap.count) casi"
    report(
      "E065", at: table.rows[row].at,
      "\(cases) vale anche la riga \(first); il primo: \(spelled(overlap.answers, table))",
      hint: "restringi una delle due righe, o scrivi «vale: prima»")
  }

  private mutating func reportTooLarge(_ table: DecisionTable) {
    report(
      "W073", at: table.at, marking: table.id,
      "«@tabella \(table.id)» ha troppi casi diversi per provarli tutti",
      hint: "dividila in più tabelle o usa meno colonne")
  }

  /// Rows that send an age to a service that is not for it.
  private mutating func checkServiceAges(_ table: DecisionTable, _ classes: [[AnswerClass]]) {
    guard let column = table.columns.firstIndex(where: { knowledge.question($0)?.kind == .age })
    else { return }
    var outside: [Int: [String]] = [:]
    guard table.rows.contains(where: { knowledge.service($0.service)?.ages.isEmpty == false })
    else { return }
    for answer in classes[column] where answer.answer != .unknown {
      var single = classes
      single[column] = [answer]
      var proof = TableProof(
        classes: single, rows: table.rows.map(\.conditions), policy: table.policy)
      for row in proof.prove().deciding.sorted() where isOutside(answer, table.rows[row]) {
        outside[row, default: []].append(answer.label)
      }
    }
    for (row, labels) in outside.sorted(by: { $0.key < $1.key }) {
      report(
        "W067", at: table.rows[row].at, marking: table.rows[row].service,
        "«\(table.rows[row].service)» non è per queste età: \(labels.joined(separator: ", "))",
        hint: "correggi le età della riga, o «età:» nel servizio")
    }
  }

  private func isOutside(_ answer: AnswerClass, _ row: DecisionTable.Row) -> Bool {
    guard let ages = knowledge.service(row.service)?.ages, !ages.isEmpty else { return false }
    return !answer.holds(.alternatives(ages.map { .age($0) }))
  }
}
