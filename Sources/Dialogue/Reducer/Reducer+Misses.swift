internal import Schede
internal import Understanding

/// Nothing fits: kindly, each time with more help.
extension Reducer {
  /// First freely, then with examples, then with a numbered menu and a person.
  mutating func miss() {
    outcome.intent = Roles.offTopic
    session.misses = min(session.misses + 1, 3)
    switch session.misses {
    case 1: helpAfterMiss("non-capito", menu: false)
    case 2: helpAfterMiss("non-capito-esempi", menu: false)
    default: helpAfterMiss("non-capito-menu", menu: true)
    }
  }

  private mutating func helpAfterMiss(_ saying: String, menu: Bool) {
    askNeed(saying: phrase(saying), options: menu ? knowledge.menu : [])
  }

  /// What has nothing to do with the centre is said so the first time; then as what was not understood.
  mutating func answerOffTopic(_ intent: Intent, asking asked: Asked?) {
    if let asked, isMidway(asked) || isEnd(asked) {
      answer(intent)
      remark("torniamo")
      return isEnd(asked) ? reask(asked) : waitLonger(asked)
    }
    guard session.misses == 0 else { return miss() }
    session.misses = 1
    answer(intent)
    askNeed()
  }
}
