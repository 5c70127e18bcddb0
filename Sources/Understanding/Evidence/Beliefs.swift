/// The belief in targets, in proportion to that in the best: e to the power of the distance of their
/// scores from the best, over the heat.
struct Beliefs {
  let best: Float
  let heat: Float

  /// The most that a score may be above the best, so that sums stay finite.
  private static let most: Float = 60
  /// A target whose belief is less than e to this power adds nothing that is seen in a sum.
  private static let least: Float = -20
  /// Adding 1.5 * 2^23 rounds to whole numbers, which then stand in the lowest bits.
  private static let shift: Float = 12_582_912

  /// The belief in one target.
  func belief(_ score: Float) -> Double {
    Double(eight(SIMD8(repeating: score))[0])
  }

  /// Whether belief in targets with at most such a score may be felt in a sum.
  func isFelt(_ highest: Float) -> Bool { highest > best + heat * Beliefs.least }

  /// The sum of the beliefs in a range of targets; most of very many are passed over, eight together.
  func sum(_ scores: [Float], _ targets: Range<Int>) -> Double {
    let scores = scores.span.extracting(targets)
    let least = best + heat * Beliefs.least
    var sums = SIMD8<Float>.zero
    var place = 0
    while place < scores.inEights {
      let eight = scores.eight(at: place)
      if any(eight .> least) { sums += self.eight(eight) }
      place &+= 8
    }
    var rest = SIMD8<Float>(repeating: -.infinity)
    for place in scores.inEights..<scores.count { rest[place & 7] = scores[place] }
    if any(rest .> least) { sums += eight(rest) }
    return Double(sums.sum())
  }

  @inline(__always)
  private func eight(_ scores: SIMD8<Float>) -> SIMD8<Float> {
    var power = scores - best
    power.replace(with: Beliefs.most, where: power .> Beliefs.most)
    power /= heat
    power.replace(with: 4 * Beliefs.least, where: power .< 4 * Beliefs.least)
    return Beliefs.exponential(power)
  }

  /// e to the power of `x`, -80…80, to seven digits: the library's function works on one at a time.
  ///
  /// 2 to the whole part of the power goes into the exponent; the rest is a polynomial of Taylor.
  @inline(__always)
  private static func exponential(_ x: SIMD8<Float>) -> SIMD8<Float> {
    let shifted = x * 1.442_695 + shift
    let whole = shifted - shift
    // ln 2 in two parts, so that the rest is exact.
    let rest = (x - whole * 0.693_359_375) + whole * 0.000_212_194_44
    var sum = rest * (1.0 / 720) + 1.0 / 120
    sum = sum * rest + 1.0 / 24
    sum = sum * rest + 1.0 / 6
    sum = sum * rest + 0.5
    sum = (sum * rest + 1) * rest + 1
    let exponent = (unsafeBitCast(shifted, to: SIMD8<UInt32>.self) &+ 127) &<< 23
    return sum * unsafeBitCast(exponent, to: SIMD8<Float>.self)
  }
}
