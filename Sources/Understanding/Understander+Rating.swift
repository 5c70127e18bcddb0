internal import Language
internal import Schede

extension Understander {
  /// Rates a stretch of the message: evidence, then rules, then what was spoken of last.
  mutating func rate(_ range: Range<Int>, _ meaning: Meaning, _ context: Context) -> Rating {
    let tokens = reader.tokens
    let bytes = tokens.bytes
    let ages = range.count * 2 > message.terms.count ? meaning.entities.ages.map(\.age) : []
    scorer.score(
      message, range, ages: ages, bytes: bytes.span, compiled.evidence, compiled.classes,
      mechanisms)
    var scores = scorer.scores
    if let outside = compiled.outside {
      scores[outside] = Weights.outsideFactor * scores[outside] + Weights.outsideBias
    }
    var ruled: Set<Int> = []
    if mechanisms.rules { ruled = addRules(in: range, to: &scores) }
    if mechanisms.context { addContext(context, to: &scores) }
    let coverage =
      scorer.all == 0
      ? 0 : (Double(scorer.known) + Weights.halfKnown * scorer.halfKnown) / Double(scorer.all)
    var rating = Rating(
      scores, coverage: coverage, intents: compiled.intents, crises: compiled.crises)
    rating.hasRule = rating.ranks.first.map { ruled.contains($0.target) } ?? false
    return rating
  }

  /// Points that a rule adds: more words, more certain.
  static func points(ofRuleWith words: Int) -> Float {
    Weights.rule + Weights.ruleWord * Float(min(words, 5) - 1)
  }

  /// Adds the best rule of each intent; returns the intents that have one.
  private func addRules(in range: Range<Int>, to scores: inout [Float]) -> Set<Int> {
    var best: [Int: Float] = [:]
    for match in matches where range.contains(Int(match.start)) && match.end <= range.upperBound {
      let phrase = compiled.phrases[Int(match.phrase)]
      switch phrase.owner {
      case .rule(let intent):
        let isDenied = deniesBefore(match) && !phrase.beginsDenied
        let points = Understander.points(ofRuleWith: phrase.words) * (isDenied ? 0.3 : 1)
        best[intent] = max(best[intent] ?? 0, points)
      case .exact(let intent) where coversAll(match): best[intent] = Weights.exact
      case .trap(let intent) where coversAll(match): best[intent] = -Weights.exact
      default: break
      }
    }
    for (intent, points) in best { scores[intent] += points }
    return Set(best.keys)
  }

  /// Whether a match is the whole message, courtesy words apart.
  func coversAll(_ match: PhraseSet.Match) -> Bool {
    func isSlight(_ place: Int) -> Bool {
      message.isFiller(place) || message.isEmoji(message.terms[place])
    }
    return (0..<Int(match.start)).allSatisfy(isSlight)
      && (Int(match.end)..<message.terms.count).allSatisfy(isSlight)
  }

  /// Whether the word just before a match denies it.
  func deniesBefore(_ match: PhraseSet.Match) -> Bool {
    var place = Int(match.start) - 1
    while place >= 0, message.isFiller(place) { place -= 1 }
    return place >= 0 && message.negates(place) && !message.opensSentence(place + 1)
  }

  private func addContext(_ context: Context, to scores: inout [Float]) {
    guard let topic = context.topic, message.terms.count <= Weights.shortMessage,
      let index = compiled.knowledge.intents.firstIndex(where: { $0.id == topic })
    else { return }
    let goesOn = !message.terms.isEmpty && message.joins(0)
    scores[index] += goesOn ? Weights.topicGoingOn : Weights.topic
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
