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
  init(_ targets: Range<Int>, _ scores: [Float]) {
    let scores = scores.span.extracting(targets)
    var least = Ranks.bound(scores)
    for place in scores.indices where scores[unchecked: place] >= least {
      insert(Rating.Rank(target: targets.lowerBound + place, score: scores[unchecked: place]))
      if endIndex == Ranks.most { least = ranks[Ranks.most - 1].score }
    }
  }

  /// Those of the first `count` targets named that have the highest scores.
  init(_ names: [Int32], _ scores: [Float], _ count: Int) {
    let (names, scores) = (names.span, scores.span.extracting(0..<count))
    var least = Ranks.bound(scores)
    for place in scores.indices where scores[unchecked: place] >= least {
      insert(Rating.Rank(target: Int(names[place]), score: scores[unchecked: place]))
      if endIndex == Ranks.most { least = ranks[Ranks.most - 1].score }
    }
  }

  private mutating func insert(_ rank: Rating.Rank) {
    if endIndex == Ranks.most, !Ranks.precedes(rank, ranks[Ranks.most - 1]) { return }
    if endIndex < Ranks.most { endIndex += 1 }
    var place = endIndex - 1
    while place > 0, Ranks.precedes(rank, ranks[place - 1]) {
      ranks[place] = ranks[place - 1]
      place -= 1
    }
    ranks[place] = rank
  }

  private static func precedes(_ left: Rating.Rank, _ right: Rating.Rank) -> Bool {
    left.score > right.score || left.score == right.score && left.target < right.target
  }

  /// What ``most`` of the scores are above, so that hardly any others are looked at.
  ///
  /// Of the best of every eighth score, the sixth.
  private static func bound(_ scores: Span<Float>) -> Float {
    var best = SIMD8<Float>(repeating: -.infinity)
    var place = 0
    while place < scores.inEights {
      let eight = scores.eight(at: place)
      best.replace(with: eight, where: eight .> best)
      place &+= 8
    }
    var (first, second, third) = (Float.infinity, Float.infinity, Float.infinity)
    for lane in 0..<8 {
      let (low, rest) = (smaller(first, best[lane]), larger(first, best[lane]))
      let (middle, last) = (smaller(second, rest), larger(second, rest))
      (first, second, third) = (low, middle, smaller(third, last))
    }
    return third.nextDown
  }

  @inline(__always)
  private static func larger(_ left: Float, _ right: Float) -> Float {
    left > right ? left : right
  }

  @inline(__always)
  private static func smaller(_ left: Float, _ right: Float) -> Float {
    left < right ? left : right
  }
}
