/// The belief in each target in proportion to that in the best, in a buffer that is used again.
struct Beliefs: Sendable {
  private var beliefs: [Float]

  /// The most that a score may be above the best, so that sums stay finite.
  private static let most: Float = 60
  /// The least power of e that is told from zero.
  private static let least: Float = -80
  /// Adding 1.5 * 2^23 rounds to whole numbers, which then stand in the lowest bits.
  private static let shift: Float = 12_582_912

  init(targets: Int) {
    beliefs = Array(repeating: 0, count: targets)
  }

  subscript(target: Int) -> Double { Double(beliefs[target]) }

  /// Fills in e to the power of each score's distance from the best, over the heat; of many targets
  /// only `ranks` to seven digits, and the others so that their sum is right to a hundredth.
  mutating func fill(_ scores: [Float], best: Float, heat: Float, exact ranks: Ranks) {
    guard scores.count <= WeightRows.few else {
      return fillRoughly(scores, best: best, heat: heat, exact: ranks)
    }
    let span = scores.span
    var results = beliefs.mutableSpan
    for target in 0..<min(span.count, results.count) {
      let power = min(span[unchecked: target] - best, Beliefs.most) / heat
      results[unchecked: target] = Beliefs.exponential(max(power, Beliefs.least))
    }
  }

  /// The power, in units of the exponent's last place, read as a number (Schraudolph, «A fast,
  /// compact approximation of the exponential function», 1999).
  ///
  /// Seven bits of it make up for the digits: too much and too little even out over many.
  private mutating func fillRoughly(
    _ scores: [Float], best: Float, heat: Float, exact ranks: Ranks
  ) {
    let unit: Float = 1.442_695 * 128
    let factor = unit / heat
    let offset = Beliefs.shift + 127 * 128 - 7 - best * factor
    let least = Beliefs.shift + 127 * 128 + Beliefs.least * unit
    let most = Beliefs.shift + 127 * 128 - Beliefs.least * unit
    let span = scores.span
    var results = beliefs.mutableSpan
    for target in 0..<min(span.count, results.count) {
      let power = min(max(span[unchecked: target] * factor + offset, least), most)
      results[unchecked: target] = Float(bitPattern: power.bitPattern &<< 16)
    }
    for rank in ranks {
      beliefs[rank.target] = Beliefs.exponential(
        max(min(rank.score - best, Beliefs.most) / heat, Beliefs.least))
    }
  }

  func sum(_ targets: Range<Int>) -> Double { Double(beliefs.sum(targets)) }

  /// e to the power of `x`, -80…80, to seven digits: a loop over it works on several at once, which
  /// the library's function cannot.
  ///
  /// 2 to the whole part of the power goes into the exponent; the rest is a polynomial of Taylor.
  @inline(__always)
  private static func exponential(_ x: Float) -> Float {
    let shifted = x * 1.442_695 + shift
    let whole = shifted - shift
    // ln 2 in two parts, so that the rest is exact.
    let rest = (x - whole * 0.693_359_375) + whole * 0.000_212_194_44
    var sum = rest * (1.0 / 720) + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = (sum * rest + 1) * rest + 1
    return sum * Float(bitPattern: (shifted.bitPattern &+ 127) &<< 23)
  }
}
