internal import Language
internal import Schede

extension Plan {
  /// The answers to the questions of the table's columns, in their order.
  func answers(in slots: [String: Slot]) -> [Slot?] { columns.map { slots[$0] } }

  /// Whether a row holds.
  func truth(ofRow row: Int, _ answers: [Slot?]) -> Truth {
    var truth = Truth.holds
    for column in 0..<min(answers.count, conditions[row].count) {
      truth = truth && Self.truth(conditions[row][column], answers[column])
      if truth == .fails { return .fails }
    }
    return truth
  }

  /// Whether a cell holds for an answer.
  static func truth(_ condition: DecisionTable.Condition, _ slot: Slot?) -> Truth {
    guard case .alternatives(let alternatives) = condition else { return .holds }
    switch slot {
    case nil: return .open
    case .unknown, .refused: return alternatives.contains(.unknown) ? .holds : .fails
    case .known(let value, _): return truth(alternatives, value)
    }
  }

  /// Open where several ages were named and they do not all agree.
  private static func truth(
    _ alternatives: [DecisionTable.Alternative], _ value: SlotValue
  ) -> Truth {
    switch value {
    case .need(let text), .choice(let text):
      return alternatives.contains(.value(text)) ? .holds : .fails
    case .comuni(let names, _):
      return names.first.map { alternatives.contains(.value($0)) } == true ? .holds : .fails
    case .ages(let ages):
      let held = ages.count { age in alternatives.contains { holds($0, age) } }
      return held == ages.count ? .holds : held == 0 ? .fails : .open
    }
  }

  private static func holds(_ alternative: DecisionTable.Alternative, _ age: Age) -> Bool {
    switch (alternative, age) {
    case (.age(.expected), .expected): true
    case (.age(.months(let range)), .months(let months)): range.contains(months)
    case (.age, _), (.value, _), (.unknown, _): false
    }
  }
}
