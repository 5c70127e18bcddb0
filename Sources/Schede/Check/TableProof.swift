/// Goes through every combination of answers to the questions of a table.
///
/// Combinations that the remaining rows treat alike are walked once, so the proof is complete and
/// still quick.
struct TableProof {
  /// What is known of a set of combinations.
  struct Outcome {
    /// Combinations for which no row holds.
    var gaps = 0
    /// The answers of the first of them.
    var gap: [String]?
    /// Combinations for which more than one row holds, by the later row: how many, with which
    /// earlier row, and the first one.
    var overlaps: [Int: Overlap] = [:]
    /// The rows that decide at least one combination.
    var deciding: Set<Int> = []
  }

  struct Overlap {
    var count: Int
    var with: Int
    var answers: [String]
  }

  private struct State: Hashable {
    var column: Int
    var live: [Int]
  }

  let classes: [[AnswerClass]]
  let rows: [[DecisionTable.Condition]]
  /// Whether more than one row may hold.
  let isFirst: Bool
  /// Whether the proof is whole.
  private(set) var isComplete = true
  /// Rows compared with answers so far.
  private var steps = 0
  private let limit: Int
  private var known: [State: Outcome] = [:]

  init(
    classes: [[AnswerClass]], rows: [[DecisionTable.Condition]], policy: DecisionTable.Policy,
    limit: Int = Bounds.proofSteps
  ) {
    self.limit = limit
    self.classes = classes
    self.rows = rows
    isFirst = policy == .first
  }

  mutating func prove() -> Outcome { outcome(State(column: 0, live: Array(rows.indices))) }

  private mutating func outcome(_ state: State) -> Outcome {
    if let outcome = known[state] { return outcome }
    guard steps < limit else {
      isComplete = false
      return Outcome()
    }
    let outcome =
      state.column == classes.count || state.live.isEmpty ? end(state) : split(state)
    known[state] = outcome
    return outcome
  }

  /// One step: the answers of the next question, those alike together.
  private mutating func split(_ state: State) -> Outcome {
    var total = Outcome()
    var groups: [[Int]: (first: AnswerClass, count: Int)] = [:]
    var order: [[Int]] = []
    steps += classes[state.column].count * state.live.count
    for answer in classes[state.column] {
      let live = pruned(
        state.live.filter { answer.holds(rows[$0][state.column]) }, after: state.column)
      if groups[live] == nil { order.append(live) }
      groups[live] = (groups[live]?.first ?? answer, (groups[live]?.count ?? 0) + 1)
    }
    for live in order {
      guard let group = groups[live] else { continue }
      let next = outcome(State(column: state.column + 1, live: live))
      total.add(next, times: group.count, answering: group.first.label)
    }
    return total
  }

  /// Where the first row decides, rows below one that holds whatever follows do not matter.
  private func pruned(_ live: [Int], after column: Int) -> [Int] {
    guard isFirst else { return live }
    let sure = live.firstIndex { row in
      rows[row][(column + 1)...].allSatisfy { $0 == .any }
    }
    return sure.map { Array(live[...$0]) } ?? live
  }

  private func end(_ state: State) -> Outcome {
    var outcome = Outcome()
    let rest = classes[state.column...]
    guard let first = state.live.first else {
      outcome.gaps = rest.reduce(1) { saturating($0, $1.count) }
      outcome.gap = rest.map { $0.first?.label ?? "" }
      return outcome
    }
    outcome.deciding = [first]
    if !isFirst {
      for later in state.live.dropFirst() {
        outcome.overlaps[later] = Overlap(count: 1, with: first, answers: [])
      }
    }
    return outcome
  }
}

extension TableProof.Outcome {
  /// Adds what follows an answer that stands for several.
  mutating func add(_ other: Self, times: Int, answering label: String) {
    gaps = gaps.addingReportingOverflow(saturating(other.gaps, times)).partialValue
    if gap == nil, let rest = other.gap { gap = [label] + rest }
    for (row, overlap) in other.overlaps {
      let known = overlaps[row]
      overlaps[row] = TableProof.Overlap(
        count: (known?.count ?? 0) + saturating(overlap.count, times),
        with: known?.with ?? overlap.with, answers: known?.answers ?? [label] + overlap.answers)
    }
    deciding.formUnion(other.deciding)
  }
}

/// A product that stays in bounds.
private func saturating(_ left: Int, _ right: Int) -> Int {
  let (product, isOver) = left.multipliedReportingOverflow(by: right)
  return isOver || product > 1 << 40 ? 1 << 40 : product
}
