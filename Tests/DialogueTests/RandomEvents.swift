import Dialogue
import Language
import Schede
import Seeded
import Understanding

extension SplitMix64 {
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    values.randomElement(using: &self)
  }

  /// Mostly messages, sometimes buttons (also such as nobody ever showed), seldom anything else.
  mutating func event(in talk: Talk) -> Event {
    let now = Instant(seconds: talk.now + (chance(3) ? 200_000 : 60))
    switch Int.random(in: 0..<100, using: &self) {
    case 0..<86: return .said(meaning(talk.knowledge.knowledge), at: now)
    case 86..<97: return press(talk, now)
    case 97: return .expired
    case 98: return .tookOver
    default: return .released
    }
  }

  private mutating func press(_ talk: Talk, _ now: Instant) -> Event {
    let shown = talk.outcome.replies.last { !$0.choices.isEmpty }
    let questions = ["bisogno", "eta", "chi", "comune", "sicurezza", "prossimo", "offerta", "?"]
    let values = ["si", "no", "3a", "padre", "Beta", "vengo", "capricci", "nessuna", "", "non-so"]
    guard let shown, chance(70) else {
      return .pressed(
        question: pick(questions) ?? "", version: Int.random(in: -1...99, using: &self),
        value: pick(values) ?? "", at: now)
    }
    return .pressed(
      question: shown.question ?? "", version: shown.version,
      value: pick(shown.choices)?.value ?? "", at: now)
  }

  private mutating func meaning(_ knowledge: Knowledge) -> Meaning {
    var meaning = Meaning()
    meaning.wordCount = Int.random(in: 0...12, using: &self)
    meaning.decision = pick([.sure, .sure, .near, .low]) ?? .low
    let ids = knowledge.intents.map(\.id) + ["non-esiste"]
    for _ in 0..<Int.random(in: 0...4, using: &self) {
      meaning.readings.append(Reading(intent: pick(ids) ?? "", confidence: 0.5))
    }
    if chance(15) { meaning.also = [Reading(intent: pick(ids) ?? "", confidence: 0.5)] }
    if chance(5) { meaning.safety = signal(knowledge) }
    if chance(40) { meaning.commands = [command()] + (chance(20) ? [command()] : []) }
    meaning.isOnlyCommand = !meaning.commands.isEmpty && chance(60)
    if chance(40) { addValues(to: &meaning, knowledge) }
    if chance(5) { meaning.language = pick(["en", "it", "ro"]) }
    return meaning
  }

  private mutating func command() -> Command { pick(Command.allCases) ?? .yes }

  private mutating func signal(_ knowledge: Knowledge) -> SafetySignal {
    let ids = knowledge.crises.map(\.id) + ["non-esiste"]
    return SafetySignal(crisis: pick(ids) ?? "", isCertain: chance(60), isNow: chance(30))
  }

  private mutating func addValues(to meaning: inout Meaning, _ knowledge: Knowledge) {
    for _ in 0..<Int.random(in: 0...2, using: &self) {
      let subjects: [AgeMention.Subject] = [.child, .writer, .adult, .unsaid]
      let age = chance(20) ? Age.expected : .months(Int.random(in: 0...1_200, using: &self))
      meaning.add(age, subject: pick(subjects) ?? .unsaid)
    }
    if chance(50) {
      let count = Int.random(in: 0...2, using: &self)
      let candidates = (0..<count).map { _ in Int.random(in: 0..<6, using: &self) }
      meaning.entities.comuni = [
        ComuneMention(
          candidates: candidates, whose: chance(30) ? .other : .writer, isRepaired: chance(30),
          isDenied: chance(20), words: "x")
      ]
    }
    if chance(40), let question = pick(knowledge.questions), let option = pick(question.options) {
      meaning.entities.options = [OptionMention(question: question.id, value: option.value)]
    }
    if chance(30) { meaning.entities.ordinals = [Int.random(in: -1...12, using: &self)] }
  }
}
