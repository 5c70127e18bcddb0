internal import Language
internal import Schede

extension Understander {
  /// Rates some clauses of the message: evidence, then rules, then what was spoken of last.
  ///
  /// With `dangers` these are rated too.
  mutating func rate(_ clauses: Range<Int>, _ context: Context, dangers: Bool = false) -> Rating {
    rate(parts: parts(of: clauses), context, dangers: dangers)
  }

  /// Rates some parts of the message.
  mutating func rate(
    parts part: Range<Int>, _ context: Context, dangers: Bool = false
  ) -> Rating {
    let range = scorer.range(of: part)
    scorer.score(part, compiled.evidence)
    if let outside = compiled.outside {
      let score = scorer.score(outside, compiled.evidence)
      let more = (Weights.outsideFactor - 1) * score + Weights.outsideBias
      scorer.raise(outside, by: more, compiled.evidence)
    }
    rulePoints.removeAll()
    addRules(in: range)
    if mechanisms.context { addContext(context) }
    var rating = scorer.rating(
      intents: compiled.intents, crises: dangers ? compiled.crises : 0..<0, compiled.evidence)
    rating.hasRule = rating.ranks.first.map { rulePoints[$0.target] != nil } ?? false
    return rating
  }

  /// Rates clauses that may be answered: also how far the best intent stands out, where strangers
  /// are judged.
  mutating func rateFully(_ part: Range<Int>, _ context: Context) -> Rating {
    var rating = rate(part, context, dangers: true)
    if compiled.evidence.strangers > 0 { rating.strength = strength(rating) }
    return rating
  }

  /// How far the best intent stands out from all, the less the fewer words are known.
  private func strength(_ rating: Rating) -> Float {
    let mean = scorer.mean(of: compiled.intents, compiled.evidence)
    return ((rating.ranks.first?.score ?? mean) - mean) * Float(rating.coverage)
  }

  /// Points that a rule adds: more words, more certain.
  static func points(ofRuleWith words: Int) -> Float {
    Weights.rule + Weights.ruleWord * Float(min(words, 5) - 1)
  }

  /// A match that speaks for an intent, or against it.
  struct SpokenRule {
    var match: PhraseSet.Match
    var intent: Int
    var points: Float
    /// Whether its points are those of the intent, whatever others say.
    var decides: Bool
  }

  /// Weighs the matches of rules once for all parts of the message; after the commands are read.
  mutating func weighRules() {
    rules.removeAll(keepingCapacity: true)
    guard mechanisms.rules else { return }
    for match in matches {
      let phrase = compiled.phrases[Int(match.phrase)]
      switch phrase.owner {
      case .rule(let intent):
        let isDenied = deniesBefore(match) && !phrase.beginsDenied
        let points = Understander.points(ofRuleWith: phrase.words) * (isDenied ? 0.3 : 1)
        rules.append(.init(match: match, intent: intent, points: points, decides: false))
      case .exact(let intent) where coversAll(match) && !isWithinExact(match):
        rules.append(.init(match: match, intent: intent, points: Weights.exact, decides: true))
      case .trap(let intent) where coversAll(match) && !isWithinExact(match):
        rules.append(.init(match: match, intent: intent, points: -Weights.exact, decides: true))
      default: break
      }
    }
  }

  /// «ciao», where «ok ciao» is a whole message, too.
  private func isWithinExact(_ match: PhraseSet.Match) -> Bool {
    for other in matches where other.end - other.start > match.end - match.start {
      if case .exact = compiled.phrases[Int(other.phrase)].owner, coversAll(other) { return true }
    }
    return false
  }

  /// Adds the best rule of each intent.
  private mutating func addRules(in range: Range<Int>) {
    for rule in rules
    where range.contains(Int(rule.match.start)) && rule.match.end <= range.upperBound {
      let known = rule.decides ? rule.points : rulePoints[rule.intent] ?? 0
      rulePoints.set(rule.intent, to: max(known, rule.points))
    }
    for intent in rulePoints.targets {
      scorer.raise(Int(intent), by: rulePoints[Int(intent)] ?? 0, compiled.evidence)
    }
  }

  /// Whether a match is the whole message, courtesy words and what leads up to a question apart:
  /// «scusi, volevo solo sapere: quanto costa?», «e quanto costa?».
  func coversAll(_ match: PhraseSet.Match) -> Bool {
    // Loops: a closure would copy all of the understander for each match.
    for place in 0..<Int(match.start) where !isSlight(place) && !joins(place) { return false }
    for place in Int(match.end)..<message.terms.count where !isSlight(place) { return false }
    return true
  }

  /// Whether a word says nothing by itself: an article, a courtesy, a command, an emoji.
  func isSlight(_ place: Int) -> Bool {
    message.isFiller(place) || message.isEmoji(message.terms[place])
      || place < covered.count && covered[place]
  }

  /// Whether the word just before a match denies it.
  func deniesBefore(_ match: PhraseSet.Match) -> Bool {
    var place = Int(match.start) - 1
    while place >= 0, message.isFiller(place) { place -= 1 }
    return place >= 0 && message.negates(place) && !message.opensSentence(place + 1)
  }

  private mutating func addContext(_ context: Context) {
    if !context.isAdvised {
      for intent in compiled.repliesToAdvice {
        scorer.raise(intent, by: -Weights.beforeAdvice, compiled.evidence)
      }
    }
    guard let topic = context.topic, message.terms.count <= Weights.shortMessage,
      let index = compiled.knowledge.intents.firstIndex(where: { $0.id == topic })
    else { return }
    let goesOn = !message.terms.isEmpty && joins(0)
    scorer.raise(index, by: goesOn ? Weights.topicGoingOn : Weights.topic, compiled.evidence)
  }

  /// What a rating allows.
  func decide(_ rating: Rating) -> Decision {
    guard let first = rating.ranks.first,
      message.terms.contains(where: { $0.lexeme >= 0 && !message.isEmoji($0) })
    else {
      return .low
    }
    if !rating.hasRule, isStrange(rating) { return .low }
    let second = rating.ranks.count > 1 ? rating.ranks[1].belief : 0
    // What is outside is said at once: «Intendi parlare d'altro?» would help nobody.
    if first.target == compiled.outside { return .sure }
    if first.belief >= Weights.sure, first.belief - second >= Weights.sureMargin { return .sure }
    return first.belief >= Weights.near ? .near : .low
  }

  /// Whether the data hardly know the words; where they do not say what is outside, also whether
  /// what is foreign to them fits as well.
  private func isStrange(_ rating: Rating) -> Bool {
    if mechanisms.strangers, compiled.evidence.strangers > 0 {
      return rating.strength < compiled.evidence.strangers
    }
    return rating.coverage < Weights.leastCoverage
  }
}
