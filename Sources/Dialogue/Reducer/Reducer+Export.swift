internal import Schede
internal import Understanding

/// «I miei dati»: said as soon as the family confirms that it may be read here.
extension Reducer {
  mutating func askExport(_ resume: Asked?) {
    session.stage = .confirmingExport(resume: resume)
    let choices = [Roles.yes, Roles.no].map { Choice(label: phrase($0), value: $0) }
    say(phrase("dati-chiedi"), choices: choices, of: Roles.exportQuestion)
  }

  /// Asking once more for the same is a yes.
  mutating func hear(exportThen resume: Asked?) {
    let asksAgain = sureIntents.first?.id == Roles.export
    if asksAgain || meaning.agrees && meaning.decision != .sure {
      return export(resume)
    }
    session.stage = resume.map(Stage.asking) ?? .idle
    if meaning.isOnlyCommand, meaning.commands.contains(.no) { return declineExport(resume) }
    hear()
  }

  /// Says what the conversation knows; what else is stored, the shell adds.
  mutating func export(_ resume: Asked?) {
    session.misses = 0
    say(session.report(by: knowledge))
    act(.export)
    if let resume { return reask(resume) }
    settle()
  }

  mutating func declineExport(_ resume: Asked?) {
    remark("va-bene")
    if let resume { return reask(resume) }
    settle()
    say("")
  }
}
