internal import Schede
internal import Understanding

/// Buttons: those of the last question answer it, older ones correct or explain.
extension Reducer {
  mutating func press(_ question: String, version: Int, value: String) {
    switch (session.stage, question) {
    case (.handedOver, _): return
    case (.alarmed(let alarm), Roles.alarm): press(alarm, value)
    case (.alarmed(let alarm), _): pressOld(during: alarm)
    case (.offering(let offer), Roles.offer) where offer.version == version: press(offer, value)
    case (.proposing(let need), Roles.proposal): press(proposal: need, value)
    case (.confirmingErasure(let resume), Roles.erasureQuestion):
      value == Roles.yes ? erase() : keepData(resume)
    case (.confirmingExport(let resume), Roles.exportQuestion):
      session.stage = resume.map(Stage.asking) ?? .idle
      value == Roles.yes ? export(resume) : declineExport(resume)
    case (.paused(let pause), Roles.comeback):
      value == Roles.restart ? restart() : takeUp(pause)
    default: press(answerTo: question, value)
    }
  }

  private mutating func press(_ alarm: Alarm, _ value: String) {
    meaning.commands = [value == Roles.yes ? .yes : .no]
    meaning.isOnlyCommand = true
    hear(alarm)
  }

  private mutating func pressOld(during alarm: Alarm) {
    meaning.isOnlyCommand = true
    hear(alarm)
  }

  private mutating func press(_ offer: Offer, _ value: String) {
    guard offer.intents.contains(value) else { return dropOffer(offer, saying: "offerta-altro") }
    choose(value, of: offer)
  }

  private mutating func press(proposal need: String, _ value: String) {
    session.stage = .idle
    guard value == Roles.yes, let intent = knowledge.intent(need) else {
      say(phrase("va-bene"))
      return proposeNext()
    }
    open(intent)
  }

  /// A question of the triage, the present one or an earlier one.
  private mutating func press(answerTo question: String, _ value: String) {
    if question == (plan?.need ?? Roles.need) { return press(need: value) }
    guard let item = knowledge.question(question), isPossible(value, for: item) else {
      return pressUnknown()
    }
    if question == plan?.end {
      return session.advice == nil ? pressUnknown() : end(with: value, item)
    }
    guard session.slots[plan?.need ?? Roles.need] != nil else { return pressUnknown() }
    press(item, value)
  }

  private mutating func press(_ item: Question, _ value: String) {
    let asked = Asked(question: item.id, version: session.turn)
    let old = session.slots[item.id]
    if item.kind == .yesNo, item.crisis != nil, value == Roles.yes {
      return confirmDanger(asked, item)
    }
    guard let parsed = Self.value(value, of: item), fill(asked, parsed) else {
      return pressUnknown()
    }
    if let new = session.slots[item.id]?.value {
      remarkCorrections([Change(question: item.id, old: old, new: new)])
    }
    session.remember(item.id)
    session.misses = 0
    proceed()
  }

  private mutating func confirmDanger(_ asked: Asked, _ item: Question) {
    meaning.commands = [.yes]
    meaning.isOnlyCommand = true
    session.stage = .asking(asked)
    hear(asked)
  }

  private mutating func press(need id: String) {
    guard let intent = knowledge.intent(id) else { return pressUnknown() }
    take(intent)
  }

  /// Whether a question has such an answer: the payload of a button is input from outside.
  private func isPossible(_ value: String, for question: Question) -> Bool {
    switch question.kind {
    case .choice: question.options.contains { $0.value == value }
    case .yesNo: value == Roles.yes || value == Roles.no
    case .age: value == Roles.skip || Self.value(value, of: question) != nil
    case .comune: value == Roles.skip || knowledge.comune(named: value) != nil
    case .need: false
    }
  }

  private mutating func pressUnknown() {
    remark("bottone-vecchio")
    switch session.stage {
    case .asking(let asked): reask(asked)
    case .offering(let offer): dropOffer(offer, saying: "offerta-altro")
    case .idle, .proposing, .alarmed, .paused, .confirmingErasure, .confirmingExport, .handedOver:
      askNeed()
    }
  }
}
