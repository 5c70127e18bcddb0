/// The questions of the journeys.
extension Inspection {
  /// Questions that a family bears.
  private static let mostQuestions = 7

  mutating func checkQuestions() {
    let asked = asked
    for question in knowledge.questions {
      checkKind(question)
      checkCondition(question)
      if isOnlyHeard(question) { continue }
      if question.reason == nil { reportNoReason(question) }
      if !knowledge.journeys.isEmpty, !asked.contains(question.id),
        !meant.contains("domanda \(question.id)")
      {
        reportNeverAsked(question)
      }
    }
    checkCycles()
    for journey in knowledge.journeys { checkLength(journey) }
  }

  /// The questions of all journeys.
  private var asked: Set<String> {
    Set(knowledge.journeys.flatMap { [$0.start] + $0.order + [$0.end ?? ""] })
  }

  /// A choice without a text that no journey asks: what families say of themselves, unasked.
  func isOnlyHeard(_ question: Question) -> Bool {
    question.kind == .choice && question.text.isEmpty && !asked.contains(question.id)
  }

  private mutating func checkKind(_ question: Question) {
    if question.kind == .choice, question.options.isEmpty {
      report(
        "E053", at: question.at, marking: question.id,
        "«@domanda \(question.id)» non ha scelte",
        hint: "aggiungi righe «* valore: frase», o cambia «tipo:»")
    }
    if let crisis = question.crisis, knowledge.crisis(crisis) == nil {
      reportUnknown(
        "E050", crisis, as: "crisi", at: line(of: .crisis, in: question.at),
        among: knowledge.crises.map(\.id))
    }
    checkOptionValues(question)
    var seen: Set<String> = []
    for option in question.options where !seen.insert(option.value).inserted {
      report(
        "E010", at: option.at, marking: option.value,
        "la scelta «\(option.value)» c'è due volte", hint: "uniscile in una riga")
    }
  }

  /// The options of an age are ages, those of a need are needs.
  private mutating func checkOptionValues(_ question: Question) {
    let needs = question.kind == .need ? answers(to: question) ?? [] : []
    for option in question.options {
      let isAnswer =
        switch question.kind {
        case .age: AgeNotation.age(option.value) != nil
        case .need: needs.isEmpty || needs.contains(option.value)
        case .yesNo: option.value == "si" || option.value == "no"
        case .choice, .comune: true
        }
      guard !isAnswer else { continue }
      report(
        "E061", at: option.at, marking: option.value,
        "«\(option.value)» non è una risposta a «@domanda \(question.id)»",
        hint: nearest(to: option.value, among: needs).map { "forse intendevi «\($0)»" }
          ?? "scrivi un'età («6m»), un intento con «percorso:», «sì» o «no», secondo il tipo")
    }
  }

  private mutating func reportNoReason(_ question: Question) {
    report(
      "W053", at: question.at, marking: question.id,
      "«@domanda \(question.id)» non dice perché si chiede",
      hint: "aggiungi «perché: …»: chi risponde ha diritto di saperlo")
  }

  private mutating func reportNeverAsked(_ question: Question) {
    report(
      "W051", at: question.at, marking: question.id,
      "nessun percorso fa la domanda «\(question.id)»",
      hint: "aggiungila a «ordine:» di un «@percorso», o togli la scheda")
  }

  /// `se: bisogno = coppia / separazione`.
  private mutating func checkCondition(_ question: Question) {
    guard let condition = question.onlyFor else { return }
    let at = line(of: .onlyFor, in: question.at)
    guard let other = knowledge.question(condition.question) else {
      return reportUnknown(
        "E050", condition.question, as: "domanda", at: at, among: knowledge.questions.map(\.id))
    }
    guard let values = answers(to: other) else { return }
    for value in condition.values where !values.contains(value) {
      report(
        "E061", at: at, marking: value,
        "«\(value)» non è una risposta a «@domanda \(other.id)»",
        hint: nearest(to: value, among: values).map { "forse intendevi «\($0)»" }
          ?? "usa una delle sue risposte")
    }
  }

  /// The values that a question may have; nil where any are possible.
  func answers(to question: Question) -> [String]? {
    switch question.kind {
    case .need: knowledge.intents.filter { $0.opens != nil }.map(\.id)
    case .choice: question.options.isEmpty ? nil : question.options.map(\.value)
    case .yesNo: ["si", "no"]
    case .comune: knowledge.comuni.isEmpty ? nil : knowledge.comuni.map { foldedID($0.name) }
    case .age: nil
    }
  }

  /// Questions that wait for each other are never asked.
  private mutating func checkCycles() {
    let needed = Dictionary(
      knowledge.questions.compactMap { question in
        question.onlyFor.map { (question.id, $0.question) }
      }, uniquingKeysWith: { first, _ in first })
    for question in knowledge.questions {
      var seen = [question.id]
      var next = needed[question.id]
      while let id = next, id != question.id, seen.count <= needed.count {
        seen.append(id)
        next = needed[id]
      }
      guard next == question.id, seen.min() == question.id else { continue }
      report(
        "E052", at: line(of: .onlyFor, in: question.at),
        "queste domande si aspettano a vicenda: \((seen + [question.id]).joined(separator: " → "))",
        hint: "togli una delle righe «se:»")
    }
  }

  /// The most and the fewest questions of a journey, over all needs.
  private mutating func checkLength(_ journey: Journey) {
    let needs = knowledge.intents.filter { $0.opens == journey.id }.map(\.id)
    let lengths = needs.map { (need: $0, count: length(of: journey, for: $0)) }
    guard let longest = lengths.max(by: { $0.count < $1.count }),
      let shortest = lengths.min(by: { $0.count < $1.count }),
      longest.count > Self.mostQuestions
    else { return }
    report(
      "W057", at: line(of: .order, in: journey.at),
      "fino a \(longest.count) domande per «\(longest.need)» (al minimo \(shortest.count), per "
        + "«\(shortest.need)»)",
      hint: "togli domande o falle solo quando servono, con «se:»: al massimo \(Self.mostQuestions)"
    )
  }

  private func length(of journey: Journey, for need: String) -> Int {
    let ids = journey.order + (journey.end.map { [$0] } ?? [])
    return ids.count { id in
      guard let question = knowledge.question(id) else { return false }
      guard let condition = question.onlyFor,
        knowledge.question(condition.question)?.kind == .need
      else { return true }
      return condition.values.contains(need)
    }
  }
}
