internal import Language
internal import Schede

extension Understander {
  /// The safety net: the rules first, on every message, then the likeness to what is dangerous.
  ///
  /// A rule is certain, but not beside a word of fiction, joke or past: there, as where no rule
  /// fires, the whole message must resemble a danger.
  mutating func watch(_ rating: Rating, _ meaning: Meaning, _ context: Context) -> SafetySignal? {
    let ruled = ruledDanger()
    if let ruled, !isDamped { return signal(ruled.crisis, isCertain: true) }
    let least = least(meaning, context)
    if rating.danger < least, ruled == nil, let turned = turnedDanger(context) { return turned }
    guard rating.danger >= least, let likeliest = rating.likeliestDanger else { return nil }
    let crisis = ruled?.crisis ?? likeliest - compiled.crises.lowerBound
    if ruled == nil, isTrapped(crisis, least, context) { return nil }
    return signal(crisis, isCertain: false)
  }

  /// What stands behind the turn of an answer, by itself: «no tutto bene, solo che se esco mi punisce».
  private mutating func turnedDanger(_ context: Context) -> SafetySignal? {
    guard context.pending == .yesNo, let turn else { return nil }
    let first = clauses.firstIndex { $0.upperBound > turn } ?? 0
    guard first > 0 || clauses[0].lowerBound < turn else { return nil }
    let rest = rateFully(first..<clauses.count, context)
    guard rest.danger >= Weights.danger, let likeliest = rest.likeliestDanger else { return nil }
    return signal(likeliest - compiled.crises.lowerBound, isCertain: false)
  }

  /// Whether traps hold whole clauses, and those that none holds resemble no danger by themselves.
  private mutating func isTrapped(_ crisis: Int, _ least: Double, _ context: Context) -> Bool {
    let free = clausesBesideTraps(of: crisis)
    guard free.count < clauses.count else { return false }
    for clause in free where rateFully(clause..<clause + 1, context).danger >= least {
      return false
    }
    return true
  }

  private func clausesBesideTraps(of crisis: Int) -> [Int] {
    let traps = matches.filter {
      compiled.phrases[Int($0.phrase)].owner == .harmless(crisis: crisis)
    }
    return clauses.indices.filter { clause in !traps.contains { holds($0, clauses[clause]) } }
  }

  /// Whether a match leaves out no word of a clause that says anything.
  private func holds(_ match: PhraseSet.Match, _ clause: Range<Int>) -> Bool {
    let held = Int(match.start)..<Int(match.end)
    return clause.allSatisfy { held.contains($0) || isSlight($0) || joins($0) }
      && clause.overlaps(held)
  }

  /// How sure a danger is: the likeness, and each rule that fired halves the doubt.
  func certainty(_ rating: Rating, _ signal: SafetySignal?) -> Double {
    guard signal?.isCertain == true, let crisis = ruledDanger()?.crisis else {
      return rating.danger
    }
    var sure = rating.danger
    for index in matches.indices
    where danger(of: matches[index]) == crisis && isFirst(index) {
      sure += (1 - sure) / 2
    }
    return sure
  }

  /// Whether no earlier match of the same phrase tells of its danger too.
  private func isFirst(_ index: Int) -> Bool {
    for earlier in 0..<index where matches[earlier].phrase == matches[index].phrase {
      if danger(of: matches[earlier]) != nil { return false }
    }
    return true
  }

  /// How much a message must resemble a danger; more where it answers what was asked: it denies, or
  /// names the Comune.
  private func least(_ meaning: Meaning, _ context: Context) -> Double {
    switch context.pending {
    case .yesNo where message.terms.indices.prefix(3).contains { message.negates($0) }:
      Weights.deniedDanger
    case .comune where !meaning.entities.comuni.isEmpty: Weights.answeredDanger
    default: Weights.danger
    }
  }

  /// Whether the message has a word of fiction, joke or past; «non scherzo» has none.
  private var isDamped: Bool {
    matches.contains {
      let phrase = compiled.phrases[Int($0.phrase)]
      return phrase.owner == .damper && (phrase.beginsDenied || !deniesBefore($0))
    }
  }

  private func signal(_ crisis: Int, isCertain: Bool) -> SafetySignal {
    let isNow = matches.contains {
      compiled.phrases[Int($0.phrase)].owner == .now(crisis: crisis)
    }
    return SafetySignal(
      crisis: compiled.knowledge.crises[crisis].id, isCertain: isCertain, isNow: isNow)
  }

  /// The crisis whose rule has the most words, among those that no trap covers and nothing denies.
  func ruledDanger() -> (crisis: Int, match: PhraseSet.Match)? {
    var best: (crisis: Int, match: PhraseSet.Match)?
    var words = 0
    for match in matches {
      let count = compiled.phrases[Int(match.phrase)].words
      guard count > words, let crisis = danger(of: match) else { continue }
      (best, words) = ((crisis, match), count)
    }
    return best
  }

  /// The crisis whose rule a match is, unless a trap covers it or something denies it.
  func danger(of match: PhraseSet.Match) -> Int? {
    let phrase = compiled.phrases[Int(match.phrase)]
    let crisis: Int
    switch phrase.owner {
    case .danger(let number): crisis = number
    case .wholeDanger(let number) where coversAll(match): crisis = number
    case .newborn(let number) where isOfNewborn: crisis = number
    default: return nil
    }
    if deniesBefore(match), !phrase.beginsDenied { return nil }
    return isHarmless(match, crisis) ? nil : crisis
  }

  /// Whether a trap of the crisis holds the whole match.
  private func isHarmless(_ match: PhraseSet.Match, _ crisis: Int) -> Bool {
    matches.contains {
      guard case .harmless(let number) = compiled.phrases[Int($0.phrase)].owner else {
        return false
      }
      return number == crisis && $0.start <= match.start && $0.end >= match.end
    }
  }
}
