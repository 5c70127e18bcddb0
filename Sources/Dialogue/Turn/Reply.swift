/// One message of the assistant.
public struct Reply: Hashable, Sendable, Codable {
  public var text: String
  public var choices: [Choice] = []
  /// What the choices answer: goes with each button, together with ``version``.
  public var question: String?
  /// The turn in which the choices were shown: an old button is known by it.
  public var version = 0

  public init(text: String, choices: [Choice] = [], question: String? = nil, version: Int = 0) {
    self.text = text
    self.choices = choices
    self.question = question
    self.version = version
  }
}
