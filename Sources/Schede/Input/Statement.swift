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
