/// What the number of words in the examples of each target adds: targets that say much lose.
///
/// Each block has its own bias. Of many targets one mean of them all is kept: they differ by little,
/// and to read four tables would take longer than all the rest.
struct Leaning: Sendable {
  /// What a stretch of a message has in one block.
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

  private let words: [Float]
  private let concepts: [Float]
  private let pairs: [Float]
  private let pieces: [Float]
  /// How far each target is from the mean of its block, for many targets.
  private let differences: [Float]
  private let means: SIMD4<Float>

  /// How much pairs, words and pieces count in a usual message.
  private static let usual = SIMD4<Float>(1, 0, 1, 2)

  init(words: Block, concepts: Block, pairs: Block, pieces: Block) {
    let blocks = [words.bias, concepts.bias, pairs.bias, pieces.bias]
    let means = blocks.map { $0.reduce(0, +) / Float(max($0.count, 1)) }
    self.means = SIMD4(means[0], means[1], means[2], means[3])
    let isMany = words.bias.count > WeightRows.few
    (self.words, self.concepts) = isMany ? ([], []) : (blocks[0], blocks[1])
    (self.pairs, self.pieces) = isMany ? ([], []) : (blocks[2], blocks[3])
    let usual = Leaning.usual / Leaning.usual.sum()
    differences =
      !isMany
      ? []
      : words.bias.indices.map { target in
        (0..<4).reduce(0) { $0 + usual[$1] * (blocks[$1][target] - means[$1]) }
      }
  }

  /// Begins the scores of all targets.
  func fill(
    _ scores: inout [Float], words: Share, concepts: Share, pairs: Share, pieces: Share
  ) {
    let base = words.base + concepts.base + pairs.base + pieces.base
    let slopes = SIMD4(words.slope, concepts.slope, pairs.slope, pieces.slope)
    var sums = scores.mutableSpan
    guard differences.isEmpty else {
      let (differences, slope) = (differences.span, slopes.sum())
      let middle = base + (slopes * means).sum()
      for target in 0..<min(sums.count, differences.count) {
        sums[unchecked: target] = middle + slope * differences[unchecked: target]
      }
      return
    }
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
