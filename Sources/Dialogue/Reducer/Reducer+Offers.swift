internal import Schede
internal import Understanding

/// «Intendi … o …?»
extension Reducer {
  /// The readings worth offering: known, no mere politeness.
  var offerable: [String] {
    meaning.readings.filter(mayOffer).prefix(Bounds.offeredReadings).map(\.intent)
  }

  private func mayOffer(_ reading: Reading) -> Bool {
    guard let intent = knowledge.intent(reading.intent), !DialogueKnowledge.isCourtesy(intent.id)
    else { return false }
    return intent.offering == .always || reading.confidence >= Bounds.delicateBelief
  }

  mutating func offer(resume: Asked?) {
    let intents = offerable
    guard !intents.isEmpty else { return miss() }
    put(Offer(intents: intents, resume: resume, version: session.turn), opening: "offerta")
  }

  mutating func put(_ offer: Offer, opening: String) {
    session.stage = .offering(offer)
    outcome.offered = offer.intents
    outcome.intent = outcome.intent ?? offer.intents.first
    outcome.asking = plan?.need ?? Roles.need
    let none = phrase("offerta-nessuna")
    let lines = wording.numbered(offer.intents.map(topic) + [none])
    let choices = offer.intents.map {
      Choice(label: knowledge.label(ofIntent: $0, in: session.language), value: $0)
    }
    let text = phrase(opening) + "\n" + lines
    say(text, choices: choices + [Choice(label: none, value: Roles.none)], of: Roles.offer)
  }

  /// How an offer names an intent: «dei capricci o delle regole».
  func topic(_ id: String) -> String {
    let intent = knowledge.intent(id)
    guard session.language == knowledge.language, let topic = intent?.topic else {
      return knowledge.label(ofIntent: id, in: session.language)
    }
    return topic
  }

  mutating func hear(_ offer: Offer) {
    if orders(.why) { return explain(offer) }
    guard !obeys(during: offer.resume) else { return }
    // «nessuna delle due» names no number.
    if declines(offer) { return dropOffer(offer, saying: "offerta-altro") }
    if let chosen = chosen(of: offer) { return choose(chosen, of: offer) }
    if !sureIntents.isEmpty || isNewOffer(offer) { return hearAnew(offer) }
    if let resume = offer.resume, isMidway(resume), namesValue { return hear(resume) }
    repeatOffer(offer)
  }

  /// By number, by yes where only one was offered, or by words.
  private func chosen(of offer: Offer) -> String? {
    if let number = numberSaid, offer.intents.indices.contains(number - 1) {
      return offer.intents[number - 1]
    }
    if offer.intents.count == 1, meaning.isOnlyCommand, meaning.agrees {
      return offer.intents[0]
    }
    return namedAgain(offer)
  }

  private func namedAgain(_ offer: Offer) -> String? {
    let belief = meaning.readings.first?.confidence ?? 0
    guard belief >= Bounds.offeredBelief, meaning.decision != .low || !meaning.isOnlyCommand else {
      return nil
    }
    let read = meaning.readings.prefix(meaning.decision == .near ? meaning.readings.count : 1)
    return read.first { offer.intents.contains($0.intent) }?.intent
  }

  private func declines(_ offer: Offer) -> Bool {
    if orders(.noneOfThese) { return true }
    if numberSaid == offer.intents.count + 1 { return true }
    return meaning.isOnlyCommand && meaning.commands.contains(.no)
  }

  private var namesValue: Bool {
    let entities = meaning.entities
    return !(entities.ages.isEmpty && entities.comuni.isEmpty && entities.options.isEmpty)
  }

  private func isNewOffer(_ offer: Offer) -> Bool {
    meaning.decision == .near && !offerable.isEmpty
  }

  /// The message is read on its own, as if nothing had been offered.
  private mutating func hearAnew(_ offer: Offer) {
    session.stage = offer.resume.map(Stage.asking) ?? .idle
    hear()
  }

  mutating func choose(_ id: String, of offer: Offer) {
    session.stage = offer.resume.map(Stage.asking) ?? .idle
    _ = note(asking: offer.resume)
    guard let intent = knowledge.intent(id) else { return miss() }
    _ = answerBesides()
    answerSurely([intent], asking: offer.resume)
  }

  mutating func dropOffer(_ offer: Offer, saying: String) {
    remark(saying)
    if let resume = offer.resume, isMidway(resume) { reask(resume) } else { askNeed() }
  }

  /// Once more in other words; as often as there is something new to note.
  private mutating func repeatOffer(_ offer: Offer) {
    let changes = note(asking: nil)
    guard offer.attempts == 0 || !changes.isEmpty else {
      session.stage = .idle
      return miss()
    }
    remarkRepairs(changes)
    remarkNoted(changes)
    var again = offer
    again.attempts += 1
    if changes.isEmpty { outcome.intent = Roles.offTopic }
    put(again, opening: "offerta-ripeti")
  }
}
