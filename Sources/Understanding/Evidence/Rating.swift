internal import CMath
internal import Schede

/// How likely each target is for a stretch of a message.
struct Rating: Sendable {
  /// A target with its score and its share of belief among all.
  struct Rank: Sendable {
    private var number: Int32 = 0
    var score: Float = 0
    var belief: Double = 0

    init() {}

    init(target: Int, score: Float, belief: Double = 0) {
      number = Int32(target)
      self.score = score
      self.belief = belief
    }

    var target: Int { Int(number) }
  }

  /// The best intents, best first.
  var ranks = Ranks()
  /// The likeliest danger.
  var likeliestDanger: Int?
  /// The share of belief of all dangers together.
  var danger: Double = 0
  /// Share of the words that the data know.
  var coverage: Double = 0
  /// How far the best intent stands out from all, in points; only where strangers are judged.
  var strength: Float = 0
  /// Whether an exact phrase or a rule spoke for the first target.
  var hasRule = false

  /// How much belief a point of score moves.
  static let temperature: Float = 3
  /// Of more intents than these some fit any message by chance: then points move belief more.
  static let manyIntents = 60

  /// Rates the intents among themselves, and the dangers against all if there are any to be rated.
  init(_ scores: [Float], coverage: Double, intents: Range<Int>, crises: Range<Int>) {
    self.coverage = coverage
    ranks = Ranks(intents, scores)
    guard let best = ranks.first?.score else { return }
    let beliefs = Beliefs(best: best, heat: Rating.heat(coverage, among: intents.count))
    let ofIntents = beliefs.sum(scores, intents)
    for index in ranks.indices {
      ranks[index].belief = beliefs.belief(ranks[index].score) / ofIntents
    }
    guard !crises.isEmpty else { return }
    likeliestDanger = crises.max { scores[$0] < scores[$1] }
    let ofCrises = beliefs.sum(scores, crises)
    danger =
      ofCrises / (ofIntents + ofCrises + beliefs.sum(scores, crises.upperBound..<scores.count))
  }

  /// The same among very many intents.
  init(
    _ scores: inout SparseScores, coverage: Double, intents: Range<Int>, crises: Range<Int>,
    _ evidence: Evidence
  ) {
    self.coverage = coverage
    ranks = scores.ranks(intents, evidence.leaning)
    guard let best = ranks.first?.score else { return }
    let beliefs = Beliefs(best: best, heat: Rating.heat(coverage, among: intents.count))
    let ofIntents = scores.sum(beliefs, evidence.leaning)
    for index in ranks.indices {
      ranks[index].belief = beliefs.belief(ranks[index].score) / ofIntents
    }
    guard !crises.isEmpty else { return }
    let others = (crises.lowerBound..<evidence.targets).map { scores.score($0, evidence.leaning) }
    likeliestDanger = crises.max { others[$0 - crises.lowerBound] < others[$1 - crises.lowerBound] }
    let ofCrises = beliefs.sum(others, 0..<crises.count)
    danger = ofCrises / (ofIntents + beliefs.sum(others, others.indices))
  }

  /// Words that the data do not know may mean anything: they level the beliefs.
  private static func heat(_ coverage: Double, among intents: Int) -> Float {
    let heat = temperature / Float(max(coverage * coverage, 0.05))
    guard intents > manyIntents else { return heat }
    return heat * cmath_log(Float(manyIntents)) / cmath_log(Float(intents))
  }

  /// Adds the readings worth offering: the first two, and others that are not much less likely.
  func addReadings(_ compiled: Compiled, to readings: inout [Reading]) {
    let least = max(Weights.offered, Weights.offeredShare * (ranks.first?.belief ?? 0))
    for (place, rank) in ranks.prefix(Limits.readings).enumerated() {
      guard place < 2 || rank.belief >= least, place == 0 || rank.target != compiled.outside
      else { continue }
      readings.append(
        Reading(intent: compiled.id(ofTarget: rank.target), confidence: rank.belief))
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
