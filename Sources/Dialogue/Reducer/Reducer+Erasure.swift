internal import Schede
internal import Understanding

/// «Cancella i miei dati»: done as soon as the family confirms it.
extension Reducer {
  mutating func askErasure(_ resume: Asked?) {
    session.stage = .confirmingErasure(resume: resume)
    let choices = [Roles.yes, Roles.no].map { Choice(label: phrase($0), value: $0) }
    say(phrase("cancella"), choices: choices, of: Roles.erasureQuestion)
  }

  /// Asking once more for the same is a yes.
  mutating func hear(erasureThen resume: Asked?) {
    let asksAgain = sureIntents.first?.id == Roles.erasure
    if asksAgain || meaning.agrees && meaning.decision != .sure { return erase() }
    session.stage = resume.map(Stage.asking) ?? .idle
    if meaning.isOnlyCommand, meaning.commands.contains(.no) { return keepData(resume) }
    hear()
  }

  mutating func erase() {
    session.startOver()
    act(.erase)
    say(phrase("cancellato"))
  }

  mutating func keepData(_ resume: Asked?) {
    remark("non-cancellato")
    if let resume { return reask(resume) }
    settle()
    say("")
  }
}
