internal import CMath

/// What the number of words in the examples of each target adds: targets that say much lose.
///
/// Each block has its own bias. Of many targets one mean of them all is kept: they differ by little,
/// and to read four tables would take longer than all the rest.
struct Leaning: Sendable {
  /// What a part of a message has in one block.
  struct Share {
    /// What each weight counts.
    var unit: Float = 0
    /// What is added to all targets.
    var base: Float = 0
    /// How often the bias of a target counts.
    var slope: Float = 0

    init(_ summary: Summary, by share: Float = 1) {
      guard summary.square > 0 else { return }
      unit = share / summary.square.squareRoot()
      base = unit * summary.absence
      slope = unit * summary.rarity
    }
  }

  /// Of many targets, what is added to all, and how often the difference of each counts.
  struct Line {
    var middle: Float = 0
    var slope: Float = 0
  }

  private let words: [Float]
  private let concepts: [Float]
  private let pairs: [Float]
  private let pieces: [Float]
  /// How far each target is from the mean of its block, for many targets.
  let differences: [Float]
  private let means: SIMD4<Float>
  /// Of the differences of many intents, the highest, the mean, and the sums of their powers.
  private let highest: Float
  private let mean: Float
  private let sums: LogSums

  /// How much pairs, words and pieces count in a usual message.
  private static let usual = SIMD4<Float>(1, 0, 1, 2)

  init(words: Block, concepts: Block, pairs: Block, pieces: Block, intents: Int) {
    let blocks = [words.bias, concepts.bias, pairs.bias, pieces.bias]
    let means = blocks.map { $0.reduce(0, +) / Float(max($0.count, 1)) }
    self.means = SIMD4(means[0], means[1], means[2], means[3])
    let isMany = words.bias.count >= WeightRows.vast
    (self.words, self.concepts) = isMany ? ([], []) : (blocks[0], blocks[1])
    (self.pairs, self.pieces) = isMany ? ([], []) : (blocks[2], blocks[3])
    let usual = Leaning.usual / Leaning.usual.sum()
    differences =
      !isMany
      ? []
      : words.bias.indices.map { target in
        (0..<4).reduce(0) { $0 + usual[$1] * (blocks[$1][target] - means[$1]) }
      }
    let ofIntents = differences.prefix(intents)
    highest = ofIntents.max() ?? 0
    mean = ofIntents.reduce(0, +) / Float(max(ofIntents.count, 1))
    sums = LogSums(ofIntents)
  }

  /// Begins the scores of all targets.
  func fill(
    _ scores: inout [Float], words: Share, concepts: Share, pairs: Share, pieces: Share
  ) {
    let base = words.base + concepts.base + pairs.base + pieces.base
    let slopes = SIMD4(words.slope, concepts.slope, pairs.slope, pieces.slope)
    var sums = scores.mutableSpan
    let (first, second) = (self.words.span, self.concepts.span)
    let (third, fourth) = (self.pairs.span, self.pieces.span)
    precondition(min(first.count, second.count, third.count, fourth.count) >= sums.count)
    for target in 0..<sums.count {
      sums[unchecked: target] =
        base + slopes[0] * first[unchecked: target] + slopes[1] * second[unchecked: target]
        + (slopes[2] * third[unchecked: target] + slopes[3] * fourth[unchecked: target])
    }
  }
}

/// Many targets.
extension Leaning {
  func line(words: Share, concepts: Share, pairs: Share, pieces: Share) -> Line {
    let slopes = SIMD4(words.slope, concepts.slope, pairs.slope, pieces.slope)
    let base = words.base + concepts.base + pairs.base + pieces.base
    return Line(middle: base + (slopes * means).sum(), slope: slopes.sum())
  }

  /// The score of a target that the message does not speak for.
  func score(_ target: Int, _ line: Line) -> Float {
    line.middle + line.slope * differences[target]
  }

  /// The highest such score of any intent, and the mean of all.
  func highest(_ line: Line) -> Float { line.middle + line.slope * highest }
  func mean(_ line: Line) -> Float { line.middle + line.slope * mean }

  /// The sum of the beliefs in all intents, if the message spoke for none.
  func sum(_ line: Line, _ beliefs: Beliefs) -> Double {
    let logarithm = (line.middle - beliefs.best) / beliefs.heat + sums[line.slope / beliefs.heat]
    return Double(cmath_exp(logarithm))
  }
}
