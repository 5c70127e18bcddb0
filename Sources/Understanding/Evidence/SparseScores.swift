/// The scores of very many targets, of which a message speaks for a few.
///
/// Each target has a score by what its examples say in all (``Leaning``); only those that the message
/// speaks for are looked at, the others are counted together. What stands nearly everywhere speaks for
/// nobody (``WeightRows``), so that these are few.
struct SparseScores: Sendable {
  /// What was added to each target: not zero exactly for those in ``touched``.
  private var points: [Float]
  /// The targets that something was added to, up to ``count``; one place is spare.
  private var touched: [Int32]
  private var count = 0
  /// What the score of a target is without points.
  private var start = Leaning.Line()

  /// The intents among the touched and their scores, up to ``collected``; one place is spare.
  private var names: [Int32]
  private var scores: [Float]
  private var collected = 0
  /// The sum of their points.
  private var sumOfPoints: Float = 0
  /// What their scores were without points, where that is felt.
  private var floors: [Float]

  init(targets: Int) {
    points = Array(repeating: 0, count: targets)
    touched = Array(repeating: 0, count: targets + 1)
    (names, scores, floors) = (touched, points + [0], points + [0])
  }

  mutating func begin(_ start: Leaning.Line) {
    SparseScores.clear(&points, touched, count)
    (count, self.start) = (0, start)
  }

  private static func clear(_ points: inout [Float], _ touched: [Int32], _ count: Int) {
    let touched = touched.span
    var points = points.mutableSpan
    var place = 0
    while place < count {
      points[Int(touched[place])] = 0
      place &+= 1
    }
  }

  /// Adds a row, times a factor.
  mutating func add(_ row: Int, of rows: WeightRows, times factor: Float) {
    count = rows.add(row, times: factor, to: &points, &touched, count)
  }

  /// Adds to the score of one target.
  mutating func raise(_ target: Int, by amount: Float) {
    if points[target] == 0 {
      touched[count] = Int32(target)
      count += 1
    }
    points[target] += amount
    // Zero is what was not touched.
    if points[target] == 0 { points[target] = .leastNonzeroMagnitude }
  }

  func score(_ target: Int, _ leaning: Leaning) -> Float {
    leaning.score(target, start) + points[target]
  }

  /// The best intents; where the untouched might be among them, all are looked at.
  mutating func ranks(_ intents: Range<Int>, _ leaning: Leaning) -> Ranks {
    collect(intents, leaning)
    let ranks = Ranks(names, scores, collected)
    let isSettled =
      ranks.count == Ranks.most && (ranks.last?.score ?? 0) > leaning.highest(start)
    if isSettled || collected == intents.count { return ranks }
    for target in intents where points[target] == 0 { raise(target, by: 0) }
    collect(intents, leaning)
    return Ranks(names, scores, collected)
  }

  private mutating func collect(_ intents: Range<Int>, _ leaning: Leaning) {
    let line = (start: start, differences: leaning.differences)
    (collected, sumOfPoints) = SparseScores.collect(
      (touched, count), points, line, below: intents.upperBound, &names, &scores)
  }

  private static func collect(
    _ list: (touched: [Int32], count: Int), _ points: [Float],
    _ line: (start: Leaning.Line, differences: [Float]), below end: Int, _ names: inout [Int32],
    _ scores: inout [Float]
  ) -> (count: Int, points: Float) {
    let (touched, points, differences) = (list.touched.span, points.span, line.differences.span)
    var names = names.mutableSpan
    var scores = scores.mutableSpan
    precondition(list.count < min(touched.count, names.count, scores.count))
    precondition(points.count == differences.count)
    var (place, found, sum) = (0, 0, Float(0))
    while place < list.count {
      let target = Int(touched[unchecked: place])
      let more = points[target]
      let floor = line.start.middle + line.start.slope * differences[unchecked: target]
      names[unchecked: found] = touched[unchecked: place]
      scores[unchecked: found] = floor + more
      let isIntent = target < end
      found &+= isIntent ? 1 : 0
      sum += isIntent ? more : 0
      place &+= 1
    }
    return (found, sum)
  }

  /// The sum of the beliefs in all intents, after ``ranks(_:_:)``.
  mutating func sum(_ beliefs: Beliefs, _ leaning: Leaning) -> Double {
    let touched = beliefs.sum(scores, 0..<collected)
    guard beliefs.isFelt(leaning.highest(start)) else { return touched }
    for place in 0..<collected { floors[place] = leaning.score(Int(names[place]), start) }
    return leaning.sum(start, beliefs) + touched - beliefs.sum(floors, 0..<collected)
  }

  /// The mean of the scores of so many intents, after ``ranks(_:_:)``.
  func mean(of count: Int, _ leaning: Leaning) -> Float {
    leaning.mean(start) + sumOfPoints / Float(count)
  }
}
