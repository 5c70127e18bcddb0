internal import Schede
internal import Understanding

/// The family stopped: everything may begin again, and «anzi sì» goes on.
extension Reducer {
  mutating func hear(_ pause: Pause) {
    if wantsToGoOn { return takeUp(pause) }
    guard !obeys(during: pause.asked) else { return }
    if let asked = pause.asked, bringsAnswer(to: asked) { return takeUp(pause) }
    if meaning.isOnlyCommand, meaning.commands.contains(.no) { return say(phrase("va-bene")) }
    if pause.asked != nil, sureIntents.first?.id == Roles.greeting {
      report(Roles.greeting)
      return say(phrase("pausa-saluto"))
    }
    session.stage = .idle
    hearFreely(nil)
    if session.stage == .idle { session.stage = .paused(pause) }
  }

  /// «anzi sì», «riprendiamo», «ho cambiato idea».
  private var wantsToGoOn: Bool {
    guard meaning.decision != .sure || meaning.isOnlyCommand else { return false }
    return meaning.commands.contains { $0 == .yes || $0 == .resume || $0 == .correct }
      && !meaning.commands.contains(.stop) && !meaning.commands.contains(.restart)
  }

  private func bringsAnswer(to asked: Asked) -> Bool {
    guard meaning.decision != .sure else { return false }
    return switch knowledge.question(asked.question)?.kind {
    case .age: !meaning.entities.ages.isEmpty
    case .comune: !meaning.entities.comuni.isEmpty
    case .choice, .yesNo: !optionValues(of: asked.question).isEmpty
    case .need, nil: false
    }
  }

  /// Goes on where it stopped; a value in the same message already counts.
  mutating func takeUp(_ pause: Pause) {
    session.misses = 0
    let changes = note(asking: pause.asked)
    remarkRepairs(changes)
    remark("ripresa")
    switch pause {
    case .offer(let offer): put(offer, opening: "offerta")
    case .question(let asked): takeUp(asked, changes)
    case .nothing: session.advice == nil ? askNeed() : readvise(changes)
    }
  }

  private mutating func takeUp(_ asked: Asked, _ changes: [Change]) {
    session.stage = .asking(asked)
    guard changes.contains(where: { $0.question == asked.question }) else { return reask(asked) }
    session.remember(asked.question)
    proceed()
  }
}
