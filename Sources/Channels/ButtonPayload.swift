/// What a button carries: which question it answers, the turn that showed it, and the value.
///
/// `a1|question|version|value`. It comes back from outside: never trusted, only read.
package struct ButtonPayload: Equatable, Sendable {
  package var question: String
  package var version: Int
  package var value: String

  private static let mark = "a1"

  package init(question: String, version: Int, value: String) {
    self.question = question
    self.version = version
    self.value = value
  }

  /// As text; nil where it would be longer than `limit` bytes: then the choice is only typed.
  package func text(limit: Int) -> String? {
    let text = "\(ButtonPayload.mark)|\(question)|\(version)|\(value)"
    return text.utf8.count <= limit ? text : nil
  }

  /// Nil where it is none of ours.
  package init?(_ text: String) {
    let parts = text.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == ButtonPayload.mark, let version = Int(parts[2]) else {
      return nil
    }
    self.init(question: String(parts[1]), version: version, value: String(parts[3]))
  }
}
