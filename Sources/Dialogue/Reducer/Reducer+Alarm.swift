internal import Schede
internal import Understanding

/// Danger: before everything else, in every stage; the questionnaire stands still afterwards.
extension Reducer {
  /// The numbers at once; after an uncertain sign also a question.
  ///
  /// Where a danger is open already, «adesso è qui», «sono chiusa in bagno» are about it, whatever else
  /// they may resemble.
  mutating func raise(_ seen: SafetySignal) {
    var signal = seen
    if let open = openAlarm, open.isConfirmed && !seen.isCertain || isOthersHarm(seen) {
      signal.crisis = open.crisis
    }
    if meaning.safety != nil { outcome.confidence = meaning.danger }
    outcome.intent = signal.crisis
    outcome.safety = signal.crisis
    outcome.also = sureIntents.map(\.id)
    remarks = []
    if openAlarm == nil { forgetCase() }
    let isNews = noteInDanger(signal.crisis, asking: nil)
    guard session.stage != .handedOver else { return sayCrisis(signal) }
    let open = openAlarm
    if let open, open.crisis == signal.crisis, !isNews, !signal.isNow, hasMoreWords(open) {
      return goOnInAlarm(open)
    }
    var alarm = Alarm(
      crisis: signal.crisis, step: .answered, suspended: open?.suspended ?? waiting,
      need: open?.need ?? (signal.isCertain ? needSaidApart : needSaid))
    let isKnown = open?.isConfirmed == true || open?.crisis == signal.crisis
    let isUncertain = !signal.isCertain && !isKnown
    if isUncertain { alarm.step = .asked }
    sayCrisis(signal)
    session.stage = .alarmed(alarm)
    notify(signal.crisis)
    answerBesideDanger(alarm)
    isUncertain ? askWhetherRight() : hintAtReturn(alarm, isOpen: open != nil)
  }

  /// «nessuno alza le mani», where danger was just asked for, only sounds like one.
  func isAnsweredNo(_ signal: SafetySignal) -> Bool {
    guard !signal.isCertain, case .asking(let asked) = session.stage,
      knowledge.question(asked.question)?.crisis != nil
    else { return false }
    return optionValues(of: asked.question) == [Roles.no] && !meaning.isTurned
  }

  /// «no scusa, ha un anno in meno» only sounds like a danger.
  func isBareCorrection(_ signal: SafetySignal) -> Bool {
    !signal.isCertain && isCorrectedValue
      && meaning.wordCount <= wordsOfValues + Bounds.correctionWords - 1
  }

  /// Whether more of the same danger has words of its own: nothing is said twice in a row.
  private func hasMoreWords(_ alarm: Alarm) -> Bool {
    alarm.step != .asked && isSaid(fitting("crisi-ancora", alarm.crisis))
  }

  private var openAlarm: Alarm? {
    if case .alarmed(let alarm) = session.stage { alarm } else { nil }
  }

  var isAlarmed: Bool { openAlarm != nil }

  /// The question that stands still.
  private var waiting: Asked? {
    switch session.stage {
    case .asking(let asked): asked
    case .offering(let offer): offer.resume
    case .paused(let pause): pause.asked
    case .confirmingErasure(let asked), .confirmingExport(let asked): asked
    case .idle, .proposing, .alarmed, .handedOver: nil
    }
  }

  /// A need that the same message surely names.
  private var needSaid: String? {
    sureIntents.first { knowledge.opensPlan($0) }?.id
  }

  /// A need that a clause of its own names: what the words of a certain danger resemble is none.
  private var needSaidApart: String? {
    meaning.also.first { reading in
      reading.confidence >= Bounds.needInAlarmBelief
        && knowledge.intent(reading.intent)?.opens != nil
    }?.intent
  }

  /// The text of its case, else the one for now where it is now; the numbers stand at the head of each.
  private mutating func sayCrisis(_ signal: SafetySignal) {
    guard let crisis = knowledge.crisis(signal.crisis) else { return }
    let own = fitting("crisi-testo", signal.crisis)
    if isSaid(own) { return say(phrase(own)) }
    say(signal.isNow && !crisis.answerNow.isEmpty ? crisis.answerNow : crisis.answer)
  }

  private mutating func notify(_ id: String) {
    guard knowledge.crisis(id)?.notifies != nil else { return }
    act(.notifyStaff(.danger(crisis: id)))
  }

  private mutating func askWhetherRight() {
    let choices = [Roles.yes, Roles.no].map { Choice(label: phrase($0), value: $0) }
    say(phrase("crisi-chiedi"), choices: choices, of: Roles.alarm)
  }

  /// Said only where something really waits.
  private mutating func hintAtReturn(_ alarm: Alarm, isOpen: Bool) {
    let waits = alarm.suspended != nil || needSaidApart != nil || isOpen && alarm.canReturn
    if waits { say(phrase("crisi-riprendi")) }
  }
}
