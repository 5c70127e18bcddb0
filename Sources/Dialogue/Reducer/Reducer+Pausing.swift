internal import Schede
internal import Understanding

/// The family stopped: everything may begin again, and «anzi sì» goes on.
extension Reducer {
  mutating func hear(paused asked: Asked?) {
    if wantsToGoOn { return takeUp(asked) }
    guard !obeys(during: asked) else { return }
    if let asked, bringsAnswer(to: asked) { return takeUp(asked) }
    if meaning.isOnlyCommand, meaning.commands.contains(.no) { return say(phrase("va-bene")) }
    session.stage = .idle
    hearFreely(nil)
    if session.stage == .idle { session.stage = .paused(asked) }
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
  mutating func takeUp(_ asked: Asked?) {
    session.misses = 0
    guard let asked, session.slots[plan?.need ?? Roles.need] != nil else {
      return session.advice == nil ? askNeed() : repeatEnd()
    }
    session.stage = .asking(asked)
    let changes = note(asking: asked)
    remarkRepairs(changes)
    if changes.contains(where: { $0.question == asked.question }) {
      session.remember(asked.question)
      return proceed()
    }
    remark("ripresa")
    reask(asked)
  }

  private mutating func repeatEnd() {
    guard let end = plan?.end else { return askNeed() }
    ask(end)
  }
}
