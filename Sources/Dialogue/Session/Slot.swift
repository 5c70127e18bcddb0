/// What the triage knows about one question; nothing (nil) where it was neither asked nor said.
public enum Slot: Hashable, Sendable, Codable {
  /// Where a value comes from.
  public enum Source: String, Hashable, Sendable, Codable {
    /// The family said it unasked.
    case said
    /// It answered the question.
    case asked
  }

  case known(SlotValue, Source)
  /// «non so».
  case unknown
  /// «preferisco non dirlo».
  case refused

  /// The value, where there is one.
  var value: SlotValue? {
    if case .known(let value, _) = self { value } else { nil }
  }
}
