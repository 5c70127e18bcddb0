internal import Language
internal import Schede

extension Understander {
  /// Rates a stretch of the message: evidence, then rules, then what was spoken of last.
  mutating func rate(_ range: Range<Int>, _ meaning: Meaning, _ context: Context) -> Rating {
    let ages =
      range.count * 2 > message.terms.count
      ? meaning.entities.ages.filter { $0.shift == nil }.map(\.age) : []
    scorer.score(message, range, ages: ages, compiled.evidence, compiled.classes, mechanisms)
    if let outside = compiled.outside {
      scorer.scores[outside] =
        Weights.outsideFactor * scorer.scores[outside] + Weights.outsideBias
    }
    rulePoints.removeAll()
    if mechanisms.rules { addRules(in: range) }
    if mechanisms.context { addContext(context) }
    var rating = Rating(
      scorer.scores, coverage: coverage(), intents: compiled.intents, crises: compiled.crises,
      &beliefs)
    rating.hasRule = rating.ranks.first.map { rulePoints[$0.target] != nil } ?? false
    return rating
  }

  /// Rates a stretch that may be answered: also how far the best intent stands out, where
  /// strangers are judged.
  mutating func rateFully(_ range: Range<Int>, _ meaning: Meaning, _ context: Context) -> Rating {
    var rating = rate(range, meaning, context)
    if compiled.evidence.strangers > 0 { rating.strength = strength(rating) }
    return rating
  }

  /// The share of the words rated last that the data know, the pieces of the others counted half.
  private func coverage() -> Double {
    guard scorer.all > 0 else { return 0 }
    return (Double(scorer.known) + Weights.halfKnown * Double(scorer.halfKnown))
      / Double(scorer.all)
  }

  /// How far the best intent stands out from all, the less the fewer words are known.
  private func strength(_ rating: Rating) -> Float {
    let mean = scorer.scores.sum(compiled.intents) / Float(compiled.intents.count)
    return ((rating.ranks.first?.score ?? mean) - mean) * Float(rating.coverage)
  }

  /// Points that a rule adds: more words, more certain.
  static func points(ofRuleWith words: Int) -> Float {
    Weights.rule + Weights.ruleWord * Float(min(words, 5) - 1)
  }

  /// Adds the best rule of each intent.
  private mutating func addRules(in range: Range<Int>) {
    for match in matches where range.contains(Int(match.start)) && match.end <= range.upperBound {
      let phrase = compiled.phrases[Int(match.phrase)]
      switch phrase.owner {
      case .rule(let intent):
        let isDenied = deniesBefore(match) && !phrase.beginsDenied
        let points = Understander.points(ofRuleWith: phrase.words) * (isDenied ? 0.3 : 1)
        rulePoints.set(intent, to: max(rulePoints[intent] ?? 0, points))
      case .exact(let intent) where coversAll(match): rulePoints.set(intent, to: Weights.exact)
      case .trap(let intent) where coversAll(match): rulePoints.set(intent, to: -Weights.exact)
      default: break
      }
    }
    for intent in rulePoints.targets {
      scorer.scores[Int(intent)] += rulePoints[Int(intent)] ?? 0
    }
  }

  /// Whether a match is the whole message, courtesy words and what leads up to a question apart:
  /// «scusi, volevo solo sapere: quanto costa?», «e quanto costa?».
  func coversAll(_ match: PhraseSet.Match) -> Bool {
    (0..<Int(match.start)).allSatisfy { isSlight($0) || joins($0) }
      && (Int(match.end)..<message.terms.count).allSatisfy { isSlight($0) }
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
    guard let topic = context.topic, message.terms.count <= Weights.shortMessage,
      let index = compiled.knowledge.intents.firstIndex(where: { $0.id == topic })
    else { return }
    let goesOn = !message.terms.isEmpty && joins(0)
    scorer.scores[index] += goesOn ? Weights.topicGoingOn : Weights.topic
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
