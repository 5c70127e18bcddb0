package import Channels
package import HTTP

/// What the thread of the turns has to do.
package enum Job: Sendable {
  case arrival(Arrival)
  /// What became of a row of the outbox.
  case outcome(Int64, Result<Verdict, ClientFailure>)
  case order(StaffOrder, @Sendable (StaffAnswer) -> Void)
}
