/// The features of one kind along a message, in the order of its words.
///
/// A part of a message begins and ends at boundaries, those between its clauses. What it holds, each
/// feature counted once, is what is new before its end less what is new before its beginning; only
/// what stands in the part and before it too must be added again.
struct Strand: Sendable {
  private struct Item: Sendable {
    /// The row of the feature.
    var row: Int32
    /// The place of its first word.
    var start: Int32
    /// Where the same feature began the last time; -1 where it is new, or counts each time.
    var last: Int32
    /// The item before it in the same slot, or -1.
    var next: Int32
  }

  /// What stands before a boundary. In double precision, for differences are taken.
  private struct Before: Sendable {
    /// How many features are new, and what they add up to.
    var new = 0
    var square = 0.0
    var rarity = 0.0
    var absence = 0.0

    mutating func add(_ summary: Summary, times: Int) {
      new += times
      square += Double(times) * Double(summary.square)
      rarity += Double(times) * Double(summary.rarity)
      absence += Double(times) * Double(summary.absence)
    }

    func subtracting(_ other: Before) -> Before {
      Before(
        new: new - other.new, square: square - other.square,
        rarity: rarity - other.rarity, absence: absence - other.absence)
    }
  }

  private let targets: Int
  /// Whether what a boundary has before it is summed up for each target.
  private let sums: Bool
  private var items: [Item] = []
  /// The items that are not new.
  private var repeats: [Int] = []
  /// The last item of each slot: a feature is looked for among those of its slot.
  private var slots = [Int32](repeating: -1, count: slotCount)
  /// How many items stand before each boundary, and what they are.
  private var ends: [Int] = []
  private var before: [Before] = []
  /// For each target, the weights of what is new so far; and the same before each boundary.
  private var weights: [Float]
  private var weightsBefore: [Float] = []

  private static let slotCount = 256

  init(targets: Int) {
    self.targets = targets
    sums = targets < WeightRows.vast
    weights = Array(repeating: 0, count: sums ? targets : 0)
    items.reserveCapacity(256)
    repeats.reserveCapacity(64)
  }

  /// Begins a message.
  mutating func begin() {
    for item in items where item.next != Strand.unslotted {
      slots[Int(item.row) & (Strand.slotCount - 1)] = -1
    }
    items.removeAll(keepingCapacity: true)
    repeats.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    close()
  }

  /// Ends a clause.
  mutating func close() { ends.append(items.count) }

  /// The mark of an item that counts each time, and is not looked for.
  private static let unslotted: Int32 = -2

  /// Adds a feature that counts as often as it stands there.
  mutating func addEach(_ row: Int32, at place: Int) {
    items.append(Item(row: row, start: Int32(place), last: -1, next: Strand.unslotted))
  }

  /// Adds a feature that a part counts once; its first word stands at `place`.
  mutating func add(_ row: Int32, at place: Int) {
    let slot = Int(row) & (Strand.slotCount - 1)
    var same = slots[slot]
    while same >= 0, items[Int(same)].row != row { same = items[Int(same)].next }
    let last = same < 0 ? -1 : items[Int(same)].start
    let next = slots[slot]
    slots[slot] = Int32(items.count)
    if last >= 0 { repeats.append(items.count) }
    items.append(Item(row: row, start: Int32(place), last: last, next: next))
  }

  /// Ends the message: adds up what is new before each boundary.
  ///
  /// First all records are read, then all weights: the memory is asked for many at once.
  mutating func sumUp(_ rows: WeightRows) {
    before.removeAll(keepingCapacity: true)
    var (now, place) = (Before(), 0)
    for end in ends {
      for item in items[place..<end] where item.last < 0 {
        now.add(rows.summary(Int(item.row)), times: 1)
      }
      before.append(now)
      place = end
    }
    if sums { sumUpWeights(rows) }
  }

  private mutating func sumUpWeights(_ rows: WeightRows) {
    weightsBefore.removeAll(keepingCapacity: true)
    for target in weights.indices { weights[target] = 0 }
    var place = 0
    for end in ends {
      for item in items[place..<end] where item.last < 0 {
        rows.add(Int(item.row), times: 1, to: &weights)
      }
      weightsBefore.append(contentsOf: weights)
      place = end
    }
  }

  /// What the features of a part add up to; `place` is that of its first word.
  func summary(of part: Range<Int>, from place: Int, _ rows: WeightRows) -> Summary {
    var sum = before[part.upperBound].subtracting(before[part.lowerBound])
    forEachCorrection(of: part, from: place) { row, times in
      sum.add(rows.summary(Int(row)), times: times)
    }
    guard sum.new > 0 else { return Summary() }
    return Summary(
      square: Float(sum.square), rarity: Float(sum.rarity), absence: Float(sum.absence))
  }

  /// Adds the weights of a part, times a factor, to the scores of very many targets.
  func add(
    _ part: Range<Int>, from place: Int, times unit: Float, _ rows: WeightRows,
    to scores: inout SparseScores
  ) {
    for item in items[ends[part.lowerBound]..<ends[part.upperBound]]
    where item.start >= place && item.last < place {
      scores.add(Int(item.row), of: rows, times: unit)
    }
  }

  /// Adds the weights of a part, times a factor, to the scores of all targets.
  func add(
    _ part: Range<Int>, from place: Int, times unit: Float, _ rows: WeightRows,
    to scores: inout [Float]
  ) {
    guard unit != 0 else { return }
    let all = weightsBefore.span
    let end = all.extracting(part.upperBound * targets..<(part.upperBound + 1) * targets)
    let start = all.extracting(part.lowerBound * targets..<(part.lowerBound + 1) * targets)
    var results = scores.mutableSpan
    for target in 0..<min(results.count, end.count, start.count) {
      results[unchecked: target] += unit * (end[unchecked: target] - start[unchecked: target])
    }
    forEachCorrection(of: part, from: place) { row, times in
      rows.add(Int(row), times: unit * Float(times), to: &scores)
    }
  }

  /// Calls `body` with what the difference of the boundaries has too much (-1) or not (1).
  private func forEachCorrection(
    of part: Range<Int>, from place: Int, _ body: (Int32, Int) -> Void
  ) {
    guard place > 0 else { return }
    let range = ends[part.lowerBound]..<ends[part.upperBound]
    // A pair that begins before the part.
    if let first = items[range].first, first.start < place, first.last < 0 { body(first.row, -1) }
    for index in repeats where range.contains(index) {
      let item = items[index]
      if item.last < place, item.start >= place { body(item.row, 1) }
    }
  }
}
