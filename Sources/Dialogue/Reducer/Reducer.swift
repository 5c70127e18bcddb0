internal import Schede
internal import Understanding

/// One turn at work: the session that moves, and what it says and does meanwhile.
///
/// The extensions hold one stage or one kind of message each.
struct Reducer {
  var session: Session
  let knowledge: DialogueKnowledge
  /// What the family said; empty for other events.
  var meaning = Meaning()
  var outcome = Outcome()
  var effects: [Effect] = []
  /// Short sentences that open the next reply.
  var remarks: [String] = []

  init(session: Session, knowledge: DialogueKnowledge) {
    self.session = session
    self.knowledge = knowledge
  }

  var turn: Turn { Turn(effects: effects, outcome: outcome) }
  var wording: Wording { Wording(knowledge: knowledge, language: session.language) }
  var plan: Plan? { knowledge.plan(session.journey) }

  mutating func reduce(_ event: Event) {
    session.turn &+= 1
    switch event {
    case .said(let meaning, let now): said(meaning, at: now)
    case .pressed(let question, let version, let value, let now):
      begin(at: now)
      press(question, version: version, value: value)
      finish()
    case .expired: expire()
    case .tookOver: session.stage = .handedOver
    case .released: release()
    }
    report()
  }

  private mutating func said(_ meaning: Meaning, at now: Instant) {
    self.meaning = meaning
    leaveOutAnothers()
    if isOnlyValues || isCorrectedValue || isTooVague { self.meaning.decision = .low }
    outcome.confidence = meaning.readings.first?.confidence ?? 0
    switchLanguage()
    let comesBack = begin(at: now)
    if let signal = meaning.safety, !isAnsweredNo(signal), !isBareCorrection(signal),
      !isAboutOpen(signal)
    {
      onlyRepliesToAdvice(signal) ? hearInDoubt() : raise(signal)
    } else if meaning.safety == nil, let crisis = fearOfChild {
      raise(SafetySignal(crisis: crisis, isCertain: false, isNow: false))
    } else if meaning.safety == nil, meaning.decision != .sure, fearsToBeFound {
      calmFear()
    } else if meaning.isTelephone, session.stage != .handedOver {
      declineTelephone()
    } else if comesBack {
      welcomeBack()
    } else {
      hear()
    }
    finish()
  }

  /// «un aiuto con mio figlio»: whatever need it resembles, none was named.
  private var isTooVague: Bool {
    guard meaning.isVague, let first = meaning.readings.first else { return meaning.isVague }
    if first.intent == Roles.offTopic || meaning.decision != .sure { return true }
    return knowledge.intent(first.intent)?.opens != nil && first.confidence < Bounds.vagueBelief
  }

  /// Answers in the stage that the conversation is in.
  mutating func hear() {
    switch session.stage {
    case .idle: hearFreely(nil)
    case .asking(let asked): hear(asked)
    case .offering(let offer): hear(offer)
    case .proposing(let need): hear(proposal: need)
    case .alarmed(let alarm): hear(alarm)
    case .paused(let pause): hear(pause)
    case .confirmingErasure(let resume): hear(erasureThen: resume)
    case .confirmingExport(let resume): hear(exportThen: resume)
    case .handedOver: break
    }
  }

  /// Nothing that the family says stays without an answer, but where a person answers.
  private mutating func finish() {
    guard outcome.replies.isEmpty, session.stage != .handedOver else { return }
    miss()
  }

  private mutating func report() {
    outcome.language = session.language
    outcome.slots = session.shownSlots(by: knowledge)
  }
}
