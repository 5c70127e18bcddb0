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

  /// What stands before a boundary.
  ///
  /// In double precision, for differences are taken.
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
  private var items = Buffer<Item>()
  /// The items that are not new.
  private var repeats = Buffer<Int>()
  /// The last item of each slot: a feature is looked for among those of its slot.
  private var slots = [Int32](repeating: -1, count: slotCount)
  /// How many items stand before each boundary, and what they are.
  private var ends = Buffer<Int>()
  private var before = Buffer<Before>()
  /// For each boundary but the first, and each target, the weights of what is new before it.
  private var weights: [Float] = []

  private static let slotCount = 256

  init(targets: Int) {
    self.targets = targets
    sums = targets < WeightRows.vast
  }

  /// Begins a message.
  mutating func begin() {
    for index in items.indices where items[index].next != Strand.unslotted {
      slots[Int(items[index].row) & (Strand.slotCount - 1)] = -1
    }
    items.removeAll()
    repeats.removeAll()
    ends.removeAll()
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
    before.removeAll()
    var (now, place) = (Before(), 0)
    for boundary in ends.indices {
      while place < ends[boundary] {
        if items[place].last < 0 { now.add(rows.summary(Int(items[place].row)), times: 1) }
        place += 1
      }
      before.append(now)
    }
    if sums, hasParts { sumUpWeights(rows) }
  }

  /// Whether the message has more than one clause; else it is added up where it is scored.
  private var hasParts: Bool { ends.count > 2 }

  private mutating func sumUpWeights(_ rows: WeightRows) {
    let size = (ends.count - 1) * targets
    if weights.count < size {
      weights.append(contentsOf: repeatElement(0, count: size - weights.count))
    }
    for clause in 0..<(ends.count - 1) {
      let start = clause * targets
      Strand.begin(&weights, start, after: clause > 0 ? targets : nil, targets)
      for index in ends[clause]..<ends[clause + 1] where items[index].last < 0 {
        rows.add(Int(items[index].row), times: 1, to: &weights, from: start)
      }
    }
  }

  /// Begins a row of weights with those so far before it, or with zeros.
  private static func begin(
    _ weights: inout [Float], _ start: Int, after distance: Int?, _ count: Int
  ) {
    var weights = weights.mutableSpan
    precondition(start >= distance ?? 0 && start + count <= weights.count)
    guard let distance else {
      for place in start..<(start + count) { weights[unchecked: place] = 0 }
      return
    }
    for place in start..<(start + count) {
      weights[unchecked: place] = weights[unchecked: place &- distance]
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

  /// Adds the weights of a part, times a factor, to the scores of all targets.
  func add(
    _ part: Range<Int>, from place: Int, times unit: Float, _ rows: WeightRows,
    to scores: inout [Float]
  ) {
    guard unit != 0, part.upperBound > 0 else { return }
    guard hasParts else {
      for index in items.indices where items[index].last < 0 {
        rows.add(Int(items[index].row), times: unit, to: &scores)
      }
      return
    }
    Strand.add(weights, (part.upperBound - 1) * targets, times: unit, to: &scores)
    if part.lowerBound > 0 {
      Strand.add(weights, (part.lowerBound - 1) * targets, times: -unit, to: &scores)
    }
    forEachCorrection(of: part, from: place) { row, times in
      rows.add(Int(row), times: unit * Float(times), to: &scores)
    }
  }

  private static func add(
    _ weights: [Float], _ start: Int, times unit: Float, to scores: inout [Float]
  ) {
    let weights = weights.span.extracting(start..<(start + scores.count))
    var results = scores.mutableSpan
    for target in 0..<min(results.count, weights.count) {
      results[unchecked: target] += unit * weights[unchecked: target]
    }
  }

  /// Calls `body` with what the difference of the boundaries has too much (-1) or not (1).
  private func forEachCorrection(
    of part: Range<Int>, from place: Int, _ body: (Int32, Int) -> Void
  ) {
    guard place > 0 else { return }
    let range = ends[part.lowerBound]..<ends[part.upperBound]
    // A pair that begins before the part.
    if !range.isEmpty, items[range.lowerBound].start < place, items[range.lowerBound].last < 0 {
      body(items[range.lowerBound].row, -1)
    }
    for index in repeats.indices where range.contains(repeats[index]) {
      let item = items[repeats[index]]
      if item.last < place, item.start >= place { body(item.row, 1) }
    }
  }

  /// The same for the scores of very many targets.
  func add(
    _ part: Range<Int>, from place: Int, times unit: Float, _ rows: WeightRows,
    to scores: inout SparseScores
  ) {
    for index in ends[part.lowerBound]..<ends[part.upperBound] {
      let item = items[index]
      guard item.start >= place, item.last < place else { continue }
      scores.add(Int(item.row), of: rows, times: unit)
    }
  }
}
