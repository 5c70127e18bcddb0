internal import Schede

/// Writes a recommendation from the row that decided.
struct AdviceWriter {
  let wording: Wording
  let plan: Plan
  let slots: [String: Slot]

  private var knowledge: DialogueKnowledge { wording.knowledge }

  /// The Comune that distances are measured from.
  private var comune: Comune? {
    plan.comune.flatMap { slots[$0]?.value?.text }.flatMap(knowledge.comune)
  }

  /// `number` is that of the row in its table, from 1.
  func recommendation(_ row: DecisionTable.Row, number: Int) -> Recommendation {
    let places = knowledge.places(of: row, from: comune)
    let first = places.first
    return Recommendation(
      service: row.service, place: first?.place.id,
      alternatives: places.dropFirst().map(\.place.id),
      distanceKm: first?.kilometres.map(Self.tenths), because: wording.render(row.reason),
      row: "\(plan.table?.id ?? ""):\(number)", text: text(row, places))
  }

  /// The service, the place and the distance: enough for who has read it all before.
  func reminder(of row: DecisionTable.Row) -> String {
    let service = knowledge.knowledge.service(row.service)
    let first = knowledge.places(of: row, from: comune).first
    let lines =
      [wording.phrase("consiglio", ["servizio": service?.title ?? row.service])]
      + (first.map(whereabouts) ?? [])
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func tenths(_ kilometres: Double) -> Double {
    (kilometres * 10).rounded() / 10
  }

  /// Service, place, address, distance, who is there, why, the alternative: a line each.
  private func text(_ row: DecisionTable.Row, _ places: [RankedPlace]) -> String {
    let service = knowledge.knowledge.service(row.service)
    var lines = [wording.phrase("consiglio", ["servizio": service?.title ?? row.service])]
    lines += service.map(about) ?? []
    lines += places.first.map(whereabouts) ?? []
    if let staff = service?.staff {
      lines.append(wording.phrase("consiglio-chi", ["chi": wording.render(staff)]))
    }
    lines.append(wording.phrase("consiglio-perche", ["perché": wording.render(row.reason)]))
    if places.count > 1 { lines.append(alternative(places[1])) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func about(_ service: Service) -> [String] {
    let fallback = knowledge.language
    return service.answer.messages(in: wording.language, orElse: fallback).map {
      wording.render($0)
    }
  }

  private func whereabouts(_ ranked: RankedPlace) -> [String] {
    let place = ranked.place
    var lines = [wording.phrase("consiglio-luogo", wording.whereabouts(of: place))]
    if let comune, let kilometres = ranked.kilometres {
      lines.append(
        wording.phrase(
          "consiglio-distanza",
          ["comune": comune.name, "distanza": wording.distance(kilometres)]))
    }
    lines.append(
      place.hours.map { wording.phrase("consiglio-orari", ["orari": $0]) }
        ?? wording.phrase("consiglio-orari-ignoti"))
    return lines
  }

  private func alternative(_ ranked: RankedPlace) -> String {
    var words = wording.whereabouts(of: ranked.place)
    guard comune != nil, let kilometres = ranked.kilometres else {
      return wording.phrase("consiglio-alternativa-senza-distanza", words)
    }
    words["distanza"] = wording.distance(kilometres)
    return wording.phrase("consiglio-alternativa", words)
  }
}
