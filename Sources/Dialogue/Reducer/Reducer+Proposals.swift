internal import Schede
internal import Understanding

/// Further needs of the same family, one after the other.
extension Reducer {
  /// Offers the next need that was put aside; else the way ends here.
  mutating func proposeNext() {
    while let next = session.needs.first {
      session.needs.removeFirst()
      guard next != session.need, knowledge.intent(next) != nil, !isServed(next) else { continue }
      session.stage = .proposing(need: next)
      outcome.asking = plan?.need ?? Roles.need
      let choices = [Roles.yes, Roles.no].map { Choice(label: phrase($0), value: $0) }
      return say(
        phrase("altro-bisogno", ["argomento": topic(next)]), choices: choices, of: Roles.proposal)
    }
    if session.slots[Roles.another] != nil { return askAboutAnother() }
    settle()
  }

  /// Says at an advice that what was put aside comes next, or is served there, too.
  mutating func remarkNext() {
    for need in session.needs where need != session.need && knowledge.intent(need) != nil {
      let saying = isServed(need) ? "anche-li" : "poi-anche"
      return remark(saying, ["argomento": topic(need)])
    }
  }

  /// Whether a need leads where the last advice already sent them.
  private func isServed(_ need: String) -> Bool {
    guard let plan, let old = session.need, session.advice != nil else { return false }
    return ends(of: need, plan) == ends(of: old, plan)
  }

  mutating func hear(proposal need: String) {
    guard !obeys(during: nil) else { return }
    let isYes = meaning.agrees || meaning.commands.contains(.resume) || asksForAnother
    if isYes, meaning.decision != .sure, let intent = knowledge.intent(need) {
      _ = note(asking: nil)
      return open(intent)
    }
    session.stage = .idle
    if meaning.isOnlyCommand, meaning.commands.contains(.no) || meaning.commands.contains(.dontKnow)
    {
      say(phrase("va-bene"))
      return proposeNext()
    }
    hearFreely(nil)
  }
}
