internal import Language
internal import Schede

/// Says why a recommendation was given: answers, row, reason, and what would change it.
struct Explainer {
  let wording: Wording
  let plan: Plan
  let slots: [String: Slot]

  private var knowledge: DialogueKnowledge { wording.knowledge }

  func text(of advice: Recommendation) -> String {
    var lines = [
      wording.phrase(
        "perche-consiglio",
        ["servizio": serviceTitle(advice.service), "perché": advice.because]),
      answersUsed, row(of: advice),
    ]
    lines += otherEnds(than: advice)
    if let place = advice.alternatives.first.flatMap(knowledge.knowledge.place) {
      lines.append(wording.phrase("perche-vicinanza", ["luogo": place.name]))
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func serviceTitle(_ id: String) -> String {
    knowledge.knowledge.service(id)?.title ?? id
  }

  private var answersUsed: String {
    let values = plan.journey.order.compactMap { id in
      slots[id]?.value.map { wording.value($0, of: knowledge.question(id)) }
    }
    return values.isEmpty
      ? "" : wording.phrase("perche-risposte", ["valori": values.joined(separator: ", ")])
  }

  private func row(of advice: Recommendation) -> String {
    let number = advice.row.split(separator: ":").last.map(String.init) ?? ""
    return wording.phrase(
      "perche-riga", ["riga": number, "tabella": plan.table?.title ?? ""])
  }

  /// For each question that the table knows, the first other answer that would end elsewhere.
  private func otherEnds(than advice: Recommendation) -> [String] {
    guard let table = plan.table else { return [] }
    return table.columns.indices.compactMap { column in
      let question = table.columns[column]
      guard question != plan.need else { return nil }
      for value in nearestFirst(plan.domains[column], to: slots[question]?.value) {
        guard let service = service(if: question, is: value), service != advice.service else {
          continue
        }
        return wording.phrase(
          "perche-cambia",
          [
            "valore": wording.value(value, of: knowledge.question(question)),
            "servizio": serviceTitle(service),
          ])
      }
      return nil
    }
  }

  /// The other answers, ages by their distance from the one that was given.
  private func nearestFirst(_ values: [SlotValue], to known: SlotValue?) -> [SlotValue] {
    guard case .ages(let ages)? = known, let age = ages.first else { return values }
    return values.sorted { distance($0, age) < distance($1, age) }
  }

  private func distance(_ value: SlotValue, _ age: Age) -> Int {
    guard case .ages(let ages) = value, let other = ages.first else { return 0 }
    return abs(other.inMonths - age.inMonths)
  }

  /// The service that another answer would lead to.
  private func service(if question: String, is value: SlotValue) -> String? {
    var slots = slots
    slots[question] = .known(value, .asked)
    guard case .row(let row) = plan.verdict(slots) else { return nil }
    return plan.table?.rows[row].service
  }
}
