internal import Schede
internal import Understanding

/// Intents: needs open the questionnaire, plain questions are answered.
extension Reducer {
  /// The intents that the message surely means, best first.
  var sureIntents: [Intent] {
    guard meaning.decision == .sure else { return [] }
    // Most messages have one need.
    if meaning.also.isEmpty {
      return meaning.readings.first.flatMap { knowledge.intent($0.intent) }.map { [$0] } ?? []
    }
    var intents: [Intent] = []
    for reading in meaning.readings.prefix(1) + meaning.also {
      guard let intent = knowledge.intent(reading.intent) else { continue }
      if !intents.contains(where: { $0.id == intent.id }) { intents.append(intent) }
    }
    // What is outside stands alone: a stray clause makes no need of it.
    guard intents.count > 1, intents[0].id != Roles.offTopic else {
      return Array(intents.prefix(1))
    }
    return intents.filter { !DialogueKnowledge.isCourtesy($0.id) }
  }

  /// Answers a message that is surely understood, then goes on where it must.
  mutating func answerSurely(_ intents: [Intent], asking asked: Asked?) {
    let needs = intents.filter { knowledge.opensPlan($0) }
    if needs.isEmpty, let last = intents.last {
      if last.id == Roles.offTopic { return answerOffTopic(last, asking: asked) }
      session.misses = 0
      answerPlain(intents)
      return goOn(after: last, asking: asked)
    }
    session.misses = 0
    if let first = intents.first { report(first.id) }
    answerPlain(intents)
    if let asked, isMidway(asked), let need = needs.first, need.id != session.need {
      return keepForLater(need, asking: asked)
    }
    open(needs)
  }

  /// Whether a question about the present need waits.
  func isMidway(_ asked: Asked) -> Bool {
    asked.question != plan?.need && !isEnd(asked) && session.need != nil
  }

  /// Answers at most so many plain questions as fit in a turn.
  mutating func answerPlain(_ intents: [Intent]) {
    var left = Bounds.answersPerTurn
    for intent in intents where left > 0 && !knowledge.opensPlan(intent) {
      answer(intent)
      left -= 1
    }
  }

  /// Says the answer of an intent and reports it.
  mutating func answer(_ intent: Intent) {
    report(intent.id)
    if intent.id == Roles.greeting, isEnding { return sayGoodbye() }
    // The menu that follows says it all.
    if intent.id == Roles.help, session.topic == Roles.help, session.need == nil { return }
    if intent.id == Roles.person, session.topic == Roles.person {
      return say(phrase("operatore-di-nuovo"))
    }
    session.topic = intent.id
    if let place = placeAskedAbout(by: intent) {
      intent.id == Roles.hours ? sayHours(of: place) : sayWhere(place)
    } else {
      say(intent.answer)
    }
    if intent.id == Roles.person { act(.notifyStaff(.asksForPerson)) }
  }

  /// «ciao» says goodbye where the family has stopped or thanked, or was told where to go.
  private var isEnding: Bool {
    session.topic == Roles.thanks || session.topic == Roles.goodbye || session.advice != nil
  }

  private mutating func sayGoodbye() {
    guard let goodbye = knowledge.intent(Roles.goodbye) else { return say(phrase("va-bene")) }
    session.topic = goodbye.id
    say(goodbye.answer)
  }

  /// «e dov'è?», «come ci arrivo?», «a che ora aprono?» after an advice: the place advised, where it is not the centre's own.
  private func placeAskedAbout(by intent: Intent) -> Place? {
    guard [Roles.whereabouts, Roles.directions, Roles.hours].contains(intent.id),
      meaning.wordCount <= Bounds.aboutAdviceWords, let id = session.advice?.place,
      id != knowledge.knowledge.centre?.mainPlace
    else { return nil }
    return knowledge.knowledge.place(id)
  }

  private mutating func sayHours(of place: Place) {
    let saying = place.hours == nil ? "orari-consigliato-ignoti" : "orari-consigliato"
    var words = wording.whereabouts(of: place)
    words["orari"] = place.hours ?? ""
    say(phrase(saying, words))
  }

  private mutating func sayWhere(_ place: Place) {
    let words = wording.whereabouts(of: place)
    say(phrase("dove-consigliato", words))
    if let directions = place.directions { say(wording.render(directions)) }
  }

  /// The first intent answered is the message's; the others came along.
  mutating func report(_ intent: String) {
    if let first = outcome.intent {
      if first != intent, !outcome.also.contains(intent) { outcome.also.append(intent) }
    } else {
      outcome.intent = intent
    }
  }

  /// One need opens the questionnaire; of several, the family says which first, unless all lead to the
  /// same place anyway.
  private mutating func open(_ needs: [Intent]) {
    guard let first = needs.first else { return }
    for need in needs { report(need.id) }
    guard needs.count > 1, !leadAlike(needs) else {
      open(first)
      for need in needs.dropFirst() { queue(need.id) }
      return
    }
    session.topic = nil
    session.journey = first.opens
    session.needs = needs.prefix(Bounds.queuedNeeds).map(\.id)
    askWhichFirst()
  }

  private mutating func askWhichFirst() {
    session.slots[plan?.need ?? Roles.need] = nil
    askNeed(saying: phrase("quale-prima"), options: session.needs)
  }

  /// Whether one way leads to wherever the others may lead.
  private func leadAlike(_ needs: [Intent]) -> Bool {
    guard let plan = knowledge.plan(needs[0].opens) else { return false }
    let ends = needs.map { self.ends(of: $0.id, plan) }
    let all = ends.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return ends.contains(all)
  }

  /// Where a need may lead, by what is known; the row for all that no other is for apart.
  func ends(of need: String, _ plan: Plan) -> Set<Int> {
    var slots = session.slots
    slots[plan.need] = .known(.need(need), .said)
    let live = plan.liveRows(plan.answers(in: slots))
    let own = live.filter { plan.names(plan.need, inRow: $0) }
    return plan.ends(of: own.isEmpty ? live : own)
  }

  /// Answers a need and asks what its service depends on.
  ///
  /// Of needs that were put side by side, the answer already given is not said again.
  mutating func open(_ need: Intent, isAnswered: Bool = false) {
    session.misses = 0
    if isAnswered { report(need.id) } else { answer(need) }
    session.topic = need.id
    session.journey = need.opens
    session.advice = nil
    session.needs.removeAll { $0 == need.id }
    if isYoung, !isAnswered { say(phrase("ragazzo")) }
    guard let plan else { return settle() }
    session.slots[plan.need] = .known(.need(need.id), .said)
    session.remember(plan.need)
    proceed()
  }

  /// After a plain answer: the waiting question again, visibly.
  mutating func goOn(after intent: Intent, asking asked: Asked?) {
    switch intent.id {
    case Roles.erasure: askErasure(asked)
    case Roles.export: askExport(asked)
    case Roles.goodbye: session.stage = .paused(Pause(asked))
    // «ciao» that was answered with a goodbye.
    case Roles.greeting where session.topic == Roles.goodbye:
      session.stage = .paused(Pause(asked))
    case Roles.thanks, Roles.person:
      if let asked, isMidway(asked) { digress(asked) } else { proposeNext() }
    case Roles.help where asked.map { !isMidway($0) } ?? true: askNeed(withMenu: true)
    case Roles.greeting where asked == nil && !isEnding: askNeed()
    default:
      if intent.after == .end { session.stage = .paused(Pause(asked)) } else { digress(asked) }
    }
  }

  /// The need is asked again after one digression only: who asks around has no need yet.
  private mutating func digress(_ asked: Asked?) {
    guard var asked else { return settle() }
    asked.digressions += 1
    if asked.question == (plan?.need ?? Roles.need), asked.digressions > 1, session.slots.isEmpty {
      return settle()
    }
    if asked.digressions > Bounds.digressions, isMidway(asked),
      knowledge.question(asked.question)?.crisis == nil
    {
      return skip(asked)
    }
    remark("torniamo")
    reask(asked)
  }
}
