public import Dialogue

/// How a turn looks in a transcript: the lines that stand behind `<`.
public enum Script {
  /// The lines of a turn: each reply's lines, and its choices in one line of brackets.
  public static func lines(of turn: Turn) -> [String] {
    turn.outcome.replies.flatMap(lines(of:))
  }

  private static func lines(of reply: Reply) -> [String] {
    let text = reply.text.split(whereSeparator: \.isNewline).map(String.init)
    guard !reply.choices.isEmpty else { return text }
    return text + [reply.choices.map { "[\($0.label)]" }.joined(separator: " ")]
  }

  /// A conversation as a `@prova` block.
  ///
  /// - Parameters:
  ///   - now: the pretended time, as written.
  ///   - turns: what the family said, and what was answered.
  public static func block(
    id: String, now: String?, turns: [(said: String, answer: [String])]
  ) -> String {
    var lines = ["@prova \(id)"]
    if let now { lines.append("adesso: \(now)") }
    for turn in turns {
      lines.append("> \(turn.said)")
      lines += turn.answer.map { "< \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
