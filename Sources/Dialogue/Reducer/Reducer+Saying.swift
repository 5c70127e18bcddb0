internal import Schede

/// What the turn says and does.
extension Reducer {
  /// Says a text, after the remarks that wait.
  mutating func say(_ text: String, choices: [Choice] = [], of question: String? = nil) {
    let text = withRemarks(text)
    guard !text.isEmpty else { return }
    var reply = Reply(text: text, choices: choices, question: question)
    reply.version = session.turn
    addNotice(to: &reply)
    outcome.replies.append(reply)
    act(.say(reply))
  }

  /// A text behind the remarks that wait, which wait no more.
  private mutating func withRemarks(_ text: String) -> String {
    guard !remarks.isEmpty else { return text }
    defer { remarks = [] }
    return (remarks + (text.isEmpty ? [] : [text])).joined(separator: "\n")
  }

  /// Says the messages of a scheda.
  mutating func say(_ texts: Texts) {
    for message in texts.messages(in: session.language, orElse: knowledge.language) {
      say(wording.render(message))
    }
  }

  mutating func act(_ action: Effect.Action) {
    effects.append(
      Effect(id: Effect.ID(turn: session.turn, index: effects.count), action: action))
  }

  /// A saying with its variants in turn.
  mutating func phrase(_ id: String, _ words: [String: String] = [:]) -> String {
    let variants = knowledge.saying(id, in: session.language)
    guard variants.count > 1 else { return wording.phrase(id, words) }
    let times = session.timesSaid[id, default: 0]
    session.timesSaid[id] = (times + 1) % variants.count
    return wording.render(variants[times % variants.count], words)
  }

  /// A telephone number is not kept: who works at the centre can answer in this chat.
  ///
  /// What waited goes on waiting.
  mutating func declineTelephone() {
    remark("telefono-no")
    if case .asking(let asked) = session.stage { return reask(asked) }
    say("")
  }

  /// Opens the next reply with a saying.
  mutating func remark(_ id: String, _ words: [String: String] = [:]) {
    let text = phrase(id, words)
    if !text.isEmpty { remarks.append(text) }
  }

  /// The first answer says once that this is an automatic service; never in front of a danger.
  private mutating func addNotice(to reply: inout Reply) {
    guard !session.isNoticeGiven, outcome.safety == nil,
      knowledge.knowledge.centre?.privacyNotice?.isEmpty == false
    else { return }
    session.isNoticeGiven = true
    reply.text += "\n" + phrase("avviso")
  }
}
