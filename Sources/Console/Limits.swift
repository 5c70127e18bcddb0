/// The bounds of the shell, and what each defends against.
enum Limits {
  /// Bytes of a line of input: no family writes a megabyte.
  static let line = 1 << 20
  /// Bytes of `from`: it is kept for each conversation.
  static let name = 256
  /// Conversations of the line protocol at once: some 2 KB each.
  static let conversations = 4_096
  /// Bytes of one data file.
  static let file = 16 << 20
  /// Data files of one directory.
  static let files = 20_000
  /// Folders within folders: a link may go in a circle.
  static let depth = 16
  /// Turns that `:indietro` can take back and `:salva` can write.
  static let turns = 1_000
  /// Findings shown where a set is refused in the conversation.
  static let shownFindings = 20
  /// Lines of the history of the terminal, in memory only.
  static let history: Int32 = 500
  /// Letters of the name of a saved conversation.
  static let savedName = 60
}
