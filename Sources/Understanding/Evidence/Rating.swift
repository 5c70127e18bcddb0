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
  /// Whether an exact phrase or a rule spoke for the first target.
  var hasRule = false

  /// How much belief a point of score moves.
  static let temperature: Float = 3
  /// How many targets are kept.
  static let kept = 6

  /// Rates the intents among themselves, and the dangers against all.
  init(_ scores: [Float], coverage: Double, intents: Range<Int>, crises: Range<Int>) {
    self.coverage = coverage
    guard let best = scores[intents].max() else { return }
    let beliefs = scores.map { Double(cmath_exp(min($0 - best, 60) / Rating.temperature)) }
    let ofIntents = beliefs[intents].reduce(0, +)
    let all = beliefs.reduce(0, +)
    danger = beliefs[crises].reduce(0, +) / all
    dangers = crises.map { Rank(target: $0, score: scores[$0], belief: beliefs[$0] / all) }
      .sorted { ($1.score, $0.target) < ($0.score, $1.target) }
    let order = intents.sorted { (scores[$1], $0) < (scores[$0], $1) }
    ranks = order.prefix(Rating.kept).map {
      Rank(target: $0, score: scores[$0], belief: beliefs[$0] / ofIntents)
    }
  }

  /// The intents among the best targets.
  func readings(_ compiled: Compiled) -> [Reading] {
    ranks.prefix(Limits.readings).map {
      Reading(intent: compiled.knowledge.intents[$0.target].id, confidence: $0.belief)
    }
  }
}
