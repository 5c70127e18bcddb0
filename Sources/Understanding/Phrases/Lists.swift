/// Lists of numbers, one behind the other in one table.
struct Lists: Sendable {
  private var starts: [Int32] = [0]
  private(set) var items: [Int32] = []

  /// The lists of pairs of a list and an item, which keep their order within a list.
  init(_ pairs: [(list: Int32, item: Int32)], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.list) + 1] += 1 }
    for list in 0..<count { starts[list + 1] += starts[list] }
    var next = starts
    items = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      items[Int(next[Int(pair.list)])] = pair.item
      next[Int(pair.list)] += 1
    }
  }

  /// The places of a list's items.
  func range(_ list: Int32) -> Range<Int> {
    Int(starts[Int(list)])..<Int(starts[Int(list) + 1])
  }

  /// The item at a place of ``range(_:)``.
  subscript(place: Int) -> Int32 { items[place] }
}
