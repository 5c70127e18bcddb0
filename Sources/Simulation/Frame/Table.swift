/// What a run shows at the end: what was measured, what was wanted, and whether it is so.
package struct Table: Sendable {
  package struct Line: Equatable, Sendable {
    package var name: String
    package var value: String
    package var wanted: String
    /// Nil where nothing is wanted.
    package var isRight: Bool?
  }

  package private(set) var lines: [Line] = []

  package init() {}

  package var isRight: Bool { lines.allSatisfy { $0.isRight ?? true } }

  /// A line that is only told.
  package mutating func tell(_ name: String, _ value: some CustomStringConvertible) {
    lines.append(Line(name: name, value: value.description, wanted: "", isRight: nil))
  }

  /// A line that decides.
  package mutating func check(
    _ name: String, _ value: some CustomStringConvertible, wanted: String, _ isRight: Bool
  ) {
    lines.append(
      Line(name: name, value: value.description, wanted: wanted, isRight: isRight))
  }

  /// A line about something that must not be.
  package mutating func checkNone(_ name: String, _ count: Int) {
    check(name, count, wanted: "0", count == 0)
  }

  /// How the service ended: its status, nil where it did not.
  package mutating func checkEnd(_ status: Int32?) {
    check("fine ordinata", status.map { "\($0)" } ?? "no", wanted: "0", status == 0)
  }

  package mutating func append(_ other: Table) {
    lines += other.lines
  }

  /// As text, one line each.
  package var text: [String] {
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { line in
      let mark = line.isRight.map { $0 ? "sì " : "NO " } ?? "   "
      let name = line.name + String(repeating: " ", count: width - line.name.count)
      return "\(mark) \(name)  \(line.value)" + (line.wanted.isEmpty ? "" : "  (\(line.wanted))")
    }
  }
}
