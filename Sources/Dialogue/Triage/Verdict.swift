/// What the table says about the answers so far.
enum Verdict: Equatable {
  /// It can only end in this row (an index).
  case row(Int)
  /// The question that most shortens the way.
  case ask(question: String)
  /// No row holds.
  case none
}
