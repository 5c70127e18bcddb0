/// Answers to a question that every row of a table treats alike.
struct AnswerClass: Equatable {
  /// As it is shown: a value, an interval of ages, «non-so».
  var label: String
  var answer: Answer

  enum Answer: Equatable {
    case value(String)
    /// A value that no row names.
    case other
    case expected
    /// Months, both included.
    case ages(ClosedRange<Int>)
    case unknown
  }

  /// Whether a cell holds for all these answers; the classes are cut so that it is all or none.
  func holds(_ condition: DecisionTable.Condition) -> Bool {
    switch condition {
    case .any: true
    case .alternatives(let alternatives): alternatives.contains(where: matches)
    }
  }

  private func matches(_ alternative: DecisionTable.Alternative) -> Bool {
    switch (alternative, answer) {
    case (.unknown, .unknown), (.age(.expected), .expected): true
    case (.value(let value), .value(let own)): value == own
    case (.age(.months(let range)), .ages(let own)): range.contains(own.lowerBound)
    default: false
    }
  }
}
