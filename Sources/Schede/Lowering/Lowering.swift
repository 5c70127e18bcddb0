/// From schede to ``Knowledge``.
struct Lowering {
  let sources: SourceMap
  var knowledge = Knowledge()
  var findings = Findings()

  init(_ sources: SourceMap) {
    self.sources = sources
    knowledge.files = sources.files.map(\.path)
  }

  mutating func lower(_ scheda: Scheda) {
    switch scheda.kind {
    case .intent: knowledge.intents.append(intent(scheda))
    case .crisis: knowledge.crises.append(crisis(scheda))
    case .vocabulary: knowledge.vocabularies.append(vocabulary(scheda))
    case .helpline: knowledge.helplines.append(helpline(scheda))
    case .place: knowledge.places.append(place(scheda))
    case .service: knowledge.services.append(service(scheda))
    case .comuni: knowledge.comuni += comuni(scheda)
    case .journey: knowledge.journeys.append(journey(scheda))
    case .question: knowledge.questions.append(question(scheda))
    case .table: knowledge.tables.append(table(scheda))
    case .trial: knowledge.trials.append(trial(scheda))
    case .centre: knowledge.centre = centre(scheda)
    case .saying: knowledge.sayings.append(saying(scheda))
    }
  }
}
