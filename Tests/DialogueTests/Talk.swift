import Dialogue
import Language
import Schede
import Understanding

/// A conversation with hand-made meanings.
struct Talk {
  var session = Session()
  var knowledge = SmallCentre.dialogue
  var now: Int64 = 1_000_000
  private(set) var turn = Turn()

  var outcome: Outcome { turn.outcome }
  var text: String { outcome.replies.map(\.text).joined(separator: "\n") }
  var actions: [Effect.Action] { turn.effects.map(\.action) }
  var notices: [StaffNotice] {
    actions.compactMap { if case .notifyStaff(let notice) = $0 { notice } else { nil } }
  }

  init(_ knowledge: DialogueKnowledge = SmallCentre.dialogue) {
    self.knowledge = knowledge
  }

  /// In the middle of the questionnaire: the age is known, the Comune asked.
  static func midway() -> Talk {
    var talk = Talk()
    talk.say(.sure("capricci"))
    talk.say(.months(40))
    return talk
  }

  /// At the end of the questionnaire: a service is advised.
  static func advised() -> Talk {
    var talk = midway()
    talk.say(.comune("Beta"))
    return talk
  }

  @discardableResult
  mutating func say(_ meaning: Meaning) -> Outcome {
    now += 60
    return send(.said(meaning, at: Instant(seconds: now)))
  }

  @discardableResult
  mutating func press(_ question: String, _ value: String, version: Int? = nil) -> Outcome {
    now += 60
    let shown = version ?? outcome.replies.last?.version ?? 0
    return send(
      .pressed(question: question, version: shown, value: value, at: Instant(seconds: now)))
  }

  @discardableResult
  mutating func send(_ event: Event) -> Outcome {
    turn = session.apply(event, by: knowledge)
    return outcome
  }
}

extension Meaning {
  static func sure(_ intents: String..., with values: (inout Meaning) -> Void = { _ in }) -> Meaning
  {
    var meaning = Meaning()
    meaning.readings = intents.prefix(1).map { Reading(intent: $0, confidence: 0.97) }
    meaning.also = intents.dropFirst().map { Reading(intent: $0, confidence: 0.8) }
    meaning.decision = .sure
    meaning.wordCount = 8
    values(&meaning)
    return meaning
  }

  static func near(_ intents: String...) -> Meaning {
    var meaning = Meaning()
    meaning.readings = intents.map { Reading(intent: $0, confidence: 0.3) }
    meaning.decision = .near
    meaning.wordCount = 6
    return meaning
  }

  static func low(words: Int = 6, with values: (inout Meaning) -> Void = { _ in }) -> Meaning {
    var meaning = Meaning()
    meaning.wordCount = words
    values(&meaning)
    return meaning
  }

  static func command(_ commands: Command..., with values: (inout Meaning) -> Void = { _ in })
    -> Meaning
  {
    var meaning = Meaning()
    meaning.commands = commands
    meaning.isOnlyCommand = true
    meaning.wordCount = 2
    values(&meaning)
    if !meaning.entities.isEmpty { meaning.isOnlyCommand = false }
    return meaning
  }

  static func months(_ months: Int..., subject: AgeMention.Subject = .unsaid) -> Meaning {
    low(words: months.count + 1) { meaning in
      for count in months { meaning.add(.months(count), subject: subject) }
    }
  }

  static func comune(_ name: String, whose: ComuneMention.Whose = .writer) -> Meaning {
    low(words: 1) { $0.add(comune: name, whose: whose) }
  }

  static func option(_ question: String, _ value: String) -> Meaning {
    low(words: 3) { $0.entities.options = [OptionMention(question: question, value: value)] }
  }

  static func number(_ number: Int) -> Meaning {
    low(words: 1) { $0.entities.ordinals = [number] }
  }

  static func danger(
    _ crisis: String, certain: Bool = true, now: Bool = false,
    with values: (inout Meaning) -> Void = { _ in }
  ) -> Meaning {
    low {
      $0.safety = SafetySignal(crisis: crisis, isCertain: certain, isNow: now)
      values(&$0)
    }
  }

  mutating func add(_ age: Age, subject: AgeMention.Subject = .unsaid) {
    entities.ages.append(AgeMention(age: age, subject: subject, words: "\(age)"))
  }

  mutating func add(
    comune name: String, whose: ComuneMention.Whose = .writer, repaired: Bool = false,
    denied: Bool = false
  ) {
    let all = SmallCentre.dialogue.knowledge.comuni
    let found = all.indices.filter { all[$0].name == name || all[$0].hamlets.contains(name) }
    entities.comuni.append(
      ComuneMention(
        candidates: found, whose: whose, isRepaired: repaired, isDenied: denied, words: name))
  }
}
