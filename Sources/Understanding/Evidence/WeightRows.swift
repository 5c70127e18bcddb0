internal import Language

/// What features say of targets: for each feature a row of weights, in flat tables.
///
/// A row that speaks for many targets is whole, one weight for each target in their order, and is
/// added without looking at targets at all; another names the targets that it speaks for. A row is
/// read in two places, its record and its stretch of the data: what is far apart in memory is waited
/// for. A weight is the upper half of a number of single precision (exact to 0.2 %), so that one of
/// the data holds a target and its weight, or the weights of two targets.
struct WeightRows: Sendable {
  private struct Record: Sendable {
    /// Where the row begins in ``data``; the highest bit marks a whole one.
    var start: UInt32
    var summary: Summary

    var isWhole: Bool { start & WeightRows.whole != 0 }
    var place: Int { Int(start & ~WeightRows.whole) }
  }

  private static let whole: UInt32 = 1 << 31
  /// A row is whole where it names one of so many targets: from there on that is no larger.
  private static let wholeFrom = 2

  private let targets: Int
  /// A record for each row, and one for the end.
  private var records = [Record(start: 0, summary: Summary())]
  /// Of a whole row the weights of the first half of the targets, in the upper bits, with those of the
  /// second half in the lower; of another a weight in the upper bits and its target in the lower.
  private var data: [UInt32] = []

  private static let upper: UInt32 = 0xFFFF_0000
  /// How many targets a row can name: sixteen bits.
  private static let most = 1 << 16

  /// Up to so many targets all that a feature says is kept; beyond, one that stands nearly everywhere
  /// names those that it says most of, and says the same of all the others.
  private static let few = 512
  /// From here on only those targets are looked at that a message speaks for (``SparseScores``), and
  /// what stands nearly everywhere speaks for nobody.
  static let vast = 2_048
  /// A row that names more is cut down to ``telling`` ones, or to none.
  private static let common = 512
  private static let telling = 48
  /// Of a row of very many targets that names more than ``telling``, what is less than such a share
  /// of the most is not named.
  private static let slight: Float = 0.5

  init(targets: Int) {
    precondition(targets <= WeightRows.most, "more than 65,536 intents and dangers")
    self.targets = targets
  }

  /// Appends the row of the next feature: the sums that are not zero.
  ///
  /// - Parameters:
  ///   - sums: One for each target; they are zero again afterwards.
  ///   - touched: The targets whose sum may not be zero, each once.
  ///   - summary: What the feature adds besides.
  ///   - isSum: Whether it is made of several features: what stands nearly everywhere is left out
  ///     of these already.
  mutating func append(
    _ sums: inout [Float], _ touched: [Int32], _ summary: Summary, isSum: Bool = false
  ) {
    if targets > WeightRows.few, touched.count > WeightRows.common {
      let namesNobody = targets >= WeightRows.vast && !isSum
      let least =
        namesNobody ? .infinity : WeightRows.least(of: WeightRows.telling, sums, touched)
      appendTelling(&sums, touched, summary, above: least)
    } else if targets >= WeightRows.vast, touched.count > WeightRows.telling {
      let most = touched.reduce(Float(0)) { max($0, sums[Int($1)]) }
      appendTelling(&sums, touched, summary, above: most * WeightRows.slight)
    } else if targets < WeightRows.vast, touched.count * WeightRows.wholeFrom >= targets {
      close(summary, isWhole: true)
      for target in 0..<half {
        let second = half + target < targets ? WeightRows.rounded(sums[half + target]) >> 16 : 0
        data.append(WeightRows.rounded(sums[target]) | second)
      }
    } else {
      close(summary, isWhole: false)
      for target in touched { append(target, sums[Int(target)]) }
    }
    records[records.count - 1].start = UInt32(data.count)
    for target in touched { sums[Int(target)] = 0 }
  }

  /// Makes the record of the end that of a row, and appends another.
  private mutating func close(_ summary: Summary, isWhole: Bool) {
    let mark = isWhole ? WeightRows.whole : 0
    records[records.count - 1] = Record(start: UInt32(data.count) | mark, summary: summary)
    records.append(Record(start: UInt32(data.count), summary: Summary()))
  }

  private mutating func append(_ target: Int32, _ weight: Float) {
    data.append(WeightRows.rounded(weight) | UInt32(target))
  }

  /// The upper half of a weight, rounded to the nearest.
  private static func rounded(_ weight: Float) -> UInt32 { (weight.bitPattern &+ 0x8000) & upper }

  /// So many targets have their weights in the upper bits of a whole row.
  private var half: Int { (targets + 1) / 2 }

  /// Appends a row that names only those it says most of; the mean of the others counts for all.
  private mutating func appendTelling(
    _ sums: inout [Float], _ touched: [Int32], _ summary: Summary, above least: Float
  ) {
    let named = touched.filter { sums[Int($0)] > least }
    let rest = touched.reduce(Float(0)) { $0 + (sums[Int($1)] > least ? 0 : sums[Int($1)]) }
    let mean = rest / Float(targets - named.count)
    var summary = summary
    summary.absence += mean
    close(summary, isWhole: false)
    for target in named { append(target, sums[Int(target)] - mean) }
  }

  /// A weight that at most so many are above, found by counting them in steps.
  private static func least(of count: Int, _ sums: [Float], _ touched: [Int32]) -> Float {
    let most = touched.reduce(Float(0)) { max($0, sums[Int($1)]) }
    var steps = [Int](repeating: 0, count: 257)
    for target in touched { steps[Int(max(0, sums[Int(target)] / most) * 256)] += 1 }
    var (step, above) = (256, 0)
    while step > 0, above + steps[step] <= count {
      above += steps[step]
      step -= 1
    }
    return most * Float(step + 1) / 256
  }

  /// Frees what was kept for growing.
  mutating func seal() {
    records.trim()
    data.trim()
  }

  /// How many rows there are.
  var count: Int { records.count - 1 }

  /// What a feature adds besides its weights.
  func summary(_ row: Int) -> Summary { records[row].summary }

  private func range(_ row: Int) -> Range<Int> { records[row].place..<records[row + 1].place }

  /// Adds a row, times a factor, to the scores of all targets, which begin at a place.
  func add(_ row: Int, times factor: Float, to scores: inout [Float], from start: Int = 0) {
    let entries = data.span.extracting(range(row))
    var sums = scores.mutableSpan
    guard records[row].isWhole else {
      for place in 0..<entries.count {
        let entry = entries[unchecked: place]
        sums[start + WeightRows.target(entry)] += factor * WeightRows.weight(entry)
      }
      return
    }
    let (half, second) = (entries.count, targets - entries.count)
    precondition(start >= 0 && start + targets <= sums.count && second <= half)
    for target in 0..<half {
      sums[unchecked: start &+ target] += factor * WeightRows.weight(entries[unchecked: target])
    }
    let next = start &+ half
    for target in 0..<second {
      let weight = Float(bitPattern: entries[unchecked: target] << 16)
      sums[unchecked: next &+ target] += factor * weight
    }
  }

  @inline(__always)
  private static func target(_ entry: UInt32) -> Int { Int(entry & ~upper) }

  @inline(__always)
  private static func weight(_ entry: UInt32) -> Float { Float(bitPattern: entry & upper) }

  /// Adds a row, times a factor, to the scores of the targets that it names, and notes those whose
  /// score was zero behind the first `count` of a list; returns how many it has then.
  func add(
    _ row: Int, times factor: Float, to scores: inout [Float], _ list: inout [Int32], _ count: Int
  ) -> Int {
    let entries = data.span.extracting(range(row))
    var sums = scores.mutableSpan
    var list = list.mutableSpan
    var count = count
    for place in 0..<entries.count {
      let entry = entries[unchecked: place]
      let target = WeightRows.target(entry)
      let before = sums[target]
      list[count] = Int32(truncatingIfNeeded: target)
      count &+= before == 0 ? 1 : 0
      sums[unchecked: target] = before + factor * WeightRows.weight(entry)
    }
    return count
  }

  /// Notes the targets that a row may speak for.
  func insertTargets(of row: Int, into list: inout UniqueList) {
    guard records[row].isWhole else {
      return forEach(row) { target, _ in list.insert(Int32(target)) }
    }
    guard list.items.count < targets else { return }
    for target in 0..<targets { list.insert(Int32(target)) }
  }

  /// The weight of a row for a target.
  func weight(_ row: Int, of target: Int) -> Float {
    var found: Float = 0
    forEach(row) { if $0 == target { found = $1 } }
    return found
  }

  /// Calls `body` with each target that a row may speak for, and the weight.
  func forEach(_ row: Int, _ body: (Int, Float) -> Void) {
    let entries = data.span.extracting(range(row))
    guard records[row].isWhole else {
      for place in entries.indices {
        body(WeightRows.target(entries[place]), WeightRows.weight(entries[place]))
      }
      return
    }
    for place in entries.indices { body(place, WeightRows.weight(entries[place])) }
    for place in 0..<(targets - half) {
      body(half + place, Float(bitPattern: entries[place] << 16))
    }
  }
}
