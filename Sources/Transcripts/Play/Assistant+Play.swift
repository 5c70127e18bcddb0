internal import Dialogue
public import Schede
internal import Understanding

extension Assistant {
  /// Plays a golden conversation from its first line and compares.
  public mutating func play(_ trial: Trial) -> TrialRun {
    var run = TrialRun(trial)
    let moment = trial.now.flatMap(Moment.init)
    if let now = trial.now, moment == nil { run.check(.now, now, nil) }
    var session = Session(language: trial.language ?? dialogue.language)
    var outcome = Outcome()
    var given: Recommendation?
    for (index, turn) in trial.turns.enumerated() where turn.speaker == .family {
      let answer = self.answer(
        turn.text, in: &session, at: moment?.instant ?? Instant(seconds: 0), today: moment?.day)
      run.note(answer, after: outcome, in: session)
      outcome = answer.turn.outcome
      given = outcome.recommendation ?? given
      let lines = Script.lines(of: answer.turn)
      run.answers.append(TrialRun.Answer(said: turn.text, lines: lines))
      let next = trial.turns[(index + 1)...].first
      if let next, next.speaker == .assistant { run.compare(next, with: lines, after: turn.text) }
    }
    run.compare(outcome, given)
    return run
  }
}

/// What a turn touches.
extension TrialRun {
  mutating func note(_ answer: Assistant.Answer, after last: Outcome, in session: Session) {
    let outcome = answer.turn.outcome
    if let intent = outcome.intent { touched.insert("intento \(intent)") }
    for intent in outcome.also { touched.insert("intento \(intent)") }
    if let crisis = outcome.safety { touched.insert("crisi \(crisis)") }
    if let advice = outcome.recommendation {
      touched.insert("riga \(advice.row)")
      touched.insert("servizio \(advice.service)")
      if let place = advice.place { touched.insert("luogo \(place)") }
    }
    for case (let question, .known(let value, _)) in session.slots {
      if let text = value.text { touched.insert("risposta \(question)=\(text)") }
    }
    noteChoice(answer.meaning, after: last)
  }

  /// An answer that leaves no slot: how to go on, a number of the menu.
  private mutating func noteChoice(_ meaning: Meaning, after last: Outcome) {
    guard let asked = last.asking else { return }
    for option in meaning.entities.options where option.question == asked {
      touched.insert("risposta \(asked)=\(option.value)")
    }
    let choices = last.replies.last?.choices ?? []
    guard let number = meaning.entities.ordinals.first, choices.indices.contains(number - 1) else {
      return
    }
    touched.insert("risposta \(asked)=\(choices[number - 1].value)")
  }
}
