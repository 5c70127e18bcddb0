/// The few best targets of a rating, best first, without a buffer of their own.
struct Ranks: Sendable, RandomAccessCollection {
  /// How many targets are kept.
  static let most = 6

  private var ranks = InlineArray<6, Rating.Rank>(repeating: Rating.Rank())
  private(set) var endIndex = 0

  var startIndex: Int { 0 }

  subscript(place: Int) -> Rating.Rank {
    get { ranks[place] }
    set { ranks[place] = newValue }
  }

  init() {}

  /// The targets of a range with the highest scores; of two equals the earlier is the better.
  init(_ targets: Range<Int>, _ scores: [Float], _ count: Int = most) {
    // A score and its target are one number, so that a place is found by comparing numbers.
    var best = InlineArray<6, UInt64>(repeating: 0)
    let scores = scores.span
    var least = -Float.infinity
    var target = targets.lowerBound
    let end = Swift.min(targets.upperBound, scores.count)
    while target < targets.upperBound {
      if target + 8 <= end, Ranks.isBelow(least, scores, target) {
        target += 8
        continue
      }
      var key = Ranks.key(scores[target], target)
      for place in 0..<6 {
        let better = Swift.max(best[place], key)
        key = Swift.min(best[place], key)
        best[place] = better
      }
      if best[5] > 0 { least = scores[Ranks.target(best[5])] }
      target += 1
    }
    endIndex = Swift.min(targets.count, count, Ranks.most)
    for place in 0..<endIndex {
      let target = Ranks.target(best[place])
      ranks[place] = Rating.Rank(target: target, score: scores[target])
    }
  }

  /// Whether eight scores are all too low: most are, and are passed over together.
  @inline(__always)
  private static func isBelow(_ least: Float, _ scores: Span<Float>, _ start: Int) -> Bool {
    var (first, second) = (least, least)
    for target in start..<(start + 4) {
      first = larger(first, scores[unchecked: target])
      second = larger(second, scores[unchecked: target + 4])
    }
    return larger(first, second) <= least
  }

  @inline(__always)
  private static func larger(_ left: Float, _ right: Float) -> Float {
    left > right ? left : right
  }

  private static func target(_ key: UInt64) -> Int { Int(~UInt32(truncatingIfNeeded: key)) }

  /// Grows with the score, then falls with the target.
  private static func key(_ score: Float, _ target: Int) -> UInt64 {
    let bits = score.bitPattern
    let ordered = bits >> 31 == 1 ? ~bits : bits | 0x8000_0000
    return UInt64(ordered) << 32 | UInt64(~UInt32(truncatingIfNeeded: target))
  }
}
