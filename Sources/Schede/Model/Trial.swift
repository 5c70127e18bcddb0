/// `@prova`: a golden conversation.
public struct Trial: Equatable, Sendable {
  public enum Speaker: String, Sendable {
    case family = ">"
    case assistant = "<"
  }

  public struct Turn: Equatable, Sendable {
    public var speaker: Speaker
    /// What is said; `{* … *}` in the assistant's lines matches any text.
    public var text: String
    public var at: SourceLine

    public init(speaker: Speaker, text: String, at: SourceLine) {
      self.speaker = speaker
      self.text = text
      self.at = at
    }
  }

  public var id: String
  public var title: String
  public var at: SourceLine
  /// `adesso`: the pretended time, `yyyy-mm-dd hh:mm`.
  public var now: String?
  public var language: String?
  public var channel: String?
  public var turns: [Turn] = []
  /// `slot`: expected slots, `eta = 2m, comune = Castelverde`.
  public var slots: [String: String] = [:]
  /// `intento`: the expected intent of the last turn.
  public var intent: String?
  /// `esito`: `servizio @ luogo`, or a crisis id.
  public var outcome: String?

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
