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
    items = Coverage.all(knowledge).map { kind, name, line in
      Item(kind: kind, name: name, at: line, isTouched: touched.contains("\(kind) \(name)"))
    }
  }

  private static func all(
    _ knowledge: Knowledge
  ) -> [(kind: String, name: String, at: SourceLine)] {
    let rows = knowledge.tables.flatMap { table in
      table.rows.enumerated().map { ("riga", "\(table.id):\($0 + 1)", $1.at) }
    }
    // A question without words is never asked.
    let options = knowledge.questions.filter { !$0.text.isEmpty }.flatMap { question in
      question.options.map { ("risposta", "\(question.id)=\($0.value)", $0.at) }
    }
    return knowledge.intents.map { ("intento", $0.id, $0.at) }
      + knowledge.crises.map { ("crisi", $0.id, $0.at) }
      + knowledge.services.map { ("servizio", $0.id, $0.at) }
      + knowledge.places.map { ("luogo", $0.id, $0.at) } + rows + options
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
