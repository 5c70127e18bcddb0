/// A block of a data file: its header and its lines.
struct Scheda: Sendable {
  var kind: SchedaKind
  var id: String
  var title: String
  var at: SourceLine
  /// Where the id stands in the header.
  var idBytes: Range<Int>
  var statements: [Statement] = []

  /// The line of a statement.
  func place(of statement: Statement) -> SourceLine {
    SourceLine(file: at.file, line: statement.line)
  }

  /// All statements with a key, in order.
  func fields(_ name: KeyName) -> [Statement] {
    statements.filter { $0.shape == .field(.named(name)) }
  }
}
