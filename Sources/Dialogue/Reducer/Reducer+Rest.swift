internal import Schede
internal import Understanding

/// What a message says besides its answer: «Castelverde. Quanto costa?», «ci vado. e per me?»
extension Reducer {
  /// Whether more is said besides the answer to what was asked.
  var saysMore: Bool { !meaning.rest.isEmpty }

  /// How many words answer what was asked.
  var wordsOfAnswer: Int { meaning.wordCount - (meaning.rest.first?.wordCount ?? 0) }

  /// Answers what stands beside an answer, in front of what comes next; true where anything was said of
  /// it.
  mutating func answerBesides() -> Bool {
    guard let rest = meaning.rest.first else { return false }
    let whole = meaning
    meaning = rest
    defer { meaning = whole }
    let said = outcome.replies.count + remarks.count
    // Before an advice nobody replies to one: «e viene anche lui?» is no good news.
    let isAdvised = session.advice != nil
    let intents = sureIntents.filter {
      $0.id != Roles.offTopic && !DialogueKnowledge.isCourtesy($0.id)
        && (isAdvised || $0.offering != .afterAdvice)
    }
    answerPlain(intents)
    let need = intents.first {
      knowledge.opensPlan($0) && $0.id != session.need && (isClear($0) || tellsOfAnother)
    }
    if let need {
      hearBesides(need)
    } else if promisesAnother {
      putOffAnother()
    } else if asksOpenly, intents.allSatisfy(knowledge.opensPlan) {
      remark(intents.isEmpty ? "domanda-aperta" : "domanda-stesso-bisogno")
    }
    return outcome.replies.count + remarks.count > said
  }

  /// «è normale?»: a question that may be none of those that the data answer.
  private var asksOpenly: Bool { meaning.isQuestion && meaning.wordCount >= Bounds.openWords }

  private var tellsOfAnother: Bool {
    meaning.entities.options.contains { $0.question == Roles.another }
  }

  /// «Castelverde, e il fratello di 14 anni?»: what is said of somebody else is no answer.
  mutating func leaveOutAnothers() {
    guard let rest = meaning.rest.first,
      rest.entities.options.contains(where: { $0.question == Roles.another })
    else { return }
    meaning.entities.ages.removeAll { rest.entities.ages.contains($0) }
    meaning.entities.comuni.removeAll { rest.entities.comuni.contains($0) }
    let age = plan?.age
    meaning.entities.options.removeAll {
      $0.question == age && rest.entities.options.contains($0)
    }
  }

  /// «e per me che non ce la faccio?»: whose turn comes later, where no need of theirs was understood.
  private var promisesAnother: Bool {
    let asks = meaning.isQuestion || optionValues(of: Roles.another).contains(Roles.forAnother)
    return asks && session.slots[Roles.another] == nil
      && (asksForAnother || tellsOfAnother && sureIntents.isEmpty)
  }

  /// Hears what stands beside an answer that ended something, as the next message.
  mutating func hearRest() {
    guard let rest = meaning.rest.first else { return }
    meaning = rest
    let first = sureIntents.first { $0.id != Roles.offTopic && $0.id != session.need }
    if rest.safety != nil || asksForAnother || first.map({ isMeant($0) }) == true {
      outcome.confidence = rest.readings.first?.confidence ?? 0
      hear()
    } else if asksOpenly {
      say(phrase("domanda-aperta"))
    }
  }

  /// What follows a choice is asked, or says a need clearly: «ci vado, lavoro fino alle due» says none.
  private func isMeant(_ intent: Intent) -> Bool {
    if meaning.isQuestion { return true }
    let belief = meaning.readings.first?.confidence ?? 0
    return knowledge.opensPlan(intent) ? isClear(intent) : belief >= Bounds.needInAlarmBelief
  }

  /// It is over, and the same message asks for something: that comes next.
  mutating func hearRestSafely() -> Bool {
    guard let rest = meaning.rest.first, rest.decision == .sure || rest.isQuestion,
      rest.decision != .low, !rest.isOnlyCommand
    else { return false }
    meaning = rest
    guard sureIntents.first.map({ DialogueKnowledge.isCourtesy($0.id) }) != true else {
      return false
    }
    leaveSafely()
    return true
  }

  /// A plain question behind a danger is answered, too, after the numbers.
  mutating func answerBesideDanger(_ alarm: Alarm) {
    guard let rest = meaning.rest.first, rest.safety == nil else { return }
    let whole = meaning
    meaning = rest
    defer { meaning = whole }
    if let saying = sayingInside(alarm) { return say(phrase(saying)) }
    let plain = sureIntents.first { !knowledge.opensPlan($0) && passesAlarm($0, alarm) }
    if let plain, !DialogueKnowledge.isCourtesy(plain.id) { answer(plain) }
  }
}
