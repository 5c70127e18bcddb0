public import Dialogue

/// How a conversation went.
public struct DialogueJudgement: Equatable, Sendable {
  /// An answer that does not hold what it must.
  public struct Miss: Equatable, Sendable {
    /// The number of the turn, from 1.
    public var turn: Int
    public var said: String
    /// What is missing or too much: `intent sede, not orari`.
    public var faults: [String]
    public var outcome: Outcome
  }

  public var conversation: DialogueCase
  public var misses: [Miss] = []

  public var isRight: Bool { misses.isEmpty }
}

extension Assistant {
  /// Holds the whole conversation, whatever goes wrong in it.
  public mutating func judge(_ conversation: DialogueCase, at now: Moment) -> DialogueJudgement {
    var judgement = DialogueJudgement(conversation: conversation)
    var session = Session(language: dialogue.language)
    for (index, turn) in conversation.turns.enumerated() {
      let outcome = answer(turn.said, in: &session, at: now.instant, today: now.day).turn.outcome
      let faults = turn.expected.faults(of: outcome)
      guard !faults.isEmpty else { continue }
      judgement.misses.append(
        DialogueJudgement.Miss(
          turn: index + 1, said: turn.said, faults: faults, outcome: outcome))
    }
    return judgement
  }
}

extension DialogueCase.Expectation {
  /// What an answer does not hold, or holds and must not.
  func faults(of outcome: Outcome) -> [String] {
    var faults: [String] = []
    let advice = outcome.recommendation
    if !intents.isEmpty, !intents.contains(outcome.intent ?? "-") {
      faults.append("intent \(outcome.intent ?? "-"), not \(intents.joined(separator: "/"))")
    }
    for (name, expected, got) in [
      ("safety", safety, outcome.safety), ("asking", asking, outcome.asking),
      ("service", service, advice?.service),
    ] {
      if let expected, got != expected { faults.append("\(name) \(got ?? "-"), not \(expected)") }
    }
    if !places.isEmpty, advice?.place.map(places.contains) != true {
      faults.append("place \(advice?.place ?? "-"), not \(places.joined(separator: "/"))")
    }
    return faults + mentions(outcome)
  }

  private func mentions(_ outcome: Outcome) -> [String] {
    let text = outcome.replies.map { reply in
      ([reply.text] + reply.choices.map(\.label)).joined(separator: "\n")
    }.joined(separator: "\n").lowercased()
    func isThere(_ word: String) -> Bool { text.contains(word.lowercased()) }
    var faults = mentionsAll.filter { !isThere($0) }.map { "«\($0)» missing" }
    faults += mentionsNone.filter(isThere).map { "«\($0)» not wanted" }
    if !mentionsAny.isEmpty, !mentionsAny.contains(where: isThere) {
      faults.append("none of «\(mentionsAny.joined(separator: "», «"))»")
    }
    return faults
  }
}
