internal import Schede

extension Plan {
  /// Decides, or says which question to ask.
  func verdict(_ slots: [String: Slot]) -> Verdict {
    guard let table else { return .none }
    let live = liveRows(slots)
    guard let last = live.last else { return .none }
    if targets(live).count == 1 {
      return .row(live.first { truth(table.rows[$0], slots) == .holds } ?? last)
    }
    return shortest(openColumns(live, slots), slots).map { .ask(question: table.columns[$0]) }
      ?? .row(live.first { truth(table.rows[$0], slots) == .holds } ?? last)
  }

  /// The rows that may decide: those that are open, up to the first that holds.
  func liveRows(_ slots: [String: Slot]) -> [Int] {
    guard let table else { return [] }
    var live: [Int] = []
    for (index, row) in table.rows.enumerated() {
      switch truth(row, slots) {
      case .fails: continue
      case .open: live.append(index)
      case .holds: return live + [index]
      }
    }
    return live
  }

  /// Whether a row says which answers to a question it is for.
  func names(_ question: String, inRow row: Int) -> Bool {
    guard let table, let column = table.columns.firstIndex(of: question) else { return false }
    if case .alternatives = table.rows[row].conditions[column] { return true }
    return false
  }

  func targets(_ rows: [Int]) -> Set<Target> {
    guard let table else { return [] }
    return Set(rows.map { Target(table.rows[$0]) })
  }

  /// The columns that a live row still depends on.
  private func openColumns(_ live: [Int], _ slots: [String: Slot]) -> [Int] {
    guard let table else { return [] }
    return table.columns.indices.filter { column in
      !domains[column].isEmpty
        && live.contains {
          Self.truth(table.rows[$0].conditions[column], slots[table.columns[column]]) == .open
        }
    }
  }

  /// The column whose worst answer leaves the fewest ends; then the fewest over all its answers; then
  /// the first in the order of the journey.
  private func shortest(_ columns: [Int], _ slots: [String: Slot]) -> Int? {
    columns.min { cost($0, slots) < cost($1, slots) }
  }

  private func cost(_ column: Int, _ slots: [String: Slot]) -> (Int, Double, Int) {
    guard let table else { return (0, 0, 0) }
    let question = table.columns[column]
    let ends = answers(to: column, slots).map { value in
      var slots = slots
      slots[question] = .known(value, .asked)
      return targets(liveRows(slots)).count
    }
    let mean = Double(ends.reduce(0, +)) / Double(max(ends.count, 1))
    return (ends.max() ?? 0, mean, journey.order.firstIndex(of: question) ?? .max)
  }

  /// The answers that a question may get: of several named children, one.
  private func answers(to column: Int, _ slots: [String: Slot]) -> [SlotValue] {
    guard let table else { return [] }
    if case .ages(let ages) = slots[table.columns[column]]?.value {
      return ages.map { .ages([$0]) }
    }
    return domains[column]
  }
}
