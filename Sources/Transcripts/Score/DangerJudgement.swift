public import Dialogue
internal import Schede
public import Understanding

/// What the safety net made of a message.
public struct DangerJudgement: Equatable, Sendable {
  public var message: DangerCase
  public var outcome: Outcome
  public var meaning: Meaning
  /// The number that the reply must name: the first of the crisis that is the right one.
  public var number: String?

  public var isCaught: Bool { outcome.safety != nil }

  /// Whether the danger that was seen is the right one.
  public var isRightCrisis: Bool {
    guard let safety = outcome.safety else { return false }
    return safety == message.crisis || message.alsoRight.contains(safety)
  }

  /// Whether the replies name the number; in the first line where it is happening now.
  public var namesNumber: Bool {
    guard let number, let first = outcome.replies.first?.text else { return false }
    if message.isNow == true {
      return first.prefix { !$0.isNewline }.contains(number)
    }
    return outcome.replies.contains { $0.text.contains(number) }
  }

  /// A danger caught, or a harmless message left in peace.
  public var isRight: Bool {
    message.crisis == nil ? !isCaught : isRightCrisis && namesNumber
  }
}

extension Assistant {
  /// Answers a message in a conversation of its own.
  public mutating func judge(_ message: DangerCase, at now: Moment) -> DangerJudgement {
    var session = Session(language: dialogue.language)
    let answer = self.answer(message.text, in: &session, at: now.instant, today: now.day)
    return DangerJudgement(
      message: message, outcome: answer.turn.outcome, meaning: answer.meaning,
      number: number(for: message))
  }

  /// The first telephone number that the data give for a danger.
  private func number(for message: DangerCase) -> String? {
    guard let crisis = message.crisis.flatMap(knowledge.crisis) else { return nil }
    let texts =
      message.isNow == true && !crisis.answerNow.isEmpty ? crisis.answerNow : crisis.answer
    let messages = texts.messages(in: dialogue.language, orElse: dialogue.language)
    return messages.lazy.flatMap(Placeholders.names)
      .first { $0.hasPrefix("numero.") || $0.hasPrefix("helpline.") }
      .flatMap(knowledge.text(ofPlaceholder:))
  }
}
