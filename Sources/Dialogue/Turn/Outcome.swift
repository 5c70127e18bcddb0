/// What a turn came to, for the line protocol, the transcripts and `:perché`.
public struct Outcome: Equatable, Sendable {
  /// The intent (or crisis) that was answered, `fuori-tema` where nothing fits; nil where the message
  /// only answered the pending question.
  public var intent: String?
  /// Further intents read in the same message.
  public var also: [String] = []
  /// How far ``intent`` may be trusted, 0…1.
  public var confidence = 0.0
  /// Id of the safety net that fired.
  public var safety: String?
  /// The intents of an «Intendi … o …?», in the order of their numbers.
  public var offered: [String] = []
  public var language = ""
  /// Id of the question that the last reply asks.
  public var asking: String?
  public var replies: [Reply] = []
  /// The recommendation given in this turn.
  public var recommendation: Recommendation?
  /// What is known: ages as `2m`, `5a`, `in-arrivo`, the Comune by its name, options by their value.
  public var slots: [String: String] = [:]

  public init() {}
}
