public import Schede

/// What of the knowledge no golden conversation touches, with its line.
public struct Coverage: Equatable, Sendable {
  /// A thing that a transcript can touch.
  public struct Item: Equatable, Sendable {
    /// `intento`, `crisi`, `riga`, `servizio`, `luogo`, `risposta`.
    public var kind: String
    public var name: String
    public var at: SourceLine
    public var isTouched: Bool
  }

  public private(set) var items: [Item] = []

  public init(_ knowledge: Knowledge, runs: [TrialRun]) {
    let touched = runs.reduce(into: Set<String>()) { $0.formUnion($1.touched) }
    func add(_ kind: String, _ name: String, _ line: SourceLine) {
      items.append(
        Item(kind: kind, name: name, at: line, isTouched: touched.contains("\(kind) \(name)")))
    }
    for intent in knowledge.intents { add("intento", intent.id, intent.at) }
    for crisis in knowledge.crises { add("crisi", crisis.id, crisis.at) }
    for service in knowledge.services { add("servizio", service.id, service.at) }
    for place in knowledge.places { add("luogo", place.id, place.at) }
    for table in knowledge.tables {
      for (index, row) in table.rows.enumerated() {
        add("riga", "\(table.id):\(index + 1)", row.at)
      }
    }
    for question in knowledge.questions {
      for option in question.options {
        add("risposta", "\(question.id)=\(option.value)", option.at)
      }
    }
  }

  /// How many of a kind are touched, and how many there are, by kind in the order of ``items``.
  public var counts: [(kind: String, touched: Int, all: Int)] {
    var order: [String] = []
    for item in items where !order.contains(item.kind) { order.append(item.kind) }
    return order.map { kind in
      let mine = items.filter { $0.kind == kind }
      return (kind, mine.count(where: \.isTouched), mine.count)
    }
  }
}
