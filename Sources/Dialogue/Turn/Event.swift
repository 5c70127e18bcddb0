public import Understanding

/// Something that happened to a conversation.
public enum Event: Equatable, Sendable {
  /// The family wrote.
  case said(Meaning, at: Instant)
  /// The family pressed a button of ``Reply/question``, shown in the turn ``Reply/version``.
  case pressed(question: String, version: Int, value: String, at: Instant)
  /// The time after which a conversation is forgotten went by.
  case expired
  /// A person of the centre answers from now on.
  case tookOver
  /// The person leaves the conversation to the assistant again.
  case released
}
