internal import Dialogue
public import Schede

/// One golden conversation as it was played: what differs, and what it touched.
public struct TrialRun: Equatable, Sendable {
  /// The answer to a line of the family.
  public struct Answer: Equatable, Sendable {
    public var said: String
    /// As they stand behind `<`.
    public var lines: [String]

    public init(said: String, lines: [String]) {
      self.said = said
      self.lines = lines
    }
  }

  public var trial: Trial
  public var differences: [Difference] = []
  /// The answer to each line of the family, in order.
  public var answers: [Answer] = []
  /// Intents answered, dangers seen, rows that decided (`riga servizio:3`), options taken
  /// (`risposta chi=padre`): the names of ``Coverage/Item``.
  public var touched: Set<String> = []

  init(_ trial: Trial) {
    self.trial = trial
  }

  public var passes: Bool { differences.isEmpty }
}

extension TrialRun {
  /// Compares a reply; several patterns, one a line, must all hold, else the whole must be equal.
  mutating func compare(_ expected: Trial.Turn, with lines: [String], after said: String) {
    let got = lines.joined(separator: "\n")
    let wanted = expected.text.split(whereSeparator: \.isNewline).map(String.init)
    let holds =
      wanted.contains { $0.hasPrefix("{*") }
      ? wanted.allSatisfy { Pattern($0).matches(got) } : Pattern(expected.text).matches(got)
    guard !holds else { return }
    differences.append(
      Difference(
        subject: .reply(after: said), expected: expected.text, got: got, at: expected.at))
  }

  /// Compares what the conversation came to.
  mutating func compare(_ last: Outcome, _ given: Recommendation?) {
    if let intent = trial.intent { check(.intent, intent, last.intent) }
    for (question, value) in trial.slots.sorted(by: { $0.key < $1.key }) {
      check(.slot(question), value, last.slots[question])
    }
    guard let outcome = trial.outcome else { return }
    if outcome.contains("@") {
      check(.outcome, Pattern.even(outcome), given.map { "\($0.service) @ \($0.place ?? "-")" })
    } else {
      check(.outcome, outcome, touched.contains("crisi \(outcome)") ? outcome : nil)
    }
  }

  mutating func check(_ subject: Difference.Subject, _ expected: String, _ got: String?) {
    guard expected != got else { return }
    differences.append(
      Difference(subject: subject, expected: expected, got: got ?? "-", at: trial.at))
  }
}
