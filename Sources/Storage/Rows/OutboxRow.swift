/// A call to a platform that the outbox holds, without its text.
package struct OutboxRow: Equatable, Sendable {
  package var id: Int64
  package var family: Int64
  package var state: OutboxState
  /// How often its bytes may have left.
  package var attempts = 0
  /// How often it was repeated though it may have arrived.
  package var resent = 0
  /// Seconds that it has waited for further tries: not a date, so that no jump of the clock ends it.
  package var waited = 0
  /// When the next try is due, in seconds since 1970; of one that is being sent, until when the
  /// platform may say what became of it.
  package var nextAt: Int64 = 0
  package var createdAt: Int64
  /// The hash of the message that it answers; nil where there is none.
  package var cause: [UInt8]?

  package init(id: Int64, family: Int64, state: OutboxState, createdAt: Int64) {
    self.id = id
    self.family = family
    self.state = state
    self.createdAt = createdAt
  }
}
