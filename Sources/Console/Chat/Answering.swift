internal import Dialogue
internal import Transcripts

/// How an answer appears.
struct Answering {
  let screen: Screen

  func show(_ turn: Turn, on output: any TextSink) {
    screen.width == nil ? showPlain(turn, output) : showWrapped(turn, output)
  }

  /// For a pipe: the lines of a transcript, an empty line behind.
  private func showPlain(_ turn: Turn, _ output: any TextSink) {
    for line in Script.lines(of: turn) { output.line(line) }
    output.line()
  }

  /// For people: messages apart, choices under them.
  private func showWrapped(_ turn: Turn, _ output: any TextSink) {
    for reply in turn.outcome.replies {
      output.line()
      for line in screen.lines(reply.text, indent: "  ") { output.line(line) }
      for line in choices(of: reply) { output.line(line) }
    }
    output.line()
  }

  /// Numbers where they can be answered; yes and no, and what the text lists already, in one line.
  private func choices(of reply: Reply) -> [String] {
    let labels = reply.choices.map(\.label)
    guard !labels.isEmpty else { return [] }
    let isListed = reply.text.split(whereSeparator: \.isNewline).contains { $0.hasPrefix("1. ") }
    if isListed { return [] }
    if labels.count == 2 {
      return ["  " + labels.map { screen.styled("[\($0)]", .cyan) }.joined(separator: "  ")]
    }
    return labels.enumerated().map { index, label in
      "  " + screen.styled("\(index + 1).", .cyan) + " \(label)"
    }
  }
}
