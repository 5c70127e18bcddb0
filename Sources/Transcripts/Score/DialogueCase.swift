/// A conversation with what each answer must hold.
public struct DialogueCase: Equatable, Sendable {
  /// What an answer must hold; what is empty or nil may be anything.
  public struct Expectation: Equatable, Sendable {
    /// One of these intents.
    public var intents: [String] = []
    public var safety: String?
    public var asking: String?
    public var service: String?
    public var places: [String] = []
    /// Words of which the replies hold one, whatever the case.
    public var mentionsAny: [String] = []
    public var mentionsAll: [String] = []
    public var mentionsNone: [String] = []

    public init() {}
  }

  public struct Turn: Equatable, Sendable {
    public var said: String
    public var expected: Expectation

    public init(said: String, expected: Expectation) {
      self.said = said
      self.expected = expected
    }
  }

  public var id: String
  /// What it tries out.
  public var about: String
  public var turns: [Turn]

  public init(id: String, about: String, turns: [Turn]) {
    self.id = id
    self.about = about
    self.turns = turns
  }
}
