internal import Language
internal import Schede
internal import Understanding

/// Does the message answer the question that waits?
extension Reducer {
  /// Fills the slot where it does.
  ///
  /// A yes to a question about danger opens the crisis instead.
  mutating func answers(_ asked: Asked, _ question: Question, _ changes: [Change]) -> Bool {
    if changes.contains(where: { $0.question == asked.question }) {
      return isSingle(asked.question)
    }
    if question.kind != .yesNo, let value = numbered(asked, question) {
      return fill(asked, value)
    }
    if let age = ageOfSibling(asked) { return fill(asked, .ages([age])) }
    switch question.kind {
    case .yesNo: return answersYesNo(asked, question, changes)
    case .choice: return answersChoice(asked)
    case .age, .comune, .need: return leavesOpen(asked)
    }
  }

  private func isSingle(_ question: String) -> Bool {
    session.slots[question]?.value?.isSingle == true
  }

  /// «2», «il secondo», where choices were shown; «9», where one of them is 9 years.
  private func numbered(_ asked: Asked, _ question: Question) -> SlotValue? {
    let shown = asked.options.isEmpty ? question.options.map(\.value) : asked.options
    guard let number = numberSaid, !asked.options.isEmpty || question.kind == .choice else {
      return nil
    }
    if shown.indices.contains(number - 1) { return Self.value(shown[number - 1], of: question) }
    let ages = ["\(number)a", "\(number)m", "\(number * 12)m"]
    guard question.kind == .age, let age = shown.first(where: ages.contains) else { return nil }
    return Self.value(age, of: question)
  }

  /// «il piccolo», where several ages were named.
  private func ageOfSibling(_ asked: Asked) -> Age? {
    let ages = asked.options.compactMap(Age.init(short:))
    guard ages.count == asked.options.count else { return nil }
    if meaning.commands.contains(.youngest) { return ages.min { $0.inMonths < $1.inMonths } }
    if meaning.commands.contains(.eldest) { return ages.max { $0.inMonths < $1.inMonths } }
    return nil
  }

  /// «1» is the first button, which is yes, and «2» the second.
  private var numberedYesNo: String? {
    guard meaning.commands.isEmpty, meaning.wordCount <= 2 else { return nil }
    return [1: Roles.yes, 2: Roles.no][numberSaid ?? 0]
  }

  /// A value as a data file or a button writes it.
  static func value(_ text: String, of question: Question) -> SlotValue? {
    switch question.kind {
    case .need: .need(text)
    case .choice, .yesNo: .choice(text)
    case .age: Age(short: text).map { .ages([$0]) }
    case .comune: .comuni([text], ofOther: false)
    }
  }

  mutating func fill(_ asked: Asked, _ value: SlotValue) -> Bool {
    if value.text == Roles.skip {
      session.slots[asked.question] = .refused
    } else {
      session.slots[asked.question] = .known(value, .asked)
    }
    return true
  }

  private mutating func answersChoice(_ asked: Asked) -> Bool {
    if let value = optionValues(of: asked.question).first {
      return fill(asked, .choice(value))
    }
    return leavesOpen(asked)
  }

  /// «non so», «preferisco non dirlo», a bare «no».
  private mutating func leavesOpen(_ asked: Asked) -> Bool {
    if meaning.commands.contains(.refuse) {
      session.slots[asked.question] = .refused
    } else if orders(.dontKnow) {
      session.slots[asked.question] = .unknown
    } else if meaning.isOnlyCommand, meaning.commands.contains(.no) {
      session.slots[asked.question] = .refused
    } else {
      return false
    }
    return true
  }

  /// Words for «no» win over a bare «sì»: «sì sì, tutto tranquillo».
  ///
  /// Where a danger is asked for, an answer without any sign of it counts as no: nobody is asked
  /// for ever.
  private mutating func answersYesNo(
    _ asked: Asked, _ question: Question, _ changes: [Change]
  ) -> Bool {
    let named = optionValues(of: asked.question) + (numberedYesNo.map { [$0] } ?? [])
    if named.contains(Roles.yes) { return confirms(asked, question) }
    if named.contains(Roles.no) || saysNo { return denies(asked, question) }
    if saysYes(to: question) { return confirms(asked, question) }
    guard question.crisis != nil else { return leavesOpen(asked) }
    if asksSomethingElse || asked.attempts == 0 && !leaves(changes) { return false }
    return passes(over: asked, question)
  }

  /// «preferisco non dirlo», «boh»: no other answer is to be had; any other words are asked once more.
  private func leaves(_ changes: [Change]) -> Bool {
    let cues: [Command] = [.refuse, .dontKnow]
    return changes.isEmpty && !meaning.commands.contains(.agree)
      && (meaning.isOnlyCommand || cues.contains(where: meaning.commands.contains))
  }

  /// «no, volevo dire che è triste» corrects what was said before.
  private var saysNo: Bool {
    meaning.commands.contains(.no)
      && (meaning.isOnlyCommand || !meaning.commands.contains(.correct))
  }

  /// «ok, siamo di Olmeneta» is no yes to whether somebody is in danger.
  private func saysYes(to question: Question) -> Bool {
    question.crisis == nil ? meaning.agrees : meaning.commands.contains(.yes)
  }

  /// A plain question or another need in the place of an answer.
  private var asksSomethingElse: Bool {
    sureIntents.contains { intent in
      knowledge.opensPlan(intent) ? intent.id != session.need : intent.id != Roles.offTopic
    }
  }

  private mutating func denies(_ asked: Asked, _ question: Question) -> Bool {
    session.slots[asked.question] = .known(.choice(Roles.no), .asked)
    if question.crisis != nil { remark("\(question.id)-no") }
    return true
  }

  /// Neither yes nor no, and no sign of danger: the numbers are said, and the way goes on.
  private mutating func passes(over asked: Asked, _ question: Question) -> Bool {
    session.slots[asked.question] = .unknown
    remark("\(question.id)-passa")
    return true
  }

  private mutating func confirms(_ asked: Asked, _ question: Question) -> Bool {
    session.slots[asked.question] = .known(.choice(Roles.yes), .asked)
    guard let crisis = question.crisis else { return true }
    raise(SafetySignal(crisis: crisis, isCertain: true, isNow: false))
    return false
  }
}
