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
  /// A letter left out («vmita»): thumbs skip keys more often than they add them.
  static let missing: Int32 = 7
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

  /// The rows of the table that are at work, each only near the diagonal: whoever leaves the
  /// diagonal by so many letters has paid more than any bound.
  private struct Band {
    static let far: Int32 = 1_000
    /// How far from the diagonal a word can get: no letter too many costs less than a doubled one.
    let reach: Int
    /// Column `row + place - 1 - reach`, with one place more at either end.
    var current = InlineArray<9, Int32>(repeating: far)
    var last = InlineArray<9, Int32>(repeating: far)
    var before = InlineArray<9, Int32>(repeating: far)

    /// The first row: all of the other word's core is missing so far.
    init(bound: Int32, missing word: Span<UInt8>, from start: Int) {
      reach = Int(min(bound / doubled, 3))
      current[reach + 1] = 0
      for place in 0..<reach where start + place < word.count {
        current[reach + 2 + place] =
          current[reach + 1 + place] + single(word, start + place, else: EditCost.missing)
      }
    }

    mutating func nextRow() {
      before = last
      last = current
      current = InlineArray(repeating: Band.far)
    }
  }

  /// The table of the core, row by row.
  private static func align(
    _ left: Span<UInt8>, _ right: Span<UInt8>, _ core: Core, bound: Int32
  ) -> Int32? {
    var band = Band(bound: bound, missing: right, from: core.start)
    let keys = neighbours
    guard abs(core.rows - core.columns) <= band.reach else { return nil }
    for row in 0..<core.rows {
      band.nextRow()
      var best = Band.far
      let mine = core.start + row
      for place in 1...(2 * band.reach + 1) {
        let column = row + place - 1 - band.reach
        guard column >= -1, column < core.columns else { continue }
        let cost =
          column < 0
          ? band.last[place + 1] + single(left, mine, else: edit)
          : step(left, right, mine, core.start + column, band, place, core.start, keys)
        band.current[place] = cost
        best = min(best, cost)
      }
      if best > bound { return nil }
    }
    let cost = band.current[core.columns - core.rows + band.reach + 1]
    return cost <= bound ? cost : nil
  }

  /// The cheapest way to a cell of the table.
  @inline(__always)
  private static func step(
    _ left: Span<UInt8>, _ right: Span<UInt8>, _ mine: Int, _ its: Int, _ band: Band,
    _ place: Int, _ start: Int, _ keys: [UInt32]
  ) -> Int32 {
    if left[mine] == right[its] { return band.last[place] }
    let replaced = band.last[place] + replacing(left[mine], right[its], at: mine, keys)
    let dropped = band.last[place + 1] + single(left, mine, else: edit)
    let added = band.current[place - 1] + single(right, its, else: missing)
    let cost = min(dropped, added, replaced)
    guard mine > start, its > start, left[mine] == right[its - 1], left[mine - 1] == right[its]
    else { return cost }
    return min(cost, band.before[place] + swap)
  }

  /// The cost of a letter that only one of the words has: less where it doubles the one before.
  private static func single(_ word: Span<UInt8>, _ place: Int, else cost: Int32) -> Int32 {
    if place == 0 { return first }
    let isTwin =
      word[place - 1] == word[place] || place + 1 < word.count && word[place + 1] == word[place]
    return isTwin ? doubled : cost
  }

  private static func replacing(
    _ mine: UInt8, _ its: UInt8, at place: Int, _ keys: [UInt32]
  ) -> Int32 {
    if place == 0 { return first }
    return isNear(mine, its, keys) ? near : edit
  }

  private static func isNear(_ left: UInt8, _ right: UInt8, _ keys: [UInt32]) -> Bool {
    guard left >= 0x61, left <= 0x7A, right >= 0x61, right <= 0x7A else { return false }
    return keys[Int(left - 0x61)] >> UInt32(right - 0x61) & 1 == 1
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
