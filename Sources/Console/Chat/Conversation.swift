internal import Dialogue
internal import Schede
internal import Transcripts

/// A conversation at the prompt, in memory only.
struct Conversation {
  /// A message and its answer, with the session as it was before: `:indietro` goes back to it.
  struct Turn {
    var said: String
    var answer: Assistant.Answer
    var before: Session
    var at: Moment
  }

  private(set) var session: Session
  private(set) var turns: [Turn] = []
  private let language: String

  init(language: String) {
    self.language = language
    session = Session(language: language)
  }

  /// Says something and keeps the turn.
  mutating func say(_ text: String, to set: LoadedSet, at now: Moment) -> Assistant.Answer {
    let before = session
    let answer = set.assistant.answer(
      text, in: &session, at: now.instant, today: now.day, explaining: true)
    if turns.count == Limits.turns { turns.removeFirst() }
    turns.append(Turn(said: text, answer: answer, before: before, at: now))
    return answer
  }

  /// Takes the last turn back; nil where there is none.
  mutating func undo() -> Turn? {
    guard let last = turns.popLast() else { return nil }
    session = last.before
    return last
  }

  mutating func restart() {
    self = Conversation(language: language)
  }

  /// The conversation as a golden transcript.
  func script(id: String) -> String {
    var fields: [(key: String, value: String)] = []
    if let first = turns.first { fields.append(("adesso", first.at.text)) }
    let advice = turns.last { $0.answer.turn.outcome.recommendation != nil }?
      .answer.turn.outcome.recommendation
    if let advice { fields.append(("esito", "\(advice.service) @ \(advice.place ?? "-")")) }
    return Script.block(
      id: id, fields: fields,
      answers: turns.map {
        TrialRun.Answer(said: $0.said, lines: Script.lines(of: $0.answer.turn))
      })
  }
}
