internal import Schede

extension Plan {
  /// Decides, or says which question to ask.
  func verdict(_ slots: [String: Slot]) -> Verdict {
    let answers = answers(in: slots)
    let live = liveRows(answers)
    guard let last = live.last else { return .none }
    if countEnds(among: live, answers) > 1,
      let column = shortest(openColumns(live, answers), live, answers)
    {
      return .ask(question: columns[column])
    }
    return .row(live.first { truth(ofRow: $0, answers) == .holds } ?? last)
  }

  /// The rows that may decide: those that are open, up to the first that holds.
  func liveRows(_ answers: [Slot?]) -> [Int] {
    var live: [Int] = []
    for row in conditions.indices {
      switch truth(ofRow: row, answers) {
      case .fails: continue
      case .open: live.append(row)
      case .holds: return live + [row]
      }
    }
    return live
  }

  /// Whether a row says which answers to a question it is for.
  func names(_ question: String, inRow row: Int) -> Bool {
    guard let column = columns.firstIndex(of: question) else { return false }
    if case .alternatives = conditions[row][column] { return true }
    return false
  }

  /// Where rows lead to, by number.
  func ends(of rows: [Int]) -> Set<Int> { Set(rows.map { ends[$0] }) }

  /// How many ends the rows that may decide have, of some that may by fewer answers.
  private func countEnds(among rows: [Int], _ answers: [Slot?]) -> Int {
    var found: [Int] = []
    for row in rows {
      let truth = truth(ofRow: row, answers)
      if truth != .fails, !found.contains(ends[row]) { found.append(ends[row]) }
      if truth == .holds { break }
    }
    return found.count
  }

  /// The columns that a live row still depends on.
  private func openColumns(_ live: [Int], _ answers: [Slot?]) -> [Int] {
    columns.indices.filter { column in
      !domains[column].isEmpty
        && live.contains {
          Self.truth(conditions[$0][column], answers[column]) == .open
        }
    }
  }

  /// The column whose worst answer leaves the fewest ends; then the fewest over all its answers; then
  /// the first in the order of the journey.
  private func shortest(_ open: [Int], _ live: [Int], _ answers: [Slot?]) -> Int? {
    let costs = open.map { (column: $0, cost: cost($0, live, answers)) }
    return costs.min { $0.cost < $1.cost }?.column
  }

  /// A further answer makes no row live that was not: only those are looked at.
  private func cost(_ column: Int, _ live: [Int], _ answers: [Slot?]) -> (Int, Double, Int) {
    var answers = answers
    var (worst, sum) = (0, 0)
    let values = values(of: column, answers)
    for value in values {
      answers[column] = .known(value, .asked)
      let count = countEnds(among: live, answers)
      (worst, sum) = (max(worst, count), sum + count)
    }
    let mean = Double(sum) / Double(max(values.count, 1))
    return (worst, mean, journey.order.firstIndex(of: columns[column]) ?? .max)
  }

  /// The answers that a question may get: of several named children, one.
  private func values(of column: Int, _ answers: [Slot?]) -> [SlotValue] {
    if case .ages(let ages) = answers[column]?.value { return ages.map { .ages([$0]) } }
    return domains[column]
  }
}
