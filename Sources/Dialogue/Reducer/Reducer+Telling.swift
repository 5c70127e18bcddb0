internal import Language
internal import Schede
internal import Understanding

/// A question that the data do not answer, or more of the story, in the place of an answer: heard, and
/// then the question that waits.
extension Reducer {
  /// Whether more than a word was said that is no answer; what it was is met first.
  mutating func goesOnTelling(_ asked: Asked) -> Bool {
    guard let remark = remarkOnTelling else { return false }
    outcome.intent = outcome.intent ?? Roles.offTopic
    self.remark(remark)
    waitLonger(asked)
    return true
  }

  /// «che cosa devo fare?», «devo portare la bimba?», «mi sento vuota».
  var remarkOnTelling: String? {
    if meaning.commands.contains(.whatNow), meaning.wordCount <= Bounds.commandWords {
      return "e-adesso"
    }
    if meaning.isQuestion, meaning.wordCount >= Bounds.questionWords { return "domanda-aperta" }
    return meaning.commands.isEmpty && meaning.wordCount >= Bounds.tellingWords ? "racconto" : nil
  }

  /// The question once more in the same words; after some times it is left behind.
  mutating func waitLonger(_ asked: Asked) {
    var again = asked
    again.digressions += 1
    if knowledge.question(asked.question)?.crisis != nil { again.attempts += 1 }
    again.digressions > Bounds.digressions ? skip(again) : reask(again)
  }

  /// A question or a feeling behind the advice: met, and how to go on is asked once more.
  mutating func hearMoreAtEnd(_ asked: Asked, _ remark: String) {
    self.remark(remark)
    asked.digressions < Bounds.digressions ? waitLonger(asked) : close()
  }

  /// «ha 2 mesi», «ha 39 e mezzo» after an answer that goes on: what fits that answer, and no other need.
  mutating func followsTopic() -> Bool {
    guard let topic = session.topic, session.need == nil, !isForeign, isFollowUp(of: topic),
      let saying = followUp(of: topic)
    else { return false }
    _ = note(asking: nil)
    session.misses = 0
    session.stage = .idle
    report(topic)
    say(phrase(saying))
    return true
  }

  /// The saying of the data that goes on with an intent, its own for a newborn.
  private func followUp(of topic: String) -> String? {
    let sayings =
      meaning.entities.namesNewborn
      ? ["seguito-\(topic)-neonato", "seguito-\(topic)"] : ["seguito-\(topic)"]
    return sayings.first { !knowledge.saying($0, in: session.language).isEmpty }
  }

  /// Few words that are no other intent for sure, no courtesy and no order.
  private func isFollowUp(of topic: String) -> Bool {
    if meaning.isOnlyCommand {
      return meaning.commands.contains(.unanswered) || meaning.commands.contains(.whatNow)
    }
    guard (1...Bounds.followUpWords).contains(meaning.wordCount) else { return false }
    guard let first = sureIntents.first, first.id != Roles.help, !isOnlyValues else { return true }
    guard first.id != topic || meaning.entities.namesNewborn else { return false }
    return (meaning.readings.first?.confidence ?? 0) < Bounds.needInAlarmBelief
      && (first.id == Roles.offTopic || !DialogueKnowledge.isCourtesy(first.id))
  }
}
