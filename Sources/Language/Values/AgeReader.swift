/// An age found in a message.
public struct AgeFinding: Equatable, Sendable {
  public var age: Age
  /// The tokens that say it.
  public var tokens: Range<Int>
  /// «ho 14 anni»: it is the writer's.
  public var isWriters: Bool
  /// «un anno in più», «due mesi in meno»: no age, but months to add to the one known.
  public var shift: Int?
}

/// Reads ages: «due anni e mezzo», «18 mesi», «quasi 3 anni», «quindicenne», «terza media»,
/// «al sesto mese», «nasce a marzo», «papà da due mesi», «nato nel 2021», «12/3/2022», «fa 3 anni a
/// marzo», «un anno in più».
///
/// Italian; other languages have digits only.
public struct AgeReader: Sendable {
  private var table = WordTable()
  private var meanings: [Grammar] = []

  /// Whether a libstemmer name or code means Italian.
  public static func isItalian(_ language: String) -> Bool {
    ["it", "ita", "italian"].contains(language)
  }

  public init(language: String) {
    guard AgeReader.isItalian(language) else { return }
    for (word, meaning) in ItalianGrammar.words {
      table.set(word, to: Int32(meanings.count))
      meanings.append(meaning)
    }
  }

  /// The ages of a message, in order.
  ///
  /// With `bareNumbers` a number without a unit is an age in years, because a question asked for
  /// it; `today` is needed to read a date of birth.
  public func ages(in tokens: Tokens, bareNumbers: Bool, today: Day?) -> [AgeFinding] {
    var scan = AgeScan()
    find(in: tokens, bareNumbers: bareNumbers, today: today, with: &scan)
    return scan.found
  }

  /// The same in buffers that are used again: ``AgeScan/found``.
  public func find(in tokens: Tokens, bareNumbers: Bool, today: Day?, with scan: inout AgeScan) {
    scan.begin(today: today)
    guard mayHoldAge(tokens, bareNumbers: bareNumbers) else { return }
    for (place, token) in tokens.all.enumerated() {
      scan.take(
        isOneOfSeveral(place, tokens) ? .sibling : grammar(of: token, in: tokens),
        pause: token.followsPause || token.opensSentence)
    }
    scan.run(bareNumbers: bareNumbers)
  }

  /// The number that a token says, in digits or in letters; «un» and «una» count nothing.
  public func number(_ token: Token, in tokens: Tokens) -> Int? {
    switch grammar(of: token, in: tokens) {
    case .number(1): isArticle(token, in: tokens) ? nil : 1
    case .number(let value): value
    case .ordinal(let value): value
    default: nil
    }
  }

  /// «prima», «secondo».
  public func isOrdinal(_ token: Token, in tokens: Tokens) -> Bool {
    if case .ordinal = grammar(of: token, in: tokens) { true } else { false }
  }

  /// «uno 5 anni, uno 8»: not one and a half, but one child.
  private func isOneOfSeveral(_ place: Int, _ tokens: Tokens) -> Bool {
    guard place + 1 < tokens.all.count, tokens.all[place].kind == .word,
      !tokens.all[place + 1].followsPause,
      case .number = grammar(of: tokens.all[place + 1], in: tokens)
    else { return false }
    return ["uno", "una"].contains(tokens.folded(tokens.all[place]))
  }

  private func isArticle(_ token: Token, in tokens: Tokens) -> Bool {
    ["un", "una", "n"].contains(tokens.folded(token))
  }

  /// Whether the words of an age are there at all: in most messages they are not, which are passed
  /// over without a buffer.
  private func mayHoldAge(_ tokens: Tokens, bareNumbers: Bool) -> Bool {
    var (hasNumber, hasUnit, hasHalf) = (false, bareNumbers, false)
    var (hasChild, isBehindNumber, numberEnds) = (false, false, false)
    for token in tokens.all {
      let grammar = grammar(of: token, in: tokens)
      if isBehindNumber, token.followsPause || token.opensSentence { numberEnds = true }
      isBehindNumber = false
      switch grammar {
      case .aged, .newborn, .expecting, .future, .school, .born: return true
      case .number, .ordinal: (hasNumber, isBehindNumber) = (true, true)
      case .years, .months, .weeks, .days: hasUnit = true
      case .half: hasHalf = true
      case .child, .sibling: hasChild = true
      default: break
      }
    }
    let mayEnd = numberEnds || isBehindNumber
    return hasNumber && (hasUnit || mayEnd || hasChild) || hasHalf && (hasNumber || hasUnit)
  }

  private func grammar(of token: Token, in tokens: Tokens) -> Grammar? {
    if token.kind == .number { return .number(digits(tokens.bytes[token.folded])) }
    guard token.kind == .word else { return nil }
    guard let index = table.value(ofHash: token.hash) else { return nil }
    return meanings[Int(index)]
  }

  private func digits(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(6).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
