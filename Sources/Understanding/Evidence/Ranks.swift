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
    for target in targets {
      var key = Ranks.key(scores[target], target)
      guard key > best[5] else { continue }
      for place in 0..<6 {
        let better = Swift.max(best[place], key)
        key = Swift.min(best[place], key)
        best[place] = better
      }
    }
    endIndex = Swift.min(targets.count, count, Ranks.most)
    for place in 0..<endIndex {
      let target = Int(~UInt32(truncatingIfNeeded: best[place]))
      ranks[place] = Rating.Rank(target: target, score: scores[target])
    }
  }

  /// Grows with the score, then falls with the target.
  private static func key(_ score: Float, _ target: Int) -> UInt64 {
    let bits = score.bitPattern
    let ordered = bits >> 31 == 1 ? ~bits : bits | 0x8000_0000
    return UInt64(ordered) << 32 | UInt64(~UInt32(truncatingIfNeeded: target))
  }
}
