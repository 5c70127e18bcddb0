public import Schede

/// Something in a golden conversation that is not as expected.
public struct Difference: Equatable, Sendable {
  /// What was compared.
  public enum Subject: Equatable, Sendable {
    /// The answer to a line of the family.
    case reply(after: String)
    /// `intento`
    case intent
    /// `slot`, with the question's id.
    case slot(String)
    /// `esito`
    case outcome
    /// `adesso`, which is no time.
    case now
  }

  public var subject: Subject
  public var expected: String
  /// `-` where there was nothing.
  public var got: String
  /// The expected reply, or the header of the conversation.
  public var at: SourceLine
}
