internal import CMath
internal import Schede

/// How likely each target is for a stretch of a message.
struct Rating: Sendable {
  /// A target with its score and its share of belief among all.
  struct Rank: Sendable {
    var target: Int
    var score: Float
    var belief: Double
  }

  /// The best intents, best first.
  var ranks: [Rank] = []
  /// The dangers, likeliest first, each with its share among all targets.
  var dangers: [Rank] = []
  /// The share of belief of all dangers together.
  var danger: Double = 0
  /// Share of the words that the data know.
  var coverage: Double = 0
  /// How far the best intent stands out from all, in points, the less the fewer words are known.
  var strength: Float = 0
  /// Whether an exact phrase or a rule spoke for the first target.
  var hasRule = false

  /// How much belief a point of score moves.
  static let temperature: Float = 3
  /// Of more intents than these some fit any message by chance: then points move belief more.
  static let manyIntents = 60
  /// How many targets are kept.
  static let kept = 6

  /// Rates the intents among themselves, and the dangers against all.
  init(_ scores: [Float], coverage: Double, intents: Range<Int>, crises: Range<Int>) {
    self.coverage = coverage
    ranks = Rating.best(intents, scores, Rating.kept)
    dangers = Rating.best(crises, scores, 1)
    guard let best = ranks.first?.score else { return }
    strength = (best - scores[intents].reduce(0, +) / Float(intents.count)) * Float(coverage)
    let heat = Rating.heat(coverage, among: intents.count)
    var (ofIntents, ofCrises, all) = (0.0, 0.0, 0.0)
    for target in scores.indices {
      let belief = Rating.belief(scores[target], best, heat)
      all += belief
      if intents.contains(target) { ofIntents += belief }
      if crises.contains(target) { ofCrises += belief }
    }
    danger = ofCrises / all
    for index in ranks.indices {
      ranks[index].belief = Rating.belief(ranks[index].score, best, heat) / ofIntents
    }
    for index in dangers.indices {
      dangers[index].belief = Rating.belief(dangers[index].score, best, heat) / all
    }
  }

  /// Words that the data do not know may mean anything: they level the beliefs.
  private static func heat(_ coverage: Double, among intents: Int) -> Float {
    let crowd = cmath_log(Float(max(intents, manyIntents))) / cmath_log(Float(manyIntents))
    return temperature / crowd / Float(max(coverage * coverage, 0.05))
  }

  /// Belief in proportion to that in the best intent; bounded, so that sums stay finite.
  private static func belief(_ score: Float, _ best: Float, _ heat: Float) -> Double {
    Double(cmath_exp(min(score - best, 60) / heat))
  }

  /// The targets of a range with the highest scores, best first; the earlier of two equals.
  private static func best(_ targets: Range<Int>, _ scores: [Float], _ count: Int) -> [Rank] {
    var found: [Rank] = []
    found.reserveCapacity(count + 1)
    for target in targets {
      let score = scores[target]
      if found.count == count, score <= found[count - 1].score { continue }
      let place = found.firstIndex { $0.score < score } ?? found.count
      found.insert(Rank(target: target, score: score, belief: 0), at: place)
      if found.count > count { found.removeLast() }
    }
    return found
  }

  /// The readings worth offering: the first two, and others that are not much less likely.
  func readings(_ compiled: Compiled) -> [Reading] {
    let least = max(Weights.offered, Weights.offeredShare * (ranks.first?.belief ?? 0))
    return ranks.prefix(Limits.readings).enumerated().compactMap { place, rank in
      guard place < 2 || rank.belief >= least, place == 0 || rank.target != compiled.outside
      else { return nil }
      return Reading(
        intent: compiled.knowledge.intents[rank.target].id, confidence: rank.belief)
    }
  }

  /// The likeliest need and the belief in it among all that is not outside; nil where that is likelier.
  func need(besides outside: Int?) -> Rank? {
    guard let first = ranks.first(where: { $0.target != outside }) else { return nil }
    let belief = ranks.first { $0.target == outside }?.belief ?? 0
    guard belief < Weights.surelyOutside else { return nil }
    return Rank(target: first.target, score: first.score, belief: first.belief / (1 - belief))
  }
}
