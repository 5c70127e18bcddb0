/// One line of a scheda, cut but not yet understood.
struct Statement: Sendable {
  enum Shape: Equatable, Sendable {
    case field(Key)
    case phrase(Phrase.Mark)
    case option
    case row
    case turn(Trial.Speaker)
    case entry
  }

  var shape: Shape
  /// One-based.
  var line: Int
  /// The bytes after the key or mark, trimmed.
  var body: Range<Int>
}

extension Statement {
  /// Whether it is something that the assistant says.
  var isText: Bool {
    switch shape {
    case .field(.text), .field(.textNow), .field(.textAgain): true
    default: false
    }
  }
}
