internal import Language

/// What features say of targets: for each feature a row of weights, in flat tables.
///
/// A row that speaks for many targets is whole, one weight for each target in their order, and is
/// added without looking at targets at all; another names the targets that it speaks for.
struct WeightRows: Sendable {
  private struct Row: Sendable {
    var start: UInt32
    /// How many targets a row names, or ``whole``.
    var count: UInt32
    var summary: Summary
  }

  private static let whole = UInt32.max
  /// A row is whole from one of so many targets on: there it is added faster, and is no larger.
  private static let wholeFrom = 4

  private let targets: Int
  private var rows: [Row] = []
  private var wholeWeights: [Float] = []
  private var namedTargets: [Int32] = []
  private var namedWeights: [Float] = []

  /// Up to so many targets everything is added up for each of them; beyond, a feature that stands
  /// nearly everywhere names those that it says most of, and says the same of all the others.
  static let few = 512
  /// A row that names more is cut down to ``telling`` ones.
  private static let common = 512
  private static let telling = 48

  init(targets: Int) {
    self.targets = targets
  }

  /// Appends the row of the next feature: the sums that are not zero.
  ///
  /// - Parameters:
  ///   - sums: One for each target; they are zero again afterwards.
  ///   - touched: The targets whose sum may not be zero, each once.
  ///   - summary: What the feature adds besides.
  mutating func append(_ sums: inout [Float], _ touched: [Int32], _ summary: Summary) {
    if targets > WeightRows.few, touched.count > WeightRows.common {
      appendTelling(&sums, touched, summary)
    } else if targets <= WeightRows.few, touched.count * WeightRows.wholeFrom >= targets {
      rows.append(
        Row(start: UInt32(wholeWeights.count), count: WeightRows.whole, summary: summary))
      wholeWeights.append(contentsOf: sums)
    } else {
      rows.append(
        Row(
          start: UInt32(namedTargets.count), count: UInt32(touched.count), summary: summary))
      for target in touched {
        namedTargets.append(target)
        namedWeights.append(sums[Int(target)])
      }
    }
    for target in touched { sums[Int(target)] = 0 }
  }

  /// Appends a row that names only those it says most of; the mean of the others counts for all.
  private mutating func appendTelling(
    _ sums: inout [Float], _ touched: [Int32], _ summary: Summary
  ) {
    let least = WeightRows.least(of: WeightRows.telling, sums, touched)
    let start = namedTargets.count
    var rest: Float = 0
    for target in touched {
      let weight = sums[Int(target)]
      if weight > least {
        namedTargets.append(target)
        namedWeights.append(weight)
      } else {
        rest += weight
      }
    }
    let count = namedTargets.count - start
    let mean = rest / Float(targets - count)
    for place in start..<namedTargets.count { namedWeights[place] -= mean }
    var summary = summary
    summary.absence += mean
    rows.append(Row(start: UInt32(start), count: UInt32(count), summary: summary))
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
    rows.trim()
    wholeWeights.trim()
    namedTargets.trim()
    namedWeights.trim()
  }

  /// How many rows there are.
  var count: Int { rows.count }

  /// What a feature adds besides its weights.
  func summary(_ row: Int) -> Summary { rows[row].summary }

  /// Adds a row, times a factor, to the scores of all targets.
  func add(_ row: Int, times factor: Float, to scores: inout [Float]) {
    let start = Int(rows[row].start)
    var sums = scores.mutableSpan
    guard rows[row].count == WeightRows.whole else {
      let range = start..<(start + Int(rows[row].count))
      let names = namedTargets.span.extracting(range)
      let weights = namedWeights.span.extracting(range)
      for place in 0..<names.count {
        sums[Int(names[unchecked: place])] += factor * weights[unchecked: place]
      }
      return
    }
    let weights = wholeWeights.span.extracting(start..<(start + targets))
    for target in 0..<min(weights.count, sums.count) {
      sums[unchecked: target] += factor * weights[unchecked: target]
    }
  }

  /// Notes the targets that a row may speak for.
  func insertTargets(of row: Int, into list: inout UniqueList) {
    guard rows[row].count != WeightRows.whole else {
      guard list.items.count < targets else { return }
      for target in 0..<targets { list.insert(Int32(target)) }
      return
    }
    let start = Int(rows[row].start)
    for place in start..<(start + Int(rows[row].count)) { list.insert(namedTargets[place]) }
  }

  /// The weight of a row for a target.
  func weight(_ row: Int, of target: Int) -> Float {
    let start = Int(rows[row].start)
    if rows[row].count == WeightRows.whole { return wholeWeights[start + target] }
    let names = namedTargets[start..<(start + Int(rows[row].count))]
    return names.firstIndex(of: Int32(target)).map { namedWeights[$0] } ?? 0
  }

  /// Calls `body` with each target that a row may speak for, and the weight.
  func forEach(_ row: Int, _ body: (Int, Float) -> Void) {
    let start = Int(rows[row].start)
    if rows[row].count == WeightRows.whole {
      for target in 0..<targets { body(target, wholeWeights[start + target]) }
    } else {
      for place in start..<(start + Int(rows[row].count)) {
        body(Int(namedTargets[place]), namedWeights[place])
      }
    }
  }
}
