internal import Schede
internal import Understanding

/// After the recommendation: go there, be called back, stop; or something else altogether.
extension Reducer {
  /// Its options win over the commands: «basta così» is one of both.
  mutating func choosesEnd(_ asked: Asked) -> Bool {
    guard let question = knowledge.question(asked.question), !meaning.commands.contains(.correct),
      !refusesCall, !asksMore, let option = optionChosen(asked, question)
    else { return false }
    end(with: option, question)
    return true
  }

  /// «anzi no, vengo io», when the way was already chosen.
  mutating func choosesEndAgain() -> Bool {
    guard session.advice != nil, meaning.decision != .sure, let end = plan?.end,
      let question = knowledge.question(end), let option = endNamed(end)
    else { return false }
    self.end(with: option, question)
    return true
  }

  /// «erano pieni», «ci penso»: few words after an advice that hardly sound like a danger are a reply to
  /// it.
  func onlyRepliesToAdvice(_ signal: SafetySignal) -> Bool {
    guard !signal.isCertain, !signal.isNow, meaning.danger < Bounds.dangerInReplyBelief,
      meaning.wordCount <= Bounds.replyWords, session.advice != nil
    else { return false }
    return switch session.stage {
    case .asking(let asked): isEnd(asked)
    case .idle: true
    case .offering, .proposing, .paused, .alarmed, .confirmingErasure, .confirmingExport,
      .handedOver:
      false
    }
  }

  /// Heard as a reply; the number stands before it all the same.
  mutating func hearInDoubt() {
    remark("nel-dubbio")
    hear()
  }

  /// «vengo in autobus, come ci arrivo?»: a question, not only a choice.
  private var asksMore: Bool {
    guard !saysMore, meaning.wordCount > Bounds.shortAnswerWords, let first = sureIntents.first
    else {
      return false
    }
    return !knowledge.opensPlan(first) && first.id != Roles.person
      && !DialogueKnowledge.isCourtesy(first.id)
  }

  mutating func hearEnd(_ asked: Asked, _ question: Question) {
    let changes = note(asking: asked)
    remarkRepairs(changes)
    let intents = sureIntents
    if let need = intents.first(where: { knowledge.opensPlan($0) }),
      need.id != session.need,
      isClear(need) || intents.contains(where: { !knowledge.opensPlan($0) })
    {
      return answerSurely(intents, asking: asked)
    }
    if changes.contains(where: matters) || !changes.isEmpty && intents.isEmpty {
      if !answerBesides(), !meaning.commands.contains(.correct) { answerPlain(intents) }
      return readvise(changes)
    }
    hearEndWithoutValues(asked, question, intents)
  }

  /// «e mio marito può venire?» says who writes, and asks something else.
  private func matters(_ change: Change) -> Bool {
    change.isCorrection || knowledge.question(change.question)?.kind != .choice
  }

  private mutating func hearEndWithoutValues(
    _ asked: Asked, _ question: Question, _ intents: [Intent]
  ) {
    if intents.contains(where: { !knowledge.opensPlan($0) }) {
      answerSurely(intents, asking: asked)
    } else if !intents.isEmpty {
      report(intents[0].id)
      hearMoreAtEnd(asked, meaning.isQuestion ? "domanda-al-servizio" : "racconto")
    } else if thanks, let intent = knowledge.intent(Roles.thanks) {
      answer(intent)
      proposeNext()
    } else if isOnlyValues {
      readvise([])
    } else if meaning.isOnlyCommand, let option = optionMeant(question) {
      end(with: option, question)
    } else if asksPlainly {
      offer(resume: asked)
    } else if let remark = remarkOnTelling {
      outcome.intent = Roles.offTopic
      hearMoreAtEnd(asked, remark == "domanda-aperta" ? "domanda-al-servizio" : remark)
    } else if asked.attempts == 0 {
      misunderstand(asked)
    } else {
      close()
    }
  }

  /// «ok grazie mille» thanks and chooses nothing; «sì grazie» does.
  private var thanks: Bool {
    guard let first = meaning.readings.first, first.intent == Roles.thanks else { return false }
    return first.confidence >= Bounds.thanksBelief && !meaning.commands.contains(.yes)
      && !meaning.commands.contains(.no)
  }

  /// By its words or its number; a correction or a value is not a choice.
  private func optionChosen(_ asked: Asked, _ question: Question) -> String? {
    if let named = endNamed(asked.question) { return named }
    guard let number = numberSaid, question.options.indices.contains(number - 1) else { return nil }
    return question.options[number - 1].value
  }

  /// «ci vado», «fatemi richiamare»; one word among many chooses nothing («lei non vuole venire»), nor
  /// one in a question («posso venire da sola?»).
  private func endNamed(_ question: String) -> String? {
    meaning.entities.options.first { option in
      option.question == question && !option.isDenied
        && (option.words > 1 && !asksWhether(option)
          || wordsOfAnswer <= option.words + Bounds.wordsBesideChoice
            && (saysMore || !meaning.isQuestion))
    }?.value
  }

  /// «non richiamatemi»; «non chiamatemi la sera» is when not to.
  var refusesCall: Bool {
    meaning.commands.contains(.withdraw) && (meaning.isOnlyCommand || saysMore)
  }

  /// «quando ci vado?», «ci andiamo insieme o prima io?» choose nothing; «mi richiamate?» does.
  private func asksWhether(_ option: OptionMention) -> Bool {
    meaning.isQuestion && !saysMore && option.value != Roles.callBack
  }

  /// «sì» is the first option, «no» the last.
  private func optionMeant(_ question: Question) -> String? {
    if meaning.agrees { return question.options.first?.value }
    if meaning.commands.contains(.no) { return question.options.last?.value }
    return nil
  }

  /// What was chosen is confirmed, and the staff told where they must call.
  mutating func end(with option: String, _ question: Question) {
    session.misses = 0
    session.stage = .idle
    if option == Roles.callBack {
      session.topic = Roles.callBack
      act(.notifyStaff(.callBack))
    } else if session.topic == Roles.callBack {
      session.topic = nil
      act(.notifyStaff(.takenBack))
    }
    let place = session.advice?.place.flatMap(knowledge.knowledge.place)
    let words = ["luogo": place?.name ?? "", "indirizzo": place?.address ?? ""]
    let text = phrase("\(question.id)-\(option)", words)
    say(text.isEmpty ? phrase("prossimo-fatto") : text)
    hearRest()
    if session.stage == .idle { proposeNext() }
  }

  mutating func close() {
    outcome.intent = Roles.offTopic
    session.stage = .idle
    say(phrase("va-bene"))
    proposeNext()
  }
}
