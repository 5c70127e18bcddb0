/// One pass over the grammar of a message that collects its ages, in buffers that are used again.
public struct AgeScan: Sendable {
  private var grammar: [Grammar?] = []
  /// Whether a pause or a sentence begins at a token.
  private var pauses: [Bool] = []
  private var today: Day?
  private var index = 0
  /// The ages of the message read last, in order.
  public private(set) var found: [AgeFinding] = []

  public init() {
    grammar.reserveCapacity(128)
    pauses.reserveCapacity(128)
  }

  /// Forgets the last message.
  mutating func begin(today: Day?) {
    grammar.removeAll(keepingCapacity: true)
    pauses.removeAll(keepingCapacity: true)
    found.removeAll(keepingCapacity: true)
    self.today = today
    index = 0
  }

  /// Takes the next token; with `pause` a pause or a sentence begins there.
  mutating func take(_ grammar: Grammar?, pause: Bool) {
    self.grammar.append(grammar)
    pauses.append(pause)
  }

  /// Collects the ages of what was taken.
  mutating func run(bareNumbers: Bool) {
    while index < grammar.count {
      if !step() { index += 1 }
    }
    if found.isEmpty, bareNumbers { takeBareNumber() }
  }

  private func at(_ offset: Int) -> Grammar? {
    grammar.indices.contains(index + offset) ? grammar[index + offset] : nil
  }

  /// Reads an age that begins here; false where there is none.
  private mutating func step() -> Bool {
    switch at(0) {
    case .number(let value): number(value)
    case .ordinal(let value): ordinal(value)
    case .aged(let years): add(.months(years * 12), length: 1)
    case .newborn: add(.months(0), length: 1)
    case .expecting: add(.expected, length: 1)
    case .future where at(1) == .parent || at(-1) == .parent: add(.expected, length: 1)
    case .school(let first): school(from: first)
    case .born: born()
    case .years: at(1) == .and && at(2) == .half ? add(.months(18), length: 3) : false
    default: false
    }
  }

  private mutating func number(_ value: Int) -> Bool {
    switch at(1) {
    case .years: years(value, length: 2)
    case .half where at(2) == .years: years(value, length: 2)
    case .months: stretch(of: value, length: 2)
    case .weeks: stretch(of: value * 7 / 30, length: 2)
    case .days: value <= 100 && isAgeInDays ? stretch(of: value / 30, length: 2) : false
    case .and: composite(value)
    case .number(let next): date() || decimal(value, next) || listed(value)
    case nil where endsAfterAnother(value): years(value, length: 1)
    case .school(let first): add(.months((first + min(value, 5) - 1) * 12 + 6), length: 2)
    case .measure: false
    default: endsWithNumber || isOfChild(value) ? years(value, length: 1) : false
    }
  }

  /// «ha 20 giorni», «mamma da 20 giorni», «40 giorni dal parto»; «febbre 3 giorni» says no age.
  private var isAgeInDays: Bool {
    if grammar.count <= 3 { return true }
    switch at(-1) {
    case .of, .has, .have, .turns, .child, .sibling, .newborn, .birth, .born, .just, .almost:
      return true
    case .since: return isBirth(-2)
    default: return at(2) == .since && at(3) == .birth
    }
  }

  /// Whether a word tells since when there is a child: «papà da due mesi», «ho partorito da 20 giorni».
  private func isBirth(_ offset: Int) -> Bool {
    switch at(offset) {
    case .parent, .birth, .born, .newborn: true
    default: false
    }
  }

  /// «ne ha 13», «ne ha già 13», where nothing follows.
  private var endsWithNumber: Bool {
    guard nothingFollows else { return false }
    return hasBefore(-1) || (at(-1) == .just || at(-1) == .almost) && hasBefore(-2)
  }

  private var nothingFollows: Bool { index + 1 == grammar.count || pauses[index + 1] }

  private func hasBefore(_ offset: Int) -> Bool { at(offset) == .has || at(offset) == .turns }

  /// «uno 4 anni e uno 8», «il grande ha 6 anni e il piccolo 2», «per quello di 5», «ha un anno in
  /// più, 5».
  private func endsAfterAnother(_ value: Int) -> Bool {
    guard nothingFollows, value <= 25 else { return false }
    if at(-1) == .of, at(-2) == .sibling { return true }
    guard let last = found.last else { return false }
    if at(-1) == .and, last.tokens.upperBound == index - 1 { return true }
    return at(-1) == .sibling || at(-1) == .of && at(-2) == .number(1)
      || last.shift != nil && last.tokens.upperBound == index
  }

  /// «mia figlia di 13 non studia», «il piccolo di 2 morde», «gemelle di quasi 4», «uno di 3 e …»;
  /// «figlia di una vicina» says no age.
  private func isOfChild(_ value: Int) -> Bool {
    guard (2...25).contains(value) else { return false }
    let before = at(-1) == .almost ? -2 : -1
    guard at(before) == .of else { return false }
    switch at(before - 1) {
    case .child, .sibling: return true
    case .number(1): return at(1) == .and || nothingFollows
    default: return false
    }
  }

  /// «figli di 2, 5 e 9», «bambini 5 e 8»: the first of several bare numbers.
  private mutating func listed(_ value: Int) -> Bool {
    let isFirst = at(-1) == .child && value <= 25 && isNumber(at(1) == .and ? 2 : 1)
    return isFirst || isOfChild(value) ? years(value, length: 1) : false
  }

  private func isNumber(_ offset: Int) -> Bool {
    if case .number = at(offset) { true } else { false }
  }

  /// «12/3/2022», «12.03.22».
  private mutating func date() -> Bool {
    dateOfBirth(at: 0).map { add(.months($0), length: 3) } ?? false
  }

  /// The completed months since a date that begins some tokens from here.
  private func dateOfBirth(at offset: Int) -> Int? {
    guard let today, case .number(let day)? = at(offset), case .number(let month)? = at(offset + 1),
      case .number(let last)? = at(offset + 2), (1...31).contains(day), (1...12).contains(month)
    else { return nil }
    let birth = Day(year: last < 100 ? 2000 + last : last, month: month, day: day)
    guard birth.year >= 1990, birth <= today else { return nil }
    return today.months(since: birth)
  }

  /// «2,5 anni», «7, 10 anni».
  private mutating func decimal(_ value: Int, _ next: Int) -> Bool {
    guard at(2) == .years else { return false }
    if next == 5, value < 5 { return add(.months(value * 12 + 6), length: 3) }
    return years(value, length: 1)
  }

  /// «5 e 11 mesi», «7 e 10 anni», «tre e mezzo».
  private mutating func composite(_ value: Int) -> Bool {
    if at(2) == .half {
      let length = at(3) == .years ? 4 : 3
      return at(3) == .months ? stretch(of: value, length: 4) : years(value, 6, length: length)
    }
    guard case .number(let next) = at(2) else { return listed(value) }
    if at(3) == .months, next < 12 { return years(value, next, length: 4) }
    return at(3) == .years ? years(value, length: 1) : listed(value)
  }

  /// «due anni», «due anni e mezzo», «2 anni e 4 mesi».
  private mutating func years(_ value: Int, _ months: Int = 0, length: Int) -> Bool {
    guard value <= 110 else { return false }
    var (length, months) = (length, months)
    if at(length) == .and, at(length + 1) == .half {
      (months, length) = (6, length + 2)
    } else if at(length) == .and, case .number(let more) = at(length + 1),
      at(length + 2) == .months, more < 12
    {
      (months, length) = (more, length + 3)
    }
    if let shift = shift(value * 12 + months, length) { return shift }
    if isStretchOfTime(length) { return skip(length) }
    return add(.months(max(0, value * 12 + months - monthsToGo(length))), length: length)
  }

  /// «un anno in più»: what is to be added to an age that is known.
  private mutating func shift(_ months: Int, _ length: Int) -> Bool? {
    guard at(length) == .during, at(length + 1) == .more || at(length + 1) == .less else {
      return nil
    }
    let sign = at(length + 1) == .more ? 1 : -1
    let finding = AgeFinding(
      age: .months(months), tokens: index..<(index + length + 2), isWriters: false,
      shift: sign * months)
    found.append(finding)
    return skip(length + 2)
  }

  /// «fa 3 anni a marzo», «compie 3 anni tra due mesi»: how many months are still to go.
  private func monthsToGo(_ length: Int) -> Int {
    guard let today, at(-1) == .turns || at(-1) == .ago else { return 0 }
    if at(length) == .during, case .number(let months)? = at(length + 1), at(length + 2) == .months
    {
      return months
    }
    for offset in length...(length + 2) {
      guard case .month(let month)? = at(offset) else { continue }
      return max(1, (month - today.month + 12) % 12)
    }
    return 0
  }

  /// A number of months, which may be an age, or the time since when.
  private mutating func stretch(of months: Int, length: Int) -> Bool {
    if let shift = shift(months, length) { return shift }
    if isStretchOfTime(length) { return skip(length) }
    return months <= 72 ? add(.months(months), length: length) : skip(length)
  }

  /// «da tre anni», «due mesi fa»: no age, but «papà da due mesi», «nata due mesi fa» are.
  private func isStretchOfTime(_ length: Int) -> Bool {
    if (-5..<0).contains(where: { at($0) == .waiting }) { return true }
    switch at(-1) {
    case .of, .have, .birth, .born: return false
    case .child where doesSomething(length): return false
    case _ where at(length) == .ago: return true
    case .during: return true
    case .since: return !isBirth(-2)
    default: return false
    }
  }

  /// «mio figlio 4 anni fa i capricci»; not «mio figlio 4 anni fa ha smesso».
  private func doesSomething(_ length: Int) -> Bool {
    let next = index + length + 1
    return at(length) == .ago && next < grammar.count && !pauses[next] && grammar[next] != .has
  }

  /// «al sesto mese» is a pregnancy; «terza media» a class.
  private mutating func ordinal(_ value: Int) -> Bool {
    switch at(1) {
    case .months: return add(.expected, length: 2)
    case .school(let first) where first > 3:
      return add(.months((first + min(value, 5) - 1) * 12 + 6), length: 2)
    default: return false
    }
  }

  /// «alle medie»: the middle of that school.
  private mutating func school(from first: Int) -> Bool {
    add(.months((first + (first == 3 ? 1 : 2)) * 12), length: 1)
  }

  /// «nato ieri», «nata nel 2021», «nato a marzo».
  private mutating func born() -> Bool {
    guard let today else { return false }
    var month: Int?
    for offset in 1...5 {
      if let months = dateOfBirth(at: offset) { return add(.months(months), length: offset + 3) }
      switch at(offset) {
      case .month(let value): month = value
      case .number(let year) where (1990...today.year).contains(year):
        let birth = Day(year: year, month: month ?? 6, day: 1)
        return add(.months(max(0, today.months(since: birth))), length: offset + 1)
      default: break
      }
    }
    guard let month else { return false }
    let year = month > today.month ? today.year - 1 : today.year
    let birth = Day(year: year, month: month, day: 1)
    return add(.months(max(0, today.months(since: birth))), length: 1)
  }

  /// «quattro»; «una» is a number only where hardly anything stands beside it.
  private mutating func takeBareNumber() {
    for (position, item) in grammar.enumerated() {
      guard case .number(let value) = item, value <= 110, value != 1 || grammar.count <= 3 else {
        continue
      }
      index = position
      _ = add(.months(value * 12), length: 1)
    }
  }

  private mutating func skip(_ length: Int) -> Bool {
    index += length
    return true
  }

  private mutating func add(_ age: Age, length: Int) -> Bool {
    var age = age
    if at(-1) == .almost, case .months(let months) = age, months > 0, months % 12 == 0 {
      age = .months(months - 1)
    }
    let isWriters = at(-1) == .have || (at(-1) == .almost && at(-2) == .have)
    let first = saysWhose ? index - 1 : index
    found.append(
      AgeFinding(age: age, tokens: first..<(index + length), isWriters: isWriters))
    return skip(length)
  }

  /// «ha 4 anni», «ho 14 anni»: the verb is part of it.
  private var saysWhose: Bool {
    switch at(-1) {
    case .has, .have, .turns: true
    default: false
    }
  }
}
