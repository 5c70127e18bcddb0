internal import Schede
internal import Understanding

/// A question waits: what does the message answer?
extension Reducer {
  mutating func hear(_ asked: Asked) {
    if isEnd(asked), choosesEnd(asked) { return }
    guard !obeys(during: asked) else { return }
    guard let question = knowledge.question(asked.question), question.kind != .need else {
      return hearFreely(asked)
    }
    isEnd(asked) ? hearEnd(asked, question) : hearItem(asked, question)
  }

  func isEnd(_ asked: Asked) -> Bool { asked.question == plan?.end }

  private mutating func hearItem(_ asked: Asked, _ question: Question) {
    let changes = note(asking: asked)
    remarkRepairs(changes)
    remarkCorrections(changes.filter { $0.question != asked.question })
    if answers(asked, question, changes) {
      accept(asked)
    } else if session.stage == .asking(asked) {
      hearOther(than: asked, changes)
    }
  }

  /// The answer is in: what else the message asks is answered before the next question.
  private mutating func accept(_ asked: Asked) {
    session.misses = 0
    session.remember(asked.question)
    if session.slots[asked.question]?.value != nil, asksBesides { answerPlain(sureIntents) }
    proceed()
  }

  /// «Soresina, ma quanto costa?»: more than an answer, without any doubt.
  private var asksBesides: Bool {
    meaning.wordCount > Bounds.shortAnswerWords && meaning.commands.isEmpty
      && meaning.readings.first.map { $0.confidence >= Bounds.besidesBelief } == true
  }

  /// The message answers something else than the question.
  private mutating func hearOther(than asked: Asked, _ changes: [Change]) {
    let intents = sureIntents
    let need = intents.first { knowledge.opensPlan($0) }
    if intents.contains(where: { !knowledge.opensPlan($0) }) {
      answerSurely(intents, asking: asked)
    } else if let need, need.id != session.need {
      meaning.commands.contains(.correct) ? replaceNeed(need) : keepForLater(need, asking: asked)
    } else if !changes.isEmpty, asked.options.isEmpty {
      question(asked)?.crisis == nil ? proceed() : misunderstand(asked)
    } else if asksPlainly {
      offer(resume: asked)
    } else if isOnlyValues {
      reask(asked)
    } else {
      misunderstand(asked)
    }
  }

  /// Whether a plain question is nearly understood: worth asking which.
  var asksPlainly: Bool {
    guard meaning.decision == .near, meaning.wordCount >= Bounds.questionWords,
      let first = meaning.readings.first, first.confidence >= Bounds.questionBelief,
      let intent = knowledge.intent(first.intent)
    else { return false }
    return !knowledge.opensPlan(intent)
  }

  private func question(_ asked: Asked) -> Question? { knowledge.question(asked.question) }

  private mutating func replaceNeed(_ need: Intent) {
    remark("corretto-bisogno")
    open(need)
  }

  /// A second need in the middle of the first: answered, and looked at afterwards.
  mutating func keepForLater(_ need: Intent, asking asked: Asked) {
    answer(need)
    queue(need.id)
    remark("dopo")
    reask(asked)
  }

  mutating func queue(_ need: String) {
    guard need != session.need, !session.needs.contains(need),
      session.needs.count < Bounds.queuedNeeds
    else { return }
    session.needs.append(need)
  }
}
