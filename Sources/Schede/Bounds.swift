/// The bounds of this room, and what each defends against.
enum Bounds {
  /// Characters of a line shown with a diagnostic: a line may have a megabyte.
  static let excerpt = 120
  /// Characters between «» in a message: a word may have a megabyte too.
  static let quotation = 60
  /// Bytes of a hint, which may list names.
  static let hint = 600
  /// Findings with one code on one line: the cause is most often one.
  static let findingsPerLine = 3
  /// Findings of the grammar in one file, beyond which it is hardly a file of schede.
  static let findingsPerFile = 1000
  /// Look-alike letters reported in one file.
  static let lookAlikesPerFile = 20
  /// Bytes of a piece that is looked for in a line.
  static let soughtPiece = 160
  /// Bytes of the key before a colon.
  static let key = 32
  /// Names among which the nearest one is looked for.
  static let suggestions = 2000
  /// Letters of a name that are compared.
  static let suggestionLetters = 40
  /// Columns of a decision table: the proof is a recursion over them.
  static let columns = 16
  /// Comparisons of a row with an answer in one proof: under a second.
  static let proofSteps = 5_000_000
}
