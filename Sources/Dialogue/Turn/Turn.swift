/// What an event came to: what to do, and what to report.
public struct Turn: Equatable, Sendable {
  public var effects: [Effect] = []
  public var outcome = Outcome()

  public init(effects: [Effect] = [], outcome: Outcome = Outcome()) {
    self.effects = effects
    self.outcome = outcome
  }
}
