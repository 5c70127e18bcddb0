/// An «Intendi … o …?» that waits for its answer.
public struct Offer: Hashable, Sendable, Codable {
  /// Ids of intents in the order of their numbers.
  public var intents: [String]
  /// The question to go back to afterwards.
  public var resume: Asked?
  /// How many times the answer was not understood.
  public var attempts = 0
  /// The turn in which it was made.
  public var version: Int

  init(intents: [String], resume: Asked?, version: Int) {
    self.intents = intents
    self.resume = resume
    self.version = version
  }
}
