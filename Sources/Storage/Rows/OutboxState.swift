/// Where a row of the outbox stands; one that was sent is gone.
package enum OutboxState: Int64, CaseIterable, Sendable {
  /// Waits for its turn.
  case ready = 0
  /// Its bytes may be on their way.
  case sending = 1
  /// Surely not taken; waits for another try.
  case retry = 2
  /// Perhaps taken; waits for a sign, or for its one repetition.
  case ambiguous = 3
  /// Given up, with a reason; staff can try again.
  case dead = 5
}
