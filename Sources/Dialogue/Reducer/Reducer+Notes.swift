internal import Language
internal import Schede
internal import Understanding

extension Entities {
  /// Whether the message names a value by more than its number.
  fileprivate var namesAny: Bool { !ages.isEmpty || !comuni.isEmpty || !options.isEmpty }
}

/// The values that a message names find the questions that they answer.
extension Reducer {
  /// Notes every value and says which answers are new or different.
  mutating func note(asking asked: Asked?) -> [Change] {
    // Most messages name none.
    guard meaning.entities.namesAny, let plan else { return [] }
    var found: [Change] = []
    if let age = plan.age, let value = ageSaid(asking: asked) {
      found.append(Change(question: age, old: session.slots[age], new: value))
    }
    if let comune = plan.comune, let value = comuneSaid(asking: asked) {
      found.append(Change(question: comune, old: session.slots[comune], new: value))
    }
    found += choicesSaid(in: plan)
    return found.filter { note($0, asking: asked) }
  }

  /// Keeps a value where it may be kept.
  private mutating func note(_ change: Change, asking asked: Asked?) -> Bool {
    let isAsked = asked?.question == change.question
    guard isAsked || mayReplace(change.old, by: change.new) else { return false }
    session.slots[change.question] = .known(change.new, isAsked ? .asked : .said)
    // One of several children may be chosen later; the others are not forgotten.
    if case .ages(let ages) = change.new, ages.count > 1 {
      session.slots[Roles.siblings] = .known(change.new, .said)
    }
    return isAsked || change.old?.value != change.new
  }

  /// A known answer is replaced by a correction, or by a message that says little else.
  private func mayReplace(_ old: Slot?, by new: SlotValue) -> Bool {
    guard case .known(let value, _)? = old else { return true }
    if meaning.commands.contains(.correct) { return true }
    if value == .ages([.expected]), isStretchOfPregnancy(new) { return false }
    if case .comuni(_, true) = value, case .comuni(_, false) = new { return false }
    return meaning.decision != .sure || opensNeed
  }

  /// «di tre mesi», said of a child that is not yet born.
  private func isStretchOfPregnancy(_ value: SlotValue) -> Bool {
    guard case .ages(let ages) = value, case .months(let months)? = ages.first else { return false }
    return ages.count == 1 && months <= Bounds.pregnancyMonths
  }

  /// Whether the message surely speaks of another need: its values belong to that.
  private var opensNeed: Bool {
    guard meaning.decision == .sure, let first = meaning.readings.first else { return false }
    return knowledge.intent(first.intent)?.opens != nil
  }

  /// The child's age: a child's before anybody's, the writer's only where a teenager writes.
  private func ageSaid(asking asked: Asked?) -> SlotValue? {
    if let shifted = ageShifted { return shifted }
    let mentions = meaning.entities.ages.filter { $0.shift == nil }
    var ages = mentions.filter { $0.subject == .child }.map(\.age)
    // Who expects a child and names the age of another speaks of two.
    if ages.allSatisfy({ $0 == .expected }) {
      ages += mentions.filter { $0.subject != .child && isChilds($0, asking: asked) }.map(\.age)
    }
    let named = agesNamed(asking: asked)
    // «a 16 anni divento papà»: the age is the writer's; «in attesa, alla 30ª settimana»: no age at all.
    if ages.isEmpty || named == [.expected] && ages.allSatisfy({ isParents($0) || isUnborn($0) }) {
      ages = named
    }
    var distinct: [Age] = []
    for age in ages where !distinct.contains(age) { distinct.append(age) }
    guard let last = distinct.last else { return nil }
    return .ages(meaning.commands.contains(.correct) ? [last] : distinct)
  }

  /// «ha un anno in più», where the age is known and no other is named.
  private var ageShifted: SlotValue? {
    let mentions = meaning.entities.ages
    guard !mentions.isEmpty, mentions.allSatisfy({ $0.shift != nil }),
      let shift = mentions.last?.shift, let age = plan?.age,
      case .ages(let known)? = session.slots[age]?.value, known.count == 1,
      case .months(let months) = known[0]
    else { return nil }
    return .ages([.months(max(0, months + shift))])
  }

  /// «va alle elementari» is an age where one was asked for; «in arrivo» always is.
  private func agesNamed(asking asked: Asked?) -> [Age] {
    let ages = optionValues(of: plan?.age).compactMap(Age.init(short:))
    let isAsked = asked.map { $0.question == plan?.age } == true
    return isAsked ? ages : ages.filter { $0 == .expected }
  }

  private func isChilds(_ mention: AgeMention, asking asked: Asked?) -> Bool {
    switch mention.subject {
    case .child: true
    case .adult: false
    case .unsaid: asked.map { $0.question == plan?.age } == true || !isGrown(mention.age)
    case .writer: !isGrown(mention.age)
    }
  }

  /// Whether somebody of this age may be having a child.
  private func isParents(_ age: Age) -> Bool {
    if case .months(let months) = age { months >= Bounds.parentMonths } else { false }
  }

  /// Whether an age may be how far a pregnancy is.
  private func isUnborn(_ age: Age) -> Bool {
    if case .months(let months) = age {
      months > 0 && months <= Bounds.pregnancyMonths
    } else {
      false
    }
  }

  private func mayWrite(_ age: Age) -> Bool {
    if case .months(let months) = age { months >= Bounds.writingMonths } else { false }
  }

  private func isGrown(_ age: Age) -> Bool {
    if case .months(let months) = age { months >= Bounds.adultMonths } else { false }
  }

  /// The Comune that matters: that of the person the need is about before the writer's.
  private func comuneSaid(asking asked: Asked?) -> SlotValue? {
    let isAsked = asked.map { $0.question == plan?.comune } == true
    let isOutside = meaning.readings.first?.intent == Roles.offTopic
    let mayBePassing = meaning.decision == .sure && !opensNeed && !isAsked && !isOutside
    guard !mayBePassing || meaning.commands.contains(.correct) else { return nil }
    let mentions = meaning.entities.comuni.filter { !$0.isDenied && !$0.candidates.isEmpty }
    let others = mentions.filter { $0.whose == .other }
    let relevant = others.isEmpty ? mentions : others
    let mention = meaning.commands.contains(.correct) ? relevant.last : relevant.first
    return mention.flatMap(comuni)
  }

  private func comuni(_ mention: ComuneMention) -> SlotValue? {
    let all = knowledge.knowledge.comuni
    let names = mention.candidates.filter(all.indices.contains).map { all[$0].name }
    return names.isEmpty ? nil : .comuni(names, ofOther: mention.whose == .other)
  }

  /// Answers to choice questions that a row depends on: who writes.
  private func choicesSaid(in plan: Plan) -> [Change] {
    (plan.table?.columns ?? []).compactMap { column in
      guard knowledge.question(column)?.kind == .choice else { return nil }
      let value = optionValues(of: column).first ?? (column == Roles.writer ? teenager : nil)
      return value.map { Change(question: column, old: session.slots[column], new: .choice($0)) }
    }
  }

  /// «Castelverde», «di Castelverde», «3 anni»: nothing but a value, whatever it resembles.
  var isOnlyValues: Bool {
    // «gravidanza» is a need before it is an age, but where the age was asked for.
    let saysNeed = meaning.entities.ages.contains { $0.age == .expected } && !isAskingAge
    let named = saysNeed ? 0 : wordsOfValues
    return named > 0 && meaning.safety == nil && meaning.wordCount <= named + 1
  }

  private var isAskingAge: Bool {
    if case .asking(let asked) = session.stage { asked.question == plan?.age } else { false }
  }

  /// «no scusa, Castelverde»: a correction that brings a value is about that value.
  var isCorrectedValue: Bool {
    guard meaning.commands.contains(.correct), let first = meaning.readings.first else {
      return false
    }
    let isNeed = knowledge.intent(first.intent)?.opens != nil
    guard wordsOfValues > 0 else { return false }
    return !isNeed || meaning.wordCount <= wordsOfValues + Bounds.correctionWords
  }

  /// How many words the ages and the Comuni take.
  var wordsOfValues: Int {
    meaning.entities.ages.reduce(0) { $0 + Self.words(in: $1.words) }
      + meaning.entities.comuni.reduce(0) { $0 + Self.words(in: $1.words) }
  }

  /// How many words there are, one space between each two.
  private static func words(in text: String) -> Int {
    text.isEmpty ? 0 : text.utf8.count { $0 == UInt8(ascii: " ") } + 1
  }

  /// The options of a question that the message names.
  func optionValues(of question: String?) -> [String] {
    meaning.entities.options.filter { $0.question == question }.map(\.value)
  }

  /// «ho 14 anni» and no child named: a teenager writes.
  private var teenager: String? {
    let ages = meaning.entities.ages
    let isYoung = ages.contains { $0.subject == .writer && !isGrown($0.age) && mayWrite($0.age) }
    guard isYoung, !ages.contains(where: { $0.subject == .child }) else { return nil }
    return Roles.teenager
  }

  /// Says back a Comune whose name was mended.
  mutating func remarkRepairs(_ changes: [Change]) {
    for case .comuni(let names, _) in changes.map(\.new) where names.count == 1 {
      let isRepaired = meaning.entities.comuni.contains { mention in
        mention.isRepaired && comuni(mention)?.text == names[0]
      }
      if isRepaired { remark("letto", ["comune": names[0]]) }
    }
  }

  /// Says what a correction changed.
  mutating func remarkCorrections(_ changes: [Change]) {
    for change in changes where change.isCorrection {
      let question = knowledge.question(change.question)
      remark(
        "corretto",
        [
          "nome": question?.title ?? change.question,
          "valore": wording.value(change.new, of: question),
        ])
    }
  }
}
