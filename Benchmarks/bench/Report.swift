/// The figures of all sets, for people and for programs.
struct Report {
  private let results: [Result]

  init(_ results: [Result]) {
    self.results = results
  }

  var table: String {
    let head = [
      "set", "intents", "examples", "understand µs", "p99", "mallocs", "turn µs", "p99", "mallocs",
      "load ms", "compile ms", "MB", "with it", "right %",
    ]
    let rows = [head] + results.map(Report.row)
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func row(_ result: Result) -> [String] {
    let (read, turn) = (result.understanding, result.turn)
    return [
      result.name, "\(result.intents)", "\(result.examples)",
      tenths(read.median / 1e3), tenths(read.late / 1e3), tenths(read.allocations),
      tenths(turn.median / 1e3), tenths(turn.late / 1e3), tenths(turn.allocations),
      tenths(result.load), tenths(result.compile), tenths(Double(result.resident) / 1e6),
      tenths(Double(result.grown) / 1e6), tenths(percent(result)),
    ]
  }

  private static func percent(_ result: Result) -> Double {
    result.judged > 0 ? Double(result.right) * 100 / Double(result.judged) : 0
  }

  private static func tenths(_ value: Double) -> String {
    let whole = Int((value * 10).rounded())
    return "\(whole / 10).\(abs(whole % 10))"
  }

  /// One line: an object with a list of sets.
  var json: String {
    let sets = results.map { result in
      let fields: [(String, String)] = [
        ("set", "\"\(result.name)\""), ("intents", "\(result.intents)"),
        ("examples", "\(result.examples)"),
        ("understand_ns", Report.tenths(result.understanding.median)),
        ("understand_p99_ns", Report.tenths(result.understanding.late)),
        ("understand_mallocs", "\(result.understanding.allocations)"),
        ("turn_ns", Report.tenths(result.turn.median)),
        ("turn_p99_ns", Report.tenths(result.turn.late)),
        ("turn_mallocs", "\(result.turn.allocations)"), ("load_ms", Report.tenths(result.load)),
        ("compile_ms", Report.tenths(result.compile)), ("resident_bytes", "\(result.resident)"),
        ("grown_bytes", "\(result.grown)"), ("right", "\(result.right)"),
        ("judged", "\(result.judged)"),
      ]
      return "{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }
    return "{\"sets\":[" + sets.joined(separator: ",") + "]}"
  }
}
