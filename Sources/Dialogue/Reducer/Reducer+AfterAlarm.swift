internal import Schede
internal import Understanding

/// The family writes again after a danger was disclosed: never back into the questionnaire unasked.
extension Reducer {
  mutating func hear(_ alarm: Alarm) {
    if orders(.restart) { return restart() }
    if meaning.commands.contains(.resume) { return resume(alarm) }
    switch alarm.step {
    case .asked: hearWhetherRight(alarm)
    case .offeredReturn: hearWhetherToReturn(alarm)
    case .answered, .called, .safe: hearInAlarm(alarm)
    }
  }

  private var isYes: Bool { meaning.agrees && meaning.decision != .sure }
  private var isNo: Bool { meaning.commands.contains(.no) }

  private mutating func hearWhetherRight(_ alarm: Alarm) {
    if isYes {
      raise(SafetySignal(crisis: alarm.crisis, isCertain: true, isNow: false))
    } else if meaning.commands.contains(.lessens) {
      insist("crisi-non-grave", alarm)
    } else if isNo || meaning.commands.contains(.misread) {
      deny(alarm)
    } else if meaning.commands.contains(.dontKnow) {
      // Who doubts is not told that there was nothing.
      raise(SafetySignal(crisis: alarm.crisis, isCertain: true, isNow: false))
    } else if isOnlyValues, alarm.canReturn {
      stayWithValues(alarm)
    } else {
      hearInAlarm(alarm)
    }
  }

  /// «ha 13 anni» denies nothing: it is noted, the numbers stay, and whether to go on is asked.
  private mutating func stayWithValues(_ alarm: Alarm) {
    _ = note(asking: alarm.suspended)
    outcome.safety = alarm.crisis
    report(alarm.crisis)
    remark("crisi-dubbio")
    if let crisis = knowledge.crisis(alarm.crisis) { say(crisis.answer) }
    offerReturn(alarm)
  }

  /// It was no danger; a need said with the no is what they ask for.
  private mutating func deny(_ alarm: Alarm) {
    remark("crisi-no")
    if !sureIntents.isEmpty {
      session.stage = .idle
      return answerSurely(sureIntents, asking: nil)
    }
    guard alarm.canReturn else {
      session.stage = .idle
      return say("")
    }
    offerReturn(alarm)
  }

  /// A value answers the question that would come next: it is a yes.
  private mutating func hearWhetherToReturn(_ alarm: Alarm) {
    if isYes { return resume(alarm) }
    if isOnlyValues, alarm.canReturn {
      _ = note(asking: alarm.suspended)
      return resume(alarm)
    }
    guard isNo || ordersStop else { return hearInAlarm(alarm) }
    keep(alarm, .answered)
    say(phrase("crisi-grazie"))
  }

  /// In the context of the danger: thanks, a plain question, a clear need, or more of the same.
  private mutating func hearInAlarm(_ alarm: Alarm) {
    if followsUp(alarm) { return }
    if meaning.commands.contains(.misread) { return deny(alarm) }
    if alarm.step == .safe, meaning.decision != .low {
      session.stage = .idle
      return hearFreely(nil)
    }
    let intents = sureIntents.filter { passesAlarm($0, alarm) }
    if let first = intents.first, DialogueKnowledge.isCourtesy(first.id) {
      comfort(alarm, first)
    } else if intents.isEmpty {
      isQuiet ? comfort(alarm, nil) : goOnInAlarm(alarm)
    } else {
      answerInAlarm(intents, alarm)
    }
  }

  /// What is often written after a danger: help was called, nobody answers, «e adesso?», «non è grave».
  private mutating func followsUp(_ alarm: Alarm) -> Bool {
    let said = meaning.commands
    if said.contains(.unanswered) {
      insist("crisi-non-risponde", alarm)
    } else if said.contains(.called) {
      insist("crisi-chiamato", alarm, .called)
    } else if said.contains(.safe) {
      report(alarm.crisis)
      remark(alarm.step == .safe ? "crisi-grazie" : fitting("crisi-al-sicuro", alarm))
      offerReturn(alarm, .safe)
    } else if said.contains(.lessens) {
      insist("crisi-non-grave", alarm)
    } else if said.contains(.whatNow) && meaning.wordCount <= Bounds.commandWords || asksForHelp {
      insist(alarm.step == .called ? "crisi-attesa" : "crisi-e-adesso", alarm, alarm.step)
    } else {
      return false
    }
    return true
  }

  /// «aiuto», «aiutatemi»: in a danger, no wish to see the menu.
  private var asksForHelp: Bool { sureIntents.first?.id == Roles.help }

  /// Whether a sign of the danger that is open already is only more talk of it: «ho chiamato i
  /// carabinieri» resembles it, and is no new alarm.
  func isAboutOpen(_ signal: SafetySignal) -> Bool {
    guard !signal.isCertain, !signal.isNow, case .alarmed(let alarm) = session.stage,
      alarm.step != .asked
    else { return false }
    let cues: [Command] = [.called, .unanswered, .safe, .whatNow]
    return cues.contains(where: meaning.commands.contains)
  }

  /// Says what fits this danger, else what fits any.
  private mutating func insist(_ saying: String, _ alarm: Alarm, _ step: Alarm.Step = .answered) {
    outcome.safety = alarm.crisis
    report(alarm.crisis)
    say(phrase(fitting(saying, alarm)))
    keep(alarm, step)
  }

  private func fitting(_ saying: String, _ alarm: Alarm) -> String {
    let own = "\(saying)-\(alarm.crisis)"
    return knowledge.has(own, in: session.language) ? own : saying
  }

  /// A plain question about the centre passes; «non so cosa fare», «sono sola in casa» are about the
  /// danger, unless there is hardly any doubt that another need is meant.
  private func passesAlarm(_ intent: Intent, _ alarm: Alarm) -> Bool {
    if alarm.step == .safe { return true }
    let belief = (meaning.readings + meaning.also).first { $0.intent == intent.id }?.confidence ?? 0
    guard knowledge.opensPlan(intent) else {
      let isAboutIt = [Roles.offTopic, Roles.complaint, Roles.illness].contains(intent.id)
      return !isAboutIt && belief >= Bounds.questionInAlarmBelief
    }
    // More of what came with the danger.
    if alarm.step == .asked, intent.id == alarm.need { return false }
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
    remark("crisi-grazie")
    offerReturn(alarm)
  }

  /// More of it: the numbers, and every second time the next step; nothing is said twice in a row.
  private mutating func goOnInAlarm(_ alarm: Alarm) {
    if alarm.step == .safe { return insist("crisi-poi", alarm, .safe) }
    let isSecond = session.timesSaid["crisi-seguito", default: 0] == 1
    followUp(alarm, isSecond)
  }

  /// «adesso è qui e urla»: the numbers again, 112 first.
  private mutating func followUp(_ alarm: Alarm, _ isSecond: Bool) {
    outcome.safety = alarm.crisis
    report(alarm.crisis)
    remark("crisi-seguito")
    if isSecond { return insist("crisi-e-adesso", alarm, alarm.step) }
    guard let crisis = knowledge.crisis(alarm.crisis) else { return say("") }
    say(crisis.answerNow.isEmpty ? crisis.answer : crisis.answerNow)
    keep(alarm, .answered)
  }

  private mutating func answerInAlarm(_ intents: [Intent], _ alarm: Alarm) {
    var alarm = alarm
    for intent in intents.prefix(Bounds.answersPerTurn) { answer(intent) }
    alarm.need = intents.first { knowledge.opensPlan($0) }?.id ?? alarm.need
    if intents.contains(where: { $0.id == Roles.erasure }) { return askErasure(nil) }
    offerReturn(alarm)
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
  mutating func resume(_ alarm: Alarm) {
    session.misses = 0
    session.stage = .idle
    if let asked = alarm.suspended {
      remark("ripresa")
      return takeUpAfterAlarm(asked)
    }
    guard let need = alarm.need.flatMap(knowledge.intent) else { return askNeed() }
    open(need, isAnswered: session.topic == need.id)
  }

  /// A question about danger that was just answered is not asked again.
  private mutating func takeUpAfterAlarm(_ asked: Asked) {
    session.slots[asked.question] == nil ? reask(asked) : proceed()
  }
}
