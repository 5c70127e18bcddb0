internal import Schede
internal import Understanding

/// What a danger is like, whom it befalls and who writes: the same danger, in other words.
extension Reducer {
  /// The saying for this danger that fits best: its case, a child who writes, the danger, any.
  func fitting(_ saying: String, _ crisis: String) -> String {
    let kind = session.slots[Roles.dangerCase]?.value?.text
    let writer = isYoung ? Roles.teenager : nil
    let own = [kind, writer].compactMap(\.self).map { "\(saying)-\(crisis)-\($0)" }
    // Not by a method, which would copy all of the reducer.
    let (knowledge, language) = (knowledge, session.language)
    return (own + ["\(saying)-\(crisis)"]).first { knowledge.has($0, in: language) } ?? saying
  }

  /// Whether a saying has words of its own in the language of the conversation.
  func isSaid(_ saying: String) -> Bool { knowledge.has(saying, in: session.language) }

  /// Whether a child or a teenager writes.
  var isYoung: Bool { session.slots[Roles.writer]?.value == .choice(Roles.teenager) }

  /// Keeps what a message says while a danger is open; true where the danger has other words from now
  /// on: a child turns out to write, or its case is known.
  mutating func noteInDanger(_ crisis: String, asking asked: Asked?) -> Bool {
    let before = fitting("crisi-testo", crisis)
    if let kind = heard(Roles.dangerCase), isSaid("crisi-ancora-\(crisis)-\(kind)") {
      session.slots[Roles.dangerCase] = .known(.choice(kind), .said)
    }
    if let other = heard(Roles.dangerBefalls) {
      session.slots[Roles.dangerBefalls] = .known(.choice(other), .said)
    }
    _ = note(asking: asked)
    if isYoungAgeSaid, session.slots[Roles.writer] == nil,
      session.slots[Roles.dangerBefalls] == nil
    {
      session.slots[Roles.writer] = .known(.choice(Roles.teenager), .said)
    }
    let now = fitting("crisi-testo", crisis)
    return now != before && isSaid(now)
  }

  /// A child who is afraid that somebody comes to know, where no danger is open.
  var fearsToBeFound: Bool {
    guard isYoung, !isAlarmed, session.stage != .handedOver, isSaid(Roles.secretOfChild) else {
      return false
    }
    return hears(Roles.secret) || hears(Roles.beingFound)
  }

  /// Who listens to it, and the question that waits as it was.
  mutating func calmFear() {
    session.misses = 0
    remark(Roles.secretOfChild)
    if case .asking(let asked) = session.stage { return reask(asked) }
    say("")
  }

  /// Whether a child or a witness writes: what they are afraid of is not what they may do themselves.
  func isOthersHarm(_ signal: SafetySignal) -> Bool {
    guard signal.crisis == Roles.ownHarm else { return false }
    let kind = session.slots[Roles.dangerCase]?.value?.text
    return isYoung || kind.map(Roles.witnesses.contains) == true
  }

  /// What belonged to a danger that is no longer open.
  mutating func forgetCase() {
    session.slots[Roles.dangerCase] = nil
    session.slots[Roles.dangerBefalls] = nil
  }

  /// The option of a question that is only heard; the data put the weightier ones first.
  func heard(_ question: String) -> String? {
    let named = optionValues(of: question)
    guard !named.isEmpty else { return nil }
    return knowledge.question(question)?.options.first { named.contains($0.value) }?.value
  }

  func hears(_ value: String) -> Bool { optionValues(of: Roles.insideDanger).contains(value) }

  /// «16», «13 anni», with nobody named whose age it might be.
  private var isYoungAgeSaid: Bool {
    let ages = meaning.entities.ages.filter { mention in
      mention.shift == nil && (mention.subject == .unsaid || mention.subject == .writer)
    }
    let months = ages.map(\.age.inMonths) + (numberSaid.map { [min($0, 100) * 12] } ?? [])
    return months.contains { Bounds.ownAgeMonths..<Bounds.adultMonths ~= $0 }
  }

  /// The danger that a child is afraid of who first said that there is none: «ho paura quando urla però».
  var fearOfChild: String? {
    guard isYoung, let gate = plan?.gates.first(where: { $0.crisis != nil }),
      session.slots[gate.id] != nil, optionValues(of: gate.id) == [Roles.yes]
    else { return nil }
    switch session.stage {
    case .alarmed, .handedOver: return nil
    case .asking(let asked) where asked.question == gate.id: return nil
    default: return gate.crisis
    }
  }
}
