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

  /// The best targets, best first.
  var ranks: [Rank] = []
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

  init(_ scores: [Float], coverage: Double, crises: Range<Int>) {
    self.coverage = coverage
    guard let best = scores.max() else { return }
    var beliefs = [Double](repeating: 0, count: scores.count)
    var sum = 0.0
    for target in scores.indices {
      beliefs[target] = Double(cmath_exp((scores[target] - best) / Rating.temperature))
      sum += beliefs[target]
    }
    for target in crises { danger += beliefs[target] / sum }
    let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    ranks = order.prefix(Rating.kept).map {
      Rank(target: $0, score: scores[$0], belief: beliefs[$0] / sum)
    }
  }

  /// The intents among the best targets.
  func readings(_ compiled: Compiled) -> [Reading] {
    ranks.filter { compiled.intents.contains($0.target) }.prefix(Limits.readings).map {
      Reading(intent: compiled.knowledge.intents[$0.target].id, confidence: $0.belief)
    }
  }
}
