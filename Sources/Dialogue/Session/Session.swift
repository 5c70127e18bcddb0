/// What is remembered of one family's conversation: a value, with no clock and no reference.
public struct Session: Equatable, Sendable, Codable {
  /// Where the conversation stands.
  public internal(set) var stage = Stage.idle
  /// Id of the journey that the need opened.
  public internal(set) var journey: String?
  /// What the triage knows, by question id.
  public internal(set) var slots: [String: Slot] = [:]
  /// Further needs, to be looked at after this one.
  public internal(set) var needs: [String] = []
  /// The questions that were answered, in that order: «indietro» goes back through them.
  public internal(set) var history: [String] = []
  /// The recommendation given last.
  public internal(set) var advice: Recommendation?
  /// The intent answered last: «e domani?» is about it.
  public internal(set) var topic: String?
  /// The language in which the assistant answers.
  public internal(set) var language: String
  public internal(set) var lastActivity: Instant?
  /// Whether the family was told that this is an automatic service.
  public internal(set) var isNoticeGiven = false
  /// How many messages in a row were not understood.
  public internal(set) var misses = 0
  /// How many events were answered.
  public internal(set) var turn = 0
  /// How often a saying with variants was used.
  var timesSaid: [String: Int] = [:]

  public init(language: String = "it") {
    self.language = language
  }

  /// Moves to the next state and says what to do about it.
  ///
  /// Total: every event has an answer in every stage. The same session, event and knowledge always
  /// give the same turn.
  public mutating func apply(_ event: Event, by knowledge: DialogueKnowledge) -> Turn {
    var reducer = Reducer(session: Session(), knowledge: knowledge)
    // Moved, not copied: what changes in it would have to be copied, too.
    swap(&self, &reducer.session)
    reducer.reduce(event)
    swap(&self, &reducer.session)
    return reducer.turn
  }

  /// Forgets the need and all that was said about it; the conversation goes on.
  mutating func startOver() {
    stage = .idle
    journey = nil
    slots = [:]
    needs = []
    history = []
    advice = nil
    topic = nil
    misses = 0
  }
}
