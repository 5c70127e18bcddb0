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

  /// Fills in e to the power of each score's distance from the best, over the heat.
  mutating func fill(_ scores: [Float], best: Float, heat: Float) {
    let span = scores.span
    var results = beliefs.mutableSpan
    for target in 0..<min(span.count, results.count) {
      results[unchecked: target] = Beliefs.belief(span[unchecked: target], best, heat)
    }
  }

  func sum(_ targets: Range<Int>) -> Double { Double(beliefs.sum(targets)) }

  /// e to the power of a score's distance from the best, over the heat.
  @inline(__always)
  static func belief(_ score: Float, _ best: Float, _ heat: Float) -> Float {
    exponential(max(min(score - best, most) / heat, least))
  }

  /// How much more belief there is in so many scores than in their floors: `ranks` to seven digits, the
  /// others so that their sum is right to a hundredth.
  ///
  /// The power, in units of the exponent's last place, is read as a number (Schraudolph, «A fast,
  /// compact approximation of the exponential function», 1999). Seven bits of it make up for the
  /// digits: too much and too little even out over many.
  mutating func difference(
    _ scores: [Float], _ floors: [Float], _ count: Int, best: Float, heat: Float,
    exact ranks: Ranks
  ) -> Double {
    let rough = Rough(best: best, heat: heat)
    let (span, lower) = (scores.span, floors.span)
    var results = beliefs.mutableSpan
    let count = min(count, span.count, lower.count, results.count)
    for place in 0..<count {
      results[unchecked: place] =
        rough.belief(span[unchecked: place]) - rough.belief(lower[unchecked: place])
    }
    var sum = Double(beliefs.sum(0..<count))
    for rank in ranks {
      sum += Double(Beliefs.belief(rank.score, best, heat) - rough.belief(rank.score))
    }
    return sum
  }

  /// What makes of a score a rough belief.
  private struct Rough {
    private static let unit: Float = 1.442_695 * 128
    private static let zero = Beliefs.shift + 127 * 128
    private static let least = zero + Beliefs.least * unit
    private static let most = zero - Beliefs.least * unit
    private let factor: Float
    private let offset: Float

    init(best: Float, heat: Float) {
      factor = Rough.unit / heat
      offset = Rough.zero - 7 - best * factor
    }

    @inline(__always)
    func belief(_ score: Float) -> Float {
      let power = min(max(score * factor + offset, Rough.least), Rough.most)
      return Float(bitPattern: power.bitPattern &<< 16)
    }
  }

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
