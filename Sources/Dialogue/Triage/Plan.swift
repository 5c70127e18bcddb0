internal import Language
internal import Schede

/// A questionnaire prepared for use.
///
/// A class, since it is handed around in every turn.
final class Plan: Sendable {
  let journey: Journey
  let table: DecisionTable?
  /// The question for the need.
  let need: String
  /// The question for the child's age, if the journey asks one.
  let age: String?
  /// The question for the Comune, if the journey asks one.
  let comune: String?
  /// Questions asked for some needs only and that no row depends on: whether somebody is in danger.
  let gates: [Question]
  /// The question after the recommendation.
  let end: String?
  /// The question of each column of the table.
  let columns: [String]
  /// The cells of each row.
  let conditions: [[DecisionTable.Condition]]
  /// For each row, the number of where it leads to: the first row with the same target.
  let ends: [Int]
  /// For each column of the table, answers of which every row treats all others like one of these.
  let domains: [[SlotValue]]

  init(_ journey: Journey, in knowledge: Knowledge) {
    self.journey = journey
    let questions = journey.order.compactMap(knowledge.question)
    table = knowledge.tables.first { $0.id == journey.table }
    need = journey.start.isEmpty ? Roles.need : journey.start
    age = questions.first { $0.kind == .age }?.id
    comune = questions.first { $0.kind == .comune }?.id
    end = journey.end
    let columns = table?.columns ?? []
    self.columns = columns
    conditions = table?.rows.map(\.conditions) ?? []
    let targets = table?.rows.map(Target.init) ?? []
    ends = targets.map { targets.firstIndex(of: $0) ?? 0 }
    gates = questions.filter {
      $0.onlyFor != nil && !columns.contains($0.id) && $0.id != journey.end
    }
    domains = columns.indices.map { column in
      Self.domain(of: column, in: knowledge.tables.first { $0.id == journey.table }, knowledge)
    }
  }

  private static func domain(
    of column: Int, in table: DecisionTable?, _ knowledge: Knowledge
  ) -> [SlotValue] {
    guard let table, let question = knowledge.question(table.columns[column]) else { return [] }
    switch question.kind {
    case .age: return ages(of: column, in: table)
    case .choice: return question.options.map { .choice($0.value) }
    case .yesNo: return [.choice(Roles.yes), .choice(Roles.no)]
    case .need, .comune: return []
    }
  }

  /// Not yet born, the first month, and the first month after each interval's begin and end.
  private static func ages(of column: Int, in table: DecisionTable) -> [SlotValue] {
    var months: Set<Int> = [0]
    for row in table.rows {
      guard case .alternatives(let alternatives) = row.conditions[column] else { continue }
      for case .age(.months(let range)) in alternatives {
        months.formUnion([range.lowerBound, range.upperBound + 1])
      }
    }
    return [.ages([.expected])] + months.sorted().map { .ages([.months($0)]) }
  }
}
