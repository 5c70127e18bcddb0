internal import Dialogue
internal import Language
internal import Schede
internal import Transcripts

/// What the staff orders.
extension Chat {
  mutating func obey(_ command: StaffCommand, _ operand: String) {
    if command != .save { refusedName = nil }
    switch command {
    case .why: explainLast()
    case .state: showState()
    case .restart: restart()
    case .back: undo()
    case .reload: reload()
    case .save: save(operand)
    case .trial: tryOut(operand)
    case .now: pretend(operand)
    case .help: help()
    case .quit: break
    }
    system.output.flush()
  }

  private func explainLast() {
    guard let last = conversation.turns.last else { return complain("non c'è ancora un messaggio") }
    explain(last.answer, to: last.said)
  }

  private func showState() {
    show(StateReport(conversation.session, now: now, isPretended: pretended != nil).rows)
  }

  private mutating func restart() {
    conversation.restart()
    confirm("conversazione nuova")
  }

  private mutating func undo() {
    guard let turn = conversation.undo() else {
      return complain("non c'è niente da togliere")
    }
    confirm("tolto: «\(turn.said)»")
  }

  /// A set that has errors is refused, and the one that is running stays.
  private mutating func reload() {
    do {
      set = try LoadedSet(directory, language: language, today: now.day)
      let warnings = set.result.diagnostics.count
      confirm(
        "schede rilette: \(set.knowledge.intents.count) intenti"
          + (warnings > 0 ? ", \(warnings) avvisi («abbraccio check» li mostra)" : ""))
    } catch {
      // Never wrapped: the carets stand under their words.
      system.output.line(error.description)
      complain("restano quelle di prima")
    }
  }

  private mutating func pretend(_ operand: String) {
    if operand.isEmpty {
      return confirm("\(now.text)\(pretended == nil ? "" : ", per finta")")
    }
    if ["vera", "adesso", "real", "now"].contains(operand.lowercased()) {
      pretended = nil
      return confirm("l'ora è di nuovo quella vera: \(now.text)")
    }
    guard let moment = PretendedTime.read(operand, from: now) else {
      return complain(
        "non capisco l'ora: scrivi «:ora 2026-11-23 10:30», «:ora 18:30», «:ora +25h» o «:ora vera»"
      )
    }
    pretended = moment
    confirm("adesso sono le \(moment.text), per finta")
  }

  private func help() {
    show(
      StaffCommand.allCases.map {
        NamedRow(name: ":\($0.rawValue), :\($0.twin)\($0.operand)", value: $0.summary)
      })
  }
}
