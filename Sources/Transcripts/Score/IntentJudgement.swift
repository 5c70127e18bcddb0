public import Dialogue
public import Understanding

/// How a message was answered, measured as whoever talks the line protocol would.
public struct IntentJudgement: Equatable, Sendable {
  /// What became of it.
  public enum Mark: String, Sendable, CaseIterable {
    /// The intent is right and nothing was offered.
    case right
    /// The right one is among those offered.
    case offered
    /// Something was offered, and nothing of it is right.
    case missedOffer
    /// Another intent, or a danger, was answered.
    case wrong
    /// Nothing was answered, though something was meant.
    case rejected
  }

  public var message: IntentCase
  public var outcome: Outcome
  /// What the understanding read, for a look at the scores.
  public var meaning: Meaning

  public var mark: Mark {
    if !outcome.offered.isEmpty {
      return outcome.offered.contains(where: message.accepts) ? .offered : .missedOffer
    }
    let intent = outcome.intent ?? IntentCase.offTopic
    if message.accepts(intent) { return .right }
    return intent == IntentCase.offTopic ? .rejected : .wrong
  }

  /// Whether it was answered as none of the centre's business, or as not understood.
  public var isRejection: Bool {
    outcome.offered.isEmpty && (outcome.intent ?? IntentCase.offTopic) == IntentCase.offTopic
  }

  /// Whether all that was expected was answered or offered, of a message that says two things.
  public var coversAll: Bool {
    let got = [outcome.intent].compactMap { $0 } + outcome.also + outcome.offered
    return message.expected.allSatisfy(got.contains)
  }
}

extension Assistant {
  /// Answers a message in a conversation of its own.
  public mutating func judge(_ message: IntentCase, at now: Moment) -> IntentJudgement {
    var session = Session(language: dialogue.language)
    let answer = self.answer(message.text, in: &session, at: now.instant, today: now.day)
    return IntentJudgement(
      message: message, outcome: answer.turn.outcome, meaning: answer.meaning)
  }
}
