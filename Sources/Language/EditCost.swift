/// How unlike two spellings are: what a hurried thumb does costs less than what it does not.
///
/// Optimal string alignment (insert, delete, replace, swap of neighbours), in tenths of an edit.
enum EditCost {
  static let edit: Int32 = 10
  /// Any edit of the first letter, which people hardly ever get wrong.
  static let first: Int32 = 16
  /// A letter doubled or halved («casalmagiore»).
  static let doubled: Int32 = 6
  /// Two neighbours swapped («ritrado»).
  static let swap: Int32 = 7
  /// A key beside the right one, or a letter that sounds alike («pizighetone», «ciedere»).
  static let near: Int32 = 8

  /// The cost, or nil when it exceeds `bound`.
  static func between(_ left: Span<UInt8>, _ right: Span<UInt8>, bound: Int32) -> Int32? {
    guard left.count < Limits.wordBytes + 8, right.count < Limits.wordBytes + 8 else { return nil }
    let core = Core(left, right)
    // One edit leaves two letters at most between the equal beginnings and ends.
    if bound <= edit, core.rows > 2 || core.columns > 2 { return nil }
    return align(left, right, core, bound: bound)
  }

  /// What is left of two words without their equal beginnings and ends.
  private struct Core {
    var start = 0
    var rows: Int
    var columns: Int

    init(_ left: Span<UInt8>, _ right: Span<UInt8>) {
      (rows, columns) = (left.count, right.count)
      while rows > 0, columns > 0, left[left.count - rows] == right[right.count - columns] {
        rows -= 1
        columns -= 1
      }
      start = left.count - rows
      while rows > 0, columns > 0, left[start + rows - 1] == right[start + columns - 1] {
        rows -= 1
        columns -= 1
      }
    }
  }

  /// The table of the core, three rows at a time.
  private static func align(
    _ left: Span<UInt8>, _ right: Span<UInt8>, _ core: Core, bound: Int32
  ) -> Int32? {
    var table = InlineArray<192, Int32>(repeating: 0)
    for column in 0...core.columns { table[column] = Int32(column) * edit }
    for row in 0..<core.rows {
      let (current, last, before) = (base(row + 1), base(row), base(row + 2))
      table[current] = Int32(row + 1) * edit
      var best = table[current]
      for column in 0..<core.columns {
        let (mine, its) = (left[core.start + row], right[core.start + column])
        var cost = table[last + column]
        if mine != its {
          let place = (core.start + row, core.start + column)
          let dropped = table[last + column + 1] + single(left, place.0)
          let added = table[current + column] + single(right, place.1)
          cost = min(dropped, added, cost + replacing(mine, its, at: place.0))
          if row > 0, column > 0, mine == right[place.1 - 1], left[place.0 - 1] == its {
            cost = min(cost, table[before + column - 1] + swap)
          }
        }
        table[current + column + 1] = cost
        best = min(best, cost)
      }
      if best > bound { return nil }
    }
    let cost = table[base(core.rows) + core.columns]
    return cost <= bound ? cost : nil
  }

  /// Where a row stands in the table.
  private static func base(_ row: Int) -> Int { row % 3 * 64 }

  /// The cost of a letter too many: less where it doubles the one before.
  private static func single(_ word: Span<UInt8>, _ place: Int) -> Int32 {
    if place == 0 { return first }
    return word[place - 1] == word[place] ? doubled : edit
  }

  private static func replacing(_ mine: UInt8, _ its: UInt8, at place: Int) -> Int32 {
    if place == 0 { return first }
    return isNear(mine, its) ? near : edit
  }

  private static func isNear(_ left: UInt8, _ right: UInt8) -> Bool {
    guard left >= 0x61, left <= 0x7A, right >= 0x61, right <= 0x7A else { return false }
    return neighbours[Int(left - 0x61)] >> UInt32(right - 0x61) & 1 == 1
  }

  /// Keys side by side on an Italian keyboard, and letters often taken for one another.
  private static let neighbours: [UInt32] = {
    var table = [UInt32](repeating: 0, count: 26)
    let pairs = """
      qw we er rt ty yu ui io op as sd df fg gh hj jk kl zx xc cv vb bn nm \
      qa ws ed rf tg yh uj ik ol az sx dc fv gb hn jm \
      sz pb td cg vf ck kq cq ei ou ae ji
      """
    for pair in pairs.utf8.split(separator: UInt8(ascii: " ")) {
      let first = Int(pair[pair.startIndex] - 0x61)
      let second = Int(pair[pair.index(after: pair.startIndex)] - 0x61)
      table[first] |= 1 << UInt32(second)
      table[second] |= 1 << UInt32(first)
    }
    return table
  }()
}
