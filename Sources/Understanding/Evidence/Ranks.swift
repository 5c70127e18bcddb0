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

  /// Puts a target in its place, behind those that are as good; at most `limit` stay.
  mutating func insert(_ rank: Rating.Rank, limit: Int = most) {
    var place = endIndex
    while place > 0, ranks[place - 1].score < rank.score { place -= 1 }
    guard place < limit else { return }
    endIndex = Swift.min(endIndex + 1, limit)
    var last = endIndex - 1
    while last > place {
      ranks[last] = ranks[last - 1]
      last -= 1
    }
    ranks[place] = rank
  }
}
