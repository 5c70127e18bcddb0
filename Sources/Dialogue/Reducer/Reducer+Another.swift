internal import Language
internal import Schede
internal import Understanding

/// «e per il grande?», «e per mia mamma?»: the same conversation about somebody else.
extension Reducer {
  /// Whether few words ask about another person and name no need of their own.
  var asksForAnother: Bool {
    guard session.need != nil, meaning.wordCount <= Bounds.anotherWords,
      meaning.entities.options.contains(where: namesAnother)
    else { return false }
    // «suocera» alone sounds like a need.
    let others = sureIntents.filter {
      $0.id != session.need && $0.id != Roles.offTopic && (!knowledge.opensPlan($0) || isClear($0))
    }
    // «e per mio marito?», who was promised to come next, is no question about who may come.
    return needOfAnother == nil ? others.isEmpty : !others.contains(where: knowledge.opensPlan)
  }

  /// «e la bimba?» stands alone; «e per la bimba» may have words beside it.
  private func namesAnother(_ option: OptionMention) -> Bool {
    guard option.question == Roles.another else { return false }
    return option.value == Roles.forAnother || meaning.wordCount <= option.words + 1
  }

  /// Turns to the other person.
  ///
  /// To the need that was named for them, else to the same need with their age; where neither is known,
  /// it is asked what they need. In the middle of the questions it waits.
  mutating func turnsToAnother(asking asked: Asked?) -> Bool {
    guard asksForAnother else { return false }
    session.misses = 0
    if let asked, isMidway(asked) {
      guard !isWhich(asked), wordsOfValues == 0 else { return false }
      putOffAnother()
      reask(asked)
      return true
    }
    session.slots[Roles.another] = nil
    if let need = needOfAnother {
      takeAgeOfAnother()
      open(need)
    } else if takeAgeOfAnother() {
      proceed()
    } else {
      askAboutAnother()
    }
    return true
  }

  /// The other person's turn comes later.
  mutating func putOffAnother() {
    session.misses = 0
    session.slots[Roles.another] = .known(.choice(Roles.yes), .said)
    remark("altra-persona-dopo")
  }

  /// What the other person needs, and how old they are where that is not known.
  mutating func askAboutAnother() {
    guard let plan else { return settle() }
    session.slots[plan.need] = nil
    session.slots[Roles.another] = nil
    forgetAge()
    session.advice = nil
    session.topic = nil
    askNeed(saying: phrase("altra-persona"))
  }

  /// Of the needs put aside the one that the message resembles most, else the first.
  private var needOfAnother: Intent? {
    let waiting = session.needs.filter { $0 != session.need }
    let read = meaning.readings.first { waiting.contains($0.intent) }?.intent
    return (read ?? waiting.first).flatMap(knowledge.intent)
  }

  /// Takes the age of another child where one was named; false where none is known.
  @discardableResult
  private mutating func takeAgeOfAnother() -> Bool {
    guard let question = plan?.age else { return false }
    let old = session.slots[question]
    if note(asking: nil).contains(where: { $0.question == question }) { return true }
    guard case .known(.ages(let named), _)? = session.slots[Roles.siblings] else {
      forgetAge()
      return false
    }
    let others = named.filter { .ages([$0]) != old?.value }
    guard !others.isEmpty else { return false }
    let age = chosen(among: others)
    session.slots[question] = .known(.ages(age.map { [$0] } ?? others), .said)
    if let age { remark("altra-persona-eta", ["valore": wording.age(age)]) }
    return true
  }

  /// «il grande» of several, or the only one.
  private func chosen(among ages: [Age]) -> Age? {
    if meaning.commands.contains(.eldest) { return ages.max { $0.inMonths < $1.inMonths } }
    if meaning.commands.contains(.youngest) { return ages.min { $0.inMonths < $1.inMonths } }
    return ages.count == 1 ? ages[0] : nil
  }

  /// The age belonged to who was spoken of before, where the advice hung on it.
  private mutating func forgetAge() {
    guard let plan, let age = plan.age, let row = session.advice?.rowIndex,
      let column = plan.columns.firstIndex(of: age), plan.conditions.indices.contains(row),
      case .alternatives = plan.conditions[row][column]
    else { return }
    session.slots[age] = nil
  }
}

extension Recommendation {
  /// The place of its row in the table, from 0.
  fileprivate var rowIndex: Int? {
    row.split(separator: ":").last.flatMap { Int($0) }.map { $0 - 1 }
  }
}
