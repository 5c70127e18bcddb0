internal import Schede

/// The same question again: after a digression in the same words, else in others, and never for ever.
extension Reducer {
  /// After a digression: visibly, with the same words.
  mutating func reask(_ asked: Asked) {
    session.stage = .asking(asked)
    guard let question = knowledge.question(asked.question) else { return reaskNeed(asked) }
    put(asked, text: isWhich(asked) ? phrase(Self.which(question.kind)) : text(of: question))
  }

  private mutating func reaskNeed(_ asked: Asked) {
    put(asked, text: wording.phrase("bisogno"))
  }

  /// After an answer that was not understood: other words, then choices, then on without it.
  mutating func misunderstand(_ asked: Asked) {
    outcome.intent = outcome.intent ?? Roles.offTopic
    guard let question = knowledge.question(asked.question) else { return miss() }
    var again = asked
    again.attempts += 1
    switch again.attempts {
    case 1: rephrase(again, question)
    case 2: narrow(again, question)
    default: skip(asked)
    }
  }

  mutating func rephrase(_ asked: Asked, _ question: Question) {
    session.stage = .asking(asked)
    if isWhich(asked) {
      remark("ripeto")
      return put(asked, text: phrase(Self.which(question.kind)))
    }
    let messages = question.rephrased.messages(in: session.language, orElse: knowledge.language)
    if messages.isEmpty { remark("ripeto") }
    let text = wording.render(messages.joined(separator: "\n"))
    put(asked, text: text.isEmpty ? self.text(of: question) : text)
  }

  /// Numbered choices; where there are none to show, on without the answer.
  private mutating func narrow(_ asked: Asked, _ question: Question) {
    var narrowed = asked
    if narrowed.options.isEmpty { narrowed.options = choices(for: question) }
    guard narrowed.options.count > 1 else { return skip(asked) }
    session.stage = .asking(narrowed)
    put(narrowed, text: phrase("scegli"))
  }

  private func choices(for question: Question) -> [String] {
    switch question.kind {
    case .comune: placeComuni + [Roles.skip]
    case .age: question.options.map(\.value).filter { $0 != Roles.skip } + [Roles.skip]
    case .choice: question.options.map(\.value)
    case .yesNo: [Roles.yes, Roles.no]
    case .need: knowledge.menu
    }
  }

  /// The Comuni where the centre has places.
  private var placeComuni: [String] {
    var names: [String] = []
    for case let comune? in knowledge.knowledge.places.map(\.comune)
    where !names.contains(comune) && knowledge.comune(named: comune) != nil {
      names.append(comune)
    }
    return Array(names.prefix(Bounds.menuLines - 1))
  }

  mutating func skip(_ asked: Asked) {
    session.slots[asked.question] = .unknown
    session.remember(asked.question)
    remark("saltata")
    proceed()
  }
}
