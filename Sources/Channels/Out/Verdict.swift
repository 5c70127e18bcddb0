/// What an answer of a platform means for the message that was sent.
package enum Verdict: Equatable, Sendable {
  /// Taken; the platform's id of the message, where there is one.
  case sent(messageID: String?)
  /// Not taken, and worth another try, not before so many seconds where the platform says so.
  case retry(afterSeconds: Int?)
  /// Not taken, and never will be: the reason, as a word for metrics and staff, without content.
  case refused(String)
  /// The family cannot be reached any more.
  case unreachable(String)
  /// The family must write first (WhatsApp's window of 24 hours is closed).
  case windowClosed
  /// The account is refused (a token revoked): nothing more is sent until somebody mends it.
  case channelDown(String)
}
