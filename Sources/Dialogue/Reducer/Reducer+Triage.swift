internal import Language
internal import Schede

/// The questionnaire: what to ask next, and when to stop asking.
extension Reducer {
  /// Asks the next question, or recommends as soon as all is known.
  mutating func proceed() {
    guard let plan else { return settle() }
    guard session.slots[plan.need] != nil else { return askNeed() }
    if let gate = plan.gates.first(where: isOpen) { return ask(gate.id) }
    switch plan.verdict(session.slots) {
    case .ask(let question): ask(question)
    case .row(let row):
      if let comune = plan.comune, !isSettled(comune) { ask(comune) } else { advise(row) }
    case .none: adviseNothing()
    }
  }

  /// Whether a question asked for some needs only is still to be asked.
  private func isOpen(_ gate: Question) -> Bool {
    guard session.slots[gate.id] == nil, let condition = gate.onlyFor else { return false }
    let answer = session.slots[condition.question]?.value?.text
    return answer.map(condition.values.contains) == true
  }

  private func isSettled(_ question: String) -> Bool {
    switch session.slots[question] {
    case nil: false
    case .unknown, .refused: true
    case .known(let value, _): value.isSingle
    }
  }

  /// Asks a question for the first time; of several named children or Comuni, which one.
  mutating func ask(_ question: String) {
    guard let item = knowledge.question(question) else { return settle() }
    let options = severalNamed(question)
    let asked = Asked(question: question, version: session.turn, options: options)
    session.stage = .asking(asked)
    put(asked, text: options.isEmpty ? text(of: item) : phrase(Self.which(item.kind)))
  }

  /// Whether it asks which of those that were named.
  func isWhich(_ asked: Asked) -> Bool {
    !asked.options.isEmpty && asked.options == severalNamed(asked.question)
  }

  private func severalNamed(_ question: String) -> [String] {
    switch session.slots[question]?.value {
    case .ages(let ages)? where ages.count > 1: ages.map(\.short)
    case .comuni(let names, _)? where names.count > 1: names
    case .ages, .comuni, .need, .choice, nil: []
    }
  }

  static func which(_ kind: Question.Kind) -> String {
    kind == .comune ? "quale-comune" : "quale-eta"
  }

  /// The words of a question, always the same; others where there are some for who writes.
  func text(of question: Question) -> String {
    // «Quanti anni hai?», where a teenager writes.
    if let writer = session.slots[Roles.writer]?.value?.text,
      isSaid("domanda-\(question.id)-\(writer)")
    {
      return wording.phrase("domanda-\(question.id)-\(writer)")
    }
    if question.kind == .need, question.text.byLanguage[session.language] == nil {
      return wording.phrase("bisogno")
    }
    let messages = question.text.messages(in: session.language, orElse: knowledge.language)
    let text = wording.render(messages.joined(separator: "\n"))
    return text.isEmpty && question.kind == .need ? wording.phrase("bisogno") : text
  }

  /// Says a pending question with its buttons, numbered where it has numbered options.
  mutating func put(_ asked: Asked, text: String) {
    let question = knowledge.question(asked.question)
    let choices = choices(of: asked)
    let lines = asked.options.isEmpty ? [] : [wording.numbered(choices.map(\.label))]
    say(
      ([text] + lines).joined(separator: "\n"), choices: choices, of: question?.id ?? asked.question
    )
    outcome.asking = asked.question
  }

  private func choices(of asked: Asked) -> [Choice] {
    let question = knowledge.question(asked.question)
    if question?.kind == .need || question == nil {
      return asked.options.map {
        Choice(label: knowledge.label(ofIntent: $0, in: session.language), value: $0)
      }
    }
    let areOwn = isWhich(asked)
    return shownOptions(asked, question).map { value in
      let age = areOwn && value != Roles.expected ? Age(short: value) : nil
      return Choice(label: age.map(wording.age) ?? wording.label(value, of: question), value: value)
    }
  }

  /// Numbered options, else the options of a choice, else yes and no.
  private func shownOptions(_ asked: Asked, _ question: Question?) -> [String] {
    if !asked.options.isEmpty { return asked.options }
    switch question?.kind {
    case .choice: return question?.options.map(\.value) ?? []
    case .yesNo: return [Roles.yes, Roles.no]
    case .age, .comune, .need, nil: return []
    }
  }

  /// Nothing is left to ask.
  mutating func settle() {
    session.stage = .idle
    outcome.asking = nil
  }
}
