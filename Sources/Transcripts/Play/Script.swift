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
  ///   - id: the name of the conversation.
  ///   - fields: keys and values under the header, in order: `adesso`, `lingua`, `esito`.
  ///   - answers: what the family said, and what was answered.
  /// - Returns: the block, with a line end behind it.
  public static func block(
    id: String, fields: [(key: String, value: String)], answers: [TrialRun.Answer]
  ) -> String {
    var lines = ["@prova \(id)"] + fields.map { "\($0.key): \($0.value)" }
    for answer in answers {
      lines.append("> \(answer.said)")
      lines += answer.lines.map { "< \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
