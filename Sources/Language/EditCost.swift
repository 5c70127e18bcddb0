/// How unlike two spellings are: what a hurried thumb does costs less than what it does not.
///
/// Optimal string alignment (insert, delete, replace, swap of neighbours), in tenths of an edit.
enum EditCost {
  static let edit: Int32 = 10
  /// A letter doubled or halved («casalmagiore»).
  static let doubled: Int32 = 6
  /// Two neighbours swapped («ritrado»).
  static let swap: Int32 = 7
  /// A key beside the right one, or a letter that sounds alike («pizighetone», «ciedere»).
  static let near: Int32 = 8

  /// The cost, or nil when it exceeds `bound`.
  static func between(_ left: Span<UInt8>, _ right: Span<UInt8>, bound: Int32) -> Int32? {
    let (rows, columns) = (left.count, right.count)
    guard rows < Limits.wordBytes + 8, columns < Limits.wordBytes + 8 else { return nil }
    var before = InlineArray<64, Int32>(repeating: 0)
    var last = InlineArray<64, Int32>(repeating: 0)
    var current = InlineArray<64, Int32>(repeating: 0)
    for column in 0...columns { last[column] = Int32(column) * edit }
    var row = 0
    while row < rows {
      current[0] = Int32(row + 1) * edit
      var best = current[0]
      var column = 0
      while column < columns {
        let cost = cell(left, right, row, column, before, last, current)
        current[column + 1] = cost
        best = min(best, cost)
        column += 1
      }
      if best > bound { return nil }
      before = last
      last = current
      row += 1
    }
    return last[columns] <= bound ? last[columns] : nil
  }

  private static func cell(
    _ left: Span<UInt8>, _ right: Span<UInt8>, _ row: Int, _ column: Int,
    _ before: borrowing InlineArray<64, Int32>, _ last: borrowing InlineArray<64, Int32>,
    _ current: borrowing InlineArray<64, Int32>
  ) -> Int32 {
    let (mine, its) = (left[row], right[column])
    if mine == its { return last[column] }
    let dropped = last[column + 1] + (row > 0 && left[row - 1] == mine ? doubled : edit)
    let added = current[column] + (column > 0 && right[column - 1] == its ? doubled : edit)
    var cost = min(dropped, added, last[column] + (isNear(mine, its) ? near : edit))
    if row > 0, column > 0, mine == right[column - 1], left[row - 1] == its {
      cost = min(cost, before[column - 1] + swap)
    }
    return cost
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
