/// A message and the intents that it should be understood as.
public struct IntentCase: Equatable, Sendable {
  public var id: String
  public var text: String
  /// Normally one intent; two where the message says two things.
  public var expected: [String]
  /// Intents that are just as right.
  public var alsoRight: [String]
  /// How it is written, as in `clean`, `typo` or `sms`.
  public var kind: String

  public init(id: String, text: String, expected: [String], alsoRight: [String], kind: String) {
    self.id = id
    self.text = text
    self.expected = expected
    self.alsoRight = alsoRight
    self.kind = kind
  }

  /// The id under which what is none of the centre's business is expected.
  public static let offTopic = "fuori-tema"

  public var isOffTopic: Bool { expected == [IntentCase.offTopic] }

  func accepts(_ intent: String) -> Bool {
    expected.contains(intent) || alsoRight.contains(intent)
  }
}
