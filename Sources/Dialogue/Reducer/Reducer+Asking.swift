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
    if turnsToAnother(asking: asked) { return }
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
    if !answerBesides() {
      if session.slots[asked.question]?.value != nil, asksBesides { answerPlain(sureIntents) }
      if let need = needBesides { hearBesides(need) }
    }
    if outcome.intent == nil, tellsMore { report(sureIntents[0].id) }
    proceed()
  }

  /// «ha 7 mesi e piange sempre», where only the age was asked: a need, without much doubt.
  private var needBesides: Intent? {
    let words = wordsOfValues + meaning.entities.options.reduce(0) { $0 + $1.words }
    guard meaning.wordCount > words + Bounds.shortNeedWords,
      let first = meaning.readings.first, first.confidence >= Bounds.needBesidesBelief
    else { return nil }
    return sureIntents.first { knowledge.opensPlan($0) && $0.id != session.need }
  }

  /// «mi serve il permesso, abito a Cremona»: the need again, beside the answer.
  private var tellsMore: Bool {
    meaning.wordCount > wordsOfValues + Bounds.shortNeedWords
      && sureIntents.first.map { $0.id == session.need } == true
  }

  /// It was heard, and is looked at afterwards.
  mutating func hearBesides(_ need: Intent) {
    guard !session.needs.contains(need.id) else { return }
    report(need.id)
    queue(need.id)
    remark("dopo-di", ["argomento": topic(need.id)])
  }

  /// More than an answer: a question («Soresina, ma quanto costa?»), what leaves no doubt, or a wish
  /// for a person.
  private var asksBesides: Bool {
    let belief = meaning.readings.first?.confidence ?? 0
    if meaning.isQuestion, belief >= Bounds.needMidwayBelief { return meaning.commands.isEmpty }
    guard meaning.wordCount > Bounds.shortAnswerWords else { return false }
    if sureIntents.first?.id == Roles.person { return true }
    return meaning.commands.isEmpty && belief >= Bounds.besidesBelief
  }

  /// The message answers something else than the question.
  private mutating func hearOther(than asked: Asked, _ changes: [Change]) {
    if deniesLate() { return reask(asked) }
    // Who names a value that was wanted speaks of nothing else.
    let intents = sureIntents.filter { $0.id != Roles.offTopic || changes.isEmpty }
    let need = intents.first { knowledge.opensPlan($0) && isSaid($0) }
    if intents.contains(where: { !knowledge.opensPlan($0) }) {
      answerSurely(intents, asking: asked)
    } else if let need, need.id != session.need, wantsInstead || isClear(need) {
      wantsInstead ? replaceNeed(need) : keepForLater(need, asking: asked)
    } else if !changes.isEmpty, asked.options.isEmpty {
      _ = answerBesides()
      question(asked)?.crisis == nil ? proceed() : askAgainAboutDanger(asked, changes)
    } else if let need {
      sayAgainWhatWaits(asked, about: need)
    } else if asksPlainly {
      offer(resume: asked)
    } else if isOnlyValues {
      waitLonger(asked)
    } else if !goesOnTelling(asked) {
      misunderstand(asked)
    }
  }

  /// Whether another need is meant while one is looked at: less only sounds like it, and tells more of
  /// the first.
  func isClear(_ need: Intent) -> Bool {
    let reading = (meaning.readings.prefix(1) + meaning.also).first { $0.intent == need.id }
    return (reading?.confidence ?? 0) >= Bounds.needMidwayBelief || !meaning.also.isEmpty
  }

  /// Whether a plain question is nearly understood: worth asking which.
  var asksPlainly: Bool {
    guard meaning.decision == .near, meaning.wordCount >= Bounds.questionWords,
      let first = meaning.readings.first, first.confidence >= Bounds.questionBelief,
      let intent = knowledge.intent(first.intent)
    else { return false }
    return !knowledge.opensPlan(intent)
  }

  /// «no, nessun pericolo», when the question about it was already left behind or answered.
  private mutating func deniesLate() -> Bool {
    for gate in plan?.gates ?? [] where gate.crisis != nil {
      guard let old = session.slots[gate.id], optionValues(of: gate.id) == [Roles.no] else {
        continue
      }
      session.slots[gate.id] = .known(.choice(Roles.no), .said)
      if old.value == nil { remark("\(gate.id)-no") }
      return true
    }
    return false
  }

  /// «è grave?» may resemble a need; two words name one only where they leave no doubt.
  private func isSaid(_ need: Intent) -> Bool {
    let belief = meaning.readings.first?.confidence ?? 0
    return need.id == session.need || meaning.wordCount >= Bounds.questionWords
      || belief >= Bounds.needInAlarmBelief
  }

  private func question(_ asked: Asked) -> Question? { knowledge.question(asked.question) }

  /// «no scusa, …», «in realtà …», «lasci stare il bonus, …»: in the place of the need before.
  private var wantsInstead: Bool {
    let cues: [Command] = [.correct, .change, .stop]
    return cues.contains(where: meaning.commands.contains)
  }

  /// The need before waits, unless it was dropped.
  private mutating func replaceNeed(_ need: Intent) {
    let dropped: [Command] = [.correct, .stop]
    let old = session.need
    remark("corretto-bisogno")
    open(need)
    if let old, !dropped.contains(where: meaning.commands.contains) { queue(old) }
  }

  /// More of the need that is spoken of: heard, and the question again.
  private mutating func sayAgainWhatWaits(_ asked: Asked, about need: Intent) {
    report(need.id)
    remark(meaning.isQuestion ? "domanda-stesso-bisogno" : "ti-seguo")
    waitLonger(asked)
  }

  /// A value in the place of a yes or no: noted, and the question once more in other words.
  private mutating func askAgainAboutDanger(_ asked: Asked, _ changes: [Change]) {
    outcome.intent = nil
    remarkNoted(changes.filter { !$0.isCorrection })
    var again = asked
    again.attempts += 1
    guard let question = question(asked) else { return miss() }
    rephrase(again, question)
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
