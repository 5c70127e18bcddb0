/// How fast one family may write; see ``Pace``.
struct Throttle: Sendable {
  enum Answer: Equatable, Sendable {
    case usual
    /// It is asked, once, to write more slowly.
    case ask
    case silence
  }

  private var spread = 0.0
  private var askedAt = -Throttle.askAgainSeconds

  /// Seconds after which a family may be asked again.
  private static let askAgainSeconds = 600.0

  /// Notes a message; what it gets.
  mutating func judge(_ pace: Pace, at now: Double) -> Answer {
    if pace.earliest(spread) <= now {
      pace.take(&spread, at: now)
      return .usual
    }
    guard now - askedAt >= Self.askAgainSeconds else { return .silence }
    askedAt = now
    return .ask
  }
}
