internal import Schede
internal import Understanding

/// The family writes again after a danger was disclosed: never back into the questionnaire unasked.
extension Reducer {
  mutating func hear(_ alarm: Alarm) {
    if orders(.restart) { return restart() }
    if meaning.commands.contains(.resume) { return resume(alarm) }
    let isNews = noteInDanger(alarm.crisis, asking: alarm.suspended)
    if takesBack(alarm) { return doubt(alarm) }
    // «non è così, l'ambulanza è già qui»: help is there, and it was none too many.
    let isMisread = hears(Roles.mistaken) || meaning.commands.contains(.misread)
    if isMisread, !meaning.commands.contains(.called) { return leave(alarm) }
    if alarm.crisis == Roles.missing, isOver(alarm), followsUp(alarm) { return }
    if answersInside(alarm) { return }
    if isNews, !alarm.isFading { return insist("crisi-testo", alarm) }
    switch alarm.step {
    case .asked: hearWhetherRight(alarm)
    case .offeredReturn: hearWhetherToReturn(alarm)
    case .answered, .called, .safe, .doubted: hearInAlarm(alarm)
    }
  }

  private var isYes: Bool { meaning.agrees && meaning.decision != .sure }
  private var isNo: Bool { meaning.commands.contains(.no) }

  /// In doubt it is a danger: «boh», an age, a Comune do not end it.
  private mutating func hearWhetherRight(_ alarm: Alarm) {
    // The numbers were said with the question: the next step, where the data have one of this danger.
    if isYes, fitting("crisi-e-adesso", alarm.crisis) == "crisi-e-adesso" {
      raise(SafetySignal(crisis: alarm.crisis, isCertain: true, isNow: false))
    } else if isYes || orders(.dontKnow) {
      insist("crisi-e-adesso", alarm)
    } else if isNo {
      deny(alarm)
    } else if isOnlyValues || numberSaid != nil {
      followUp(alarm, false)
      sayWayOut()
    } else {
      hearInAlarm(alarm)
    }
  }

  /// It was no danger; a need said with the no is what they ask for.
  private mutating func deny(_ alarm: Alarm) {
    remark(fitting("crisi-no", alarm.crisis))
    if hearRestSafely() { return }
    if !sureIntents.isEmpty {
      forgetCase()
      session.stage = .idle
      return answerSurely(sureIntents, asking: nil)
    }
    guard alarm.canReturn else {
      forgetCase()
      session.stage = .idle
      return say("")
    }
    offerReturn(alarm)
  }

  /// «non è così»: says sorry, keeps the numbers in sight, and goes on with what was wanted.
  private mutating func leave(_ alarm: Alarm) {
    remark(fitting("crisi-frainteso", alarm.crisis))
    let isCourtesy = sureIntents.first.map { DialogueKnowledge.isCourtesy($0.id) } == true
    guard meaning.decision != .low, !isCourtesy else { return resume(alarm, isAsked: false) }
    forgetCase()
    session.stage = .idle
    hearFreely(alarm.suspended)
  }

  /// «scherzavo», «non è così grave».
  private func takesBack(_ alarm: Alarm) -> Bool {
    if hears(Roles.retracted) { return true }
    let asksElse = alarm.step == .doubted && sureIntents.contains { passesAlarm($0, alarm) }
    return meaning.commands.contains(.lessens) && !asksElse
  }

  /// The first time the numbers once more; who was only joking and says so twice is believed.
  private mutating func doubt(_ alarm: Alarm) {
    if alarm.step == .doubted, hears(Roles.retracted) { return leave(alarm) }
    insist("crisi-non-grave", alarm, .doubted)
  }

  /// «a chi lo dico?», «sanno che sono io?»: what is asked inside a danger is answered, and the number
  /// stands again.
  private mutating func answersInside(_ alarm: Alarm) -> Bool {
    guard let asked = heard(Roles.insideDanger),
      ![Roles.mistaken, Roles.retracted, Roles.otherWish].contains(asked)
    else { return false }
    let step = alarm.step == .asked || alarm.step == .offeredReturn ? .answered : alarm.step
    guard let saying = sayingInside(alarm) else {
      insist("crisi-e-adesso", alarm, step)
      return true
    }
    remark(saying)
    insist("crisi-resta", alarm, step)
    return true
  }

  /// The saying with which the data answer what is asked inside this danger, where they do.
  func sayingInside(_ alarm: Alarm) -> String? {
    guard let asked = heard(Roles.insideDanger) else { return nil }
    let saying = fitting("crisi-risposta-\(asked)", alarm.crisis)
    return isSaid(saying) ? saying : nil
  }

  /// Only a wish goes back: a value alone is kept, and the question put again.
  private mutating func hearWhetherToReturn(_ alarm: Alarm) {
    if isYes || isOnlyValues && hasWished(alarm) { return resume(alarm) }
    if isOnlyValues, alarm.canReturn {
      report(alarm.crisis)
      return offerReturn(alarm)
    }
    guard isNo || ordersStop else { return hearInAlarm(alarm) }
    keep(alarm, .answered)
    say(phrase("crisi-grazie"))
  }

  /// Whether the return is to a need that was asked for, and answered, after the danger.
  private func hasWished(_ alarm: Alarm) -> Bool {
    alarm.suspended == nil && alarm.need != nil && alarm.need == session.topic
  }

  /// In the context of the danger: thanks, a plain question, a clear need, or more of the same.
  private mutating func hearInAlarm(_ alarm: Alarm) {
    if followsUp(alarm) { return }
    if alarm.step == .safe, meaning.decision != .low, !isQuiet { return leaveSafely() }
    let intents = sureIntents.filter { passesAlarm($0, alarm) }
    if let first = intents.first, DialogueKnowledge.isCourtesy(first.id) {
      comfort(alarm, first)
    } else if intents.isEmpty {
      isQuiet ? comfort(alarm, nil) : goOnInAlarm(alarm)
    } else {
      answerInAlarm(intents, alarm)
    }
  }

  /// «è scomparsa… trovata! era a scuola»: over before it was answered.
  mutating func rejoice(over signal: SafetySignal) {
    rejoice(Alarm(crisis: signal.crisis, step: .answered, suspended: waiting, need: nil))
  }

  /// It is over: met first, then what else the same message asks for.
  private mutating func rejoice(_ alarm: Alarm) {
    report(alarm.crisis)
    remark(alarm.step == .safe ? "crisi-grazie" : fitting("crisi-al-sicuro", alarm.crisis))
    if !hearRestSafely() { offerReturn(alarm, .safe) }
  }

  /// It is over, and something else is nearly understood: asked as anywhere.
  mutating func leaveSafely() {
    forgetCase()
    session.stage = .idle
    hearFreely(nil)
  }

  /// What is often written after a danger: help was called, nobody answers, «e adesso?».
  private mutating func followsUp(_ alarm: Alarm) -> Bool {
    let said = meaning.commands
    if said.contains(.unanswered) {
      insist("crisi-non-risponde", alarm)
    } else if said.contains(.called) {
      insist("crisi-chiamato", alarm, .called)
    } else if isOver(alarm) {
      rejoice(alarm)
    } else if said.contains(.whatNow) && meaning.wordCount <= Bounds.commandWords || asksForHelp {
      insist(alarm.step == .called ? "crisi-attesa" : "crisi-e-adesso", alarm, alarm.step)
    } else if orders(.dontKnow) {
      insist("crisi-e-adesso", alarm, alarm.step)
    } else {
      return false
    }
    return true
  }

  /// «sta bene», «trovato!»; not «sta bene, ma tossisce».
  private func isOver(_ alarm: Alarm) -> Bool {
    meaning.commands.contains(.safe) && (!meaning.isTurned || alarm.crisis == Roles.missing)
  }

  /// «aiuto», «aiutatemi»: in a danger, no wish to see the menu.
  private var asksForHelp: Bool { sureIntents.first?.id == Roles.help }

  /// Whether a sign of the danger that is open already is only more talk of it.
  ///
  /// «ho chiamato i carabinieri» resembles it, and is no new alarm. Nor is «non è scomparso nessuno».
  func isAboutOpen(_ signal: SafetySignal) -> Bool {
    guard case .alarmed(let alarm) = session.stage else { return false }
    // «se lo denuncio, mi picchia di più?» asks, whatever it tells once more.
    if signal.isCertain {
      return alarm.isConfirmed && signal.crisis == alarm.crisis && !signal.isNow
        && sayingInside(alarm) != nil
    }
    if hears(Roles.mistaken) || hears(Roles.retracted) { return true }
    let asked = heard(Roles.insideDanger)
    let isSame = alarm.isConfirmed || signal.crisis == alarm.crisis
    if isSame, asked != nil, asked != Roles.otherWish { return true }
    guard !signal.isNow, alarm.step != .asked else { return false }
    let cues: [Command] = [.called, .unanswered, .whatNow] + (meaning.isTurned ? [] : [.safe])
    return cues.contains(where: meaning.commands.contains)
  }

  /// Says what fits this danger, else what fits any.
  private mutating func insist(_ saying: String, _ alarm: Alarm, _ step: Alarm.Step = .answered) {
    outcome.safety = alarm.crisis
    report(alarm.crisis)
    say(phrase(fitting(saying, alarm.crisis)))
    keep(alarm, step)
  }

  /// A plain question about the centre passes; «non so cosa fare», «sono sola in casa» are about the
  /// danger, and so is a need, unless the words wish for something else or the danger is over.
  func passesAlarm(_ intent: Intent, _ alarm: Alarm) -> Bool {
    if alarm.isFading { return intent.id != Roles.offTopic }
    let belief = (meaning.readings + meaning.also).first { $0.intent == intent.id }?.confidence ?? 0
    guard knowledge.opensPlan(intent) else {
      return intent.offering != .afterAdvice && !Roles.silentInDanger.contains(intent.id)
        && belief >= Bounds.questionInAlarmBelief
    }
    if hears(Roles.otherWish) { return true }
    // Beside an unsure sign, a need that was not said together with it is news.
    let isNews = alarm.step == .asked && intent.id != alarm.need
    guard isNews || knowledge.question(Roles.insideDanger) == nil else { return false }
    return belief >= Bounds.needInAlarmBelief && meaning.wordCount >= Bounds.needInAlarmWords
  }

  /// «ok», «va bene», «no», an emoji.
  var isQuiet: Bool { meaning.isOnlyCommand || meaning.wordCount == 0 }

  private mutating func comfort(_ alarm: Alarm, _ intent: Intent?) {
    if let intent { report(intent.id) } else { report(alarm.crisis) }
    if intent?.id == Roles.greeting || intent?.id == Roles.goodbye {
      keep(alarm, .answered)
      return say(phrase("crisi-saluto"))
    }
    // «ok», «…»: nobody is left with a farewell; who listens stays in sight.
    if intent == nil, !alarm.isFading, !alarm.canReturn {
      return insist("crisi-quieto", alarm)
    }
    remark("crisi-grazie")
    offerReturn(alarm)
  }

  /// More of it: the numbers, and every second time the next step; nothing is said twice in a row.
  mutating func goOnInAlarm(_ alarm: Alarm) {
    if alarm.step == .safe { return insist("crisi-poi", alarm, .safe) }
    if alarm.step == .called { return insist("crisi-attesa", alarm, .called) }
    let isSecond = session.timesSaid["crisi-seguito", default: 0] == 1
    followUp(alarm, isSecond)
    if isSecond { sayWayOut() }
  }

  /// How to say that it is none, in a language in which that is understood.
  private mutating func sayWayOut() {
    if isSaid("crisi-uscita") { say(phrase("crisi-uscita")) }
  }

  /// The numbers again, in the words of the case where there are any.
  private mutating func followUp(_ alarm: Alarm, _ isSecond: Bool) {
    outcome.safety = alarm.crisis
    report(alarm.crisis)
    remark("crisi-seguito")
    let own = fitting("crisi-ancora", alarm.crisis)
    if isSecond || isSaid(own) {
      return insist(isSecond ? "crisi-e-adesso" : "crisi-ancora", alarm)
    }
    guard let crisis = knowledge.crisis(alarm.crisis) else { return say("") }
    say(crisis.answerNow.isEmpty ? crisis.answer : crisis.answerNow)
    keep(alarm, .answered)
  }

  private mutating func answerInAlarm(_ intents: [Intent], _ alarm: Alarm) {
    var alarm = alarm
    for intent in intents.prefix(Bounds.answersPerTurn) { answer(intent) }
    alarm.need = intents.first { knowledge.opensPlan($0) }?.id ?? alarm.need
    if intents.contains(where: { $0.id == Roles.erasure }) { return askErasure(nil) }
    if alarm.step != .safe { remark(fitting("crisi-resta", alarm.crisis)) }
    offerReturn(alarm, alarm.isFading ? alarm.step : .answered)
  }

  private mutating func offerReturn(_ alarm: Alarm, _ step: Alarm.Step = .answered) {
    keep(alarm, alarm.canReturn ? .offeredReturn : step)
    guard alarm.canReturn else { return say("") }
    let choices = [Roles.yes, Roles.no].map { Choice(label: phrase($0), value: $0) }
    let saying = alarm.suspended == nil ? "crisi-torna-bisogno" : "crisi-torna"
    say(phrase(saying), choices: choices, of: Roles.alarm)
  }

  private mutating func keep(_ alarm: Alarm, _ step: Alarm.Step) {
    var alarm = alarm
    alarm.step = step
    session.stage = .alarmed(alarm)
  }

  /// They asked for it: the question that stood still, else the need, else whatever they need.
  mutating func resume(_ alarm: Alarm, isAsked: Bool = true) {
    session.misses = 0
    session.stage = .idle
    forgetCase()
    if let asked = alarm.suspended {
      if isAsked { remark("ripresa") }
      return takeUpAfterAlarm(asked)
    }
    guard let need = alarm.need.flatMap(knowledge.intent) else {
      if isAsked { remark(fitting("crisi-riprende", alarm.crisis)) }
      return askNeed()
    }
    open(need, isAnswered: session.topic == need.id)
  }

  /// A question about danger that was just answered is not asked again.
  private mutating func takeUpAfterAlarm(_ asked: Asked) {
    session.slots[asked.question] == nil ? reask(asked) : proceed()
  }
}
