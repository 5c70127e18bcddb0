/// Names that point to something that must exist.
extension Inspection {
  mutating func checkReferences() {
    checkOpens()
    checkPlacesOfServices()
    checkPlaceComuni()
    checkComuni()
    checkJourneys()
    checkCentre()
    checkTrials()
  }

  /// Says that a name stands for nothing, with the nearest one.
  mutating func reportUnknown(
    _ code: String, _ name: String, as kind: String, at line: SourceLine, among names: [String]
  ) {
    let near = nearest(to: name, among: names)
    if let near { meant.insert("\(kind) \(near)") }
    let all =
      names.isEmpty
      ? "scrivi la scheda «@\(kind) \(name)»"
      : "ci sono: " + names.prefix(12).joined(separator: ", ") + (names.count > 12 ? "…" : "")
    report(
      code, at: line, marking: name, "non c'è nessun «@\(kind) \(name)»",
      hint: near.map { "forse intendevi «\($0)»" } ?? all)
  }

  /// The first names of a list that are not known: more of them on one line have one cause.
  static func strangers(_ names: [String], _ known: [String]) -> ArraySlice<String> {
    let known = Set(known)
    return names.lazy.filter { !known.contains($0) }.prefix(Bounds.findingsPerLine).reduce(into: [])
    {
      $0.append($1)
    }
  }

  /// `percorso:` of intents; without any journey one warning says so for all of them.
  private mutating func checkOpens() {
    let journeys = knowledge.journeys.map(\.id)
    var unknown = Tally()
    for intent in knowledge.intents {
      guard let id = intent.opens, !journeys.contains(id) else { continue }
      unknown.add(id, at: line(of: .opens, in: intent.at))
    }
    for item in unknown.items {
      let code = journeys.isEmpty ? "W055" : "E050"
      reportUnknown(code, item.name, as: "percorso", at: item.first, among: journeys)
    }
  }

  private mutating func checkPlacesOfServices() {
    let places = knowledge.places.map(\.id)
    for service in knowledge.services {
      for id in Self.strangers(service.places, places) {
        let at = line(of: .named(.places), in: service.at, holding: id)
        reportUnknown("E063", id, as: "luogo", at: at, among: places)
      }
      guard service.places.isEmpty else { continue }
      report(
        "E072", at: service.at, marking: service.id,
        "«@servizio \(service.id)» non dice in quali luoghi si trova",
        hint: "aggiungi una riga «luoghi: …» con i nomi delle schede «@luogo»")
    }
  }

  private mutating func checkPlaceComuni() {
    let names = knowledge.comuni.map(\.name)
    let folded = Set(names.map { foldedID($0) })
    for place in knowledge.places {
      if let comune = place.comune, !names.isEmpty, !folded.contains(foldedID(comune)) {
        reportUnknownComune(comune, place, names)
      }
      guard place.position == nil, scheda(at: place.at)?.fields(.position).isEmpty == true else {
        continue
      }
      report(
        "E058", at: place.at, marking: place.id,
        "«@luogo \(place.id)» non ha «posizione:», e non si sa quanto è lontano",
        hint: "aggiungi per esempio «posizione: 45.1372, 10.0270»")
    }
  }

  /// Comuni that are written twice, and the district that the centre serves.
  private mutating func checkComuni() {
    var seen: [String: SourceLine] = [:]
    for comune in knowledge.comuni {
      if let first = seen.updateValue(comune.at, forKey: foldedID(comune.name)) {
        report(
          "E010", at: comune.at, marking: comune.name,
          "«\(comune.name)» c'è già in \(place(first))", hint: "unisci le due righe")
      }
    }
    let districts = Set(knowledge.comuni.map(\.district)).sorted()
    for journey in knowledge.journeys {
      guard let district = journey.district, !districts.isEmpty,
        !districts.contains(foldedID(district))
      else { continue }
      report(
        "E050", at: line(of: .district, in: journey.at), marking: district,
        "nessun Comune è dell'ambito «\(district)»",
        hint: nearest(to: district, among: districts).map { "forse intendevi «\($0)»" }
          ?? "scrivi «ambito \(district)» nelle righe dei suoi Comuni")
    }
  }

  private mutating func reportUnknownComune(_ comune: String, _ place: Place, _ names: [String]) {
    report(
      "E050", at: line(of: .comune, in: place.at), marking: comune,
      "«\(comune)» non è in nessuna scheda «@comuni»",
      hint: nearest(to: comune, among: names).map { "forse intendevi «\($0)»" }
        ?? "aggiungi una riga per questo Comune")
  }

  private mutating func checkJourneys() {
    let questions = knowledge.questions.map(\.id)
    let tables = knowledge.tables.map(\.id)
    for journey in knowledge.journeys {
      if journey.table.isEmpty {
        report(
          "E056", at: journey.at, "«@percorso \(journey.id)» non dice quale tabella decide",
          hint: "aggiungi una riga «tabella: …»")
      } else if !tables.contains(journey.table) {
        reportUnknown(
          "E050", journey.table, as: "tabella", at: line(of: .table, in: journey.at), among: tables)
      }
      checkQuestionNames([journey.start], .start, journey, questions)
      checkQuestionNames(journey.order, .order, journey, questions)
      checkQuestionNames(journey.end.map { [$0] } ?? [], .end, journey, questions)
    }
  }

  private mutating func checkQuestionNames(
    _ names: [String], _ key: KeyName, _ journey: Journey, _ questions: [String]
  ) {
    for name in Self.strangers(names.filter { !$0.isEmpty }, questions) {
      reportUnknown(
        "E050", name, as: "domanda",
        at: line(of: .named(key), in: journey.at, holding: name), among: questions)
    }
  }

  private mutating func checkCentre() {
    guard let centre = knowledge.centre, let id = centre.mainPlace else { return }
    let places = knowledge.places.map(\.id)
    guard !places.contains(id) else { return }
    reportUnknown("E050", id, as: "luogo", at: line(of: .place, in: centre.at), among: places)
  }

  /// What trials expect must exist.
  private mutating func checkTrials() {
    let intents = knowledge.intents.map(\.id) + knowledge.crises.map(\.id)
    for trial in knowledge.trials {
      if !trial.turns.contains(where: { $0.speaker == .family }) {
        report(
          "E059", at: trial.at, "in questa prova nessuno dice niente",
          hint: "aggiungi una riga «> …» con il messaggio della famiglia")
      }
      if let intent = trial.intent, !intents.contains(intent) {
        reportUnknown(
          "E050", intent, as: "intento", at: line(of: .intent, in: trial.at), among: intents)
      }
      checkOutcome(trial)
    }
  }

  /// `servizio @ luogo`, or a crisis.
  private mutating func checkOutcome(_ trial: Trial) {
    guard let outcome = trial.outcome else { return }
    let at = line(of: .outcome, in: trial.at)
    let parts = outcome.split(separator: "@").map { foldedID($0.trimmingSpaces) }
    let services = knowledge.services.map(\.id)
    let crises = knowledge.crises.map(\.id)
    if let first = parts.first, !services.contains(first),
      parts.count > 1 || !crises.contains(first)
    {
      reportUnknown("E050", first, as: "servizio", at: at, among: services + crises)
    }
    let places = knowledge.places.map(\.id)
    if parts.count > 1, !places.contains(parts[1]) {
      reportUnknown("E050", parts[1], as: "luogo", at: at, among: places)
    }
  }
}
