internal import Dialogue
internal import Schede
internal import Transcripts

/// The line protocol: one JSON object in, one out, in order.
struct ProtocolChat {
  private let set: LoadedSet
  private let explains: Bool
  /// The time of a message that does not say its own.
  private let clock: () -> Moment
  private let questions: [String]
  private var sessions = SessionTable()
  private var line = 0

  init(_ set: LoadedSet, explains: Bool, clock: @escaping () -> Moment) {
    self.set = set
    self.explains = explains
    self.clock = clock
    questions = set.knowledge.questions.map(\.id)
  }

  /// Answers until the input ends; each answer is flushed.
  mutating func run(_ input: any LineInput, _ output: any TextSink) {
    while let line = input.next() {
      output.line(answer(line))
      output.flush()
    }
  }

  /// The line that answers a line.
  mutating func answer(_ input: InputLine) -> String {
    line += 1
    do {
      return answer(try ProtocolMessage(input))
    } catch {
      return error.json(line: line)
    }
  }

  private mutating func answer(_ message: ProtocolMessage) -> String {
    var session = sessions[message.from] ?? Session(language: set.assistant.dialogue.language)
    let now = message.at ?? clock()
    let answer = set.assistant.answer(
      message.text, in: &session, at: now.instant, today: now.day, explaining: explains)
    sessions.keep(session, of: message.from)
    let trace = explains ? Explanation(answer, to: message.text, by: set).text : nil
    return ProtocolAnswer(
      from: message.from, outcome: answer.turn.outcome, trace: trace, questions: questions
    ).json
  }
}
