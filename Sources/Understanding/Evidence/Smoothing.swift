internal import CMath

/// How much the silence of a target's examples about a feature counts.
///
/// Twenty examples that never have a word say less against it than five hundred: the fewer there
/// are, the more is added to what each target gives to each feature. That flattens the logarithms,
/// so they are worth more points (measured in `docs/understanding.md`).
struct Smoothing: Sendable {
  /// The weight of a feature that no example of a target had.
  let share: Float
  /// Points of one unit of the logarithm.
  let points: Float

  /// From so many examples a target on, silence counts in full.
  private static let many: Float = 500
  private static let most: Float = 10
  /// `pow(10, 0.33)` is about 2: ten times the share, half the spread of the logarithms.
  private static let spread: Float = 0.33

  /// `share` is what it is with many examples.
  init(_ share: Float, examples: Int, targets: Int) {
    // Of very many targets a row names those that it says most of, which flat weights would hide.
    let most = targets < WeightRows.vast ? Smoothing.most : 1
    let factor = min(most, max(1, Smoothing.many * Float(targets) / Float(max(examples, 1))))
    self.share = share * factor
    points = cmath_exp(Smoothing.spread * cmath_log(factor))
  }
}
