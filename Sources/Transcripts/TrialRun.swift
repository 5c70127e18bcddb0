internal import Dialogue
public import Schede

/// One golden conversation as it was played: what differs, and what it touched.
public struct TrialRun: Equatable, Sendable {
  /// Something that is not as expected.
  public struct Difference: Equatable, Sendable {
    /// What the family had said, or what was being checked.
    public var after: String
    public var expected: String
    public var got: String
    public var at: SourceLine
  }

  public var trial: Trial
  public var differences: [Difference] = []
  /// The answer to each line of the family, in order.
  public var answers: [(said: String, lines: [String])] = []
  /// Intents answered, dangers seen, rows that decided (`servizio:3`), options taken (`chi=padre`).
  public var touched: Set<String> = []

  public var passes: Bool { differences.isEmpty }

  public static func == (left: TrialRun, right: TrialRun) -> Bool {
    left.trial == right.trial && left.differences == right.differences
      && left.answers.map(\.said) == right.answers.map(\.said)
      && left.answers.map(\.lines) == right.answers.map(\.lines) && left.touched == right.touched
  }
}

extension Assistant {
  /// Plays a golden conversation from its first line and compares.
  public mutating func play(_ trial: Trial) -> TrialRun {
    var run = TrialRun(trial: trial)
    var session = Session(language: trial.language ?? dialogue.language)
    var outcome = Outcome()
    var given: Recommendation?
    let moment = trial.now.flatMap(Moment.init)
    for (index, turn) in trial.turns.enumerated() where turn.speaker == .family {
      let answer = self.answer(
        turn.text, in: &session, at: moment?.instant ?? Instant(seconds: 0), today: moment?.day)
      outcome = answer.turn.outcome
      given = outcome.recommendation ?? given
      run.note(outcome)
      let lines = Script.lines(of: answer.turn)
      run.answers.append((turn.text, lines))
      let next = index + 1 < trial.turns.count ? trial.turns[index + 1] : nil
      if let next, next.speaker == .assistant {
        run.compare(next, with: lines, after: turn.text)
      }
    }
    run.compare(outcome, given)
    return run
  }
}

extension TrialRun {
  mutating func note(_ outcome: Outcome) {
    if let intent = outcome.intent { touched.insert("intento \(intent)") }
    for intent in outcome.also { touched.insert("intento \(intent)") }
    if let crisis = outcome.safety { touched.insert("crisi \(crisis)") }
    if let advice = outcome.recommendation {
      touched.formUnion([
        "riga \(advice.row)", "servizio \(advice.service)", "luogo \(advice.place ?? "-")",
      ])
    }
    for (question, value) in outcome.slots { touched.insert("risposta \(question)=\(value)") }
  }

  /// Compares a reply; several patterns, one a line, must all hold, else the whole must be equal.
  mutating func compare(_ expected: Trial.Turn, with lines: [String], after said: String) {
    let got = lines.joined(separator: "\n")
    let wanted = expected.text.split(whereSeparator: \.isNewline).map(String.init)
    let holds =
      wanted.contains { $0.hasPrefix("{*") }
      ? wanted.allSatisfy { Pattern($0).matches(got) } : Pattern(expected.text).matches(got)
    guard !holds else { return }
    differences.append(
      Difference(after: said, expected: expected.text, got: got, at: expected.at))
  }

  /// Compares what the conversation came to.
  mutating func compare(_ last: Outcome, _ given: Recommendation?) {
    if let intent = trial.intent { check("intento", intent, last.intent ?? "-") }
    for (question, value) in trial.slots.sorted(by: { $0.key < $1.key }) {
      check("slot \(question)", value, last.slots[question] ?? "-")
    }
    guard let outcome = trial.outcome else { return }
    if outcome.contains("@") {
      let got = given.map { "\($0.service) @ \($0.place ?? "-")" } ?? "-"
      check("esito", Pattern.even(outcome), got)
    } else {
      check("esito", outcome, touched.contains("crisi \(outcome)") ? outcome : "-")
    }
  }

  private mutating func check(_ what: String, _ expected: String, _ got: String) {
    guard expected != got else { return }
    differences.append(Difference(after: what, expected: expected, got: got, at: trial.at))
  }
}
