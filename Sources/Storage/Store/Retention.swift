/// How long what is kept, in days.
package struct Retention: Equatable, Sendable {
  /// Conversations, after the last message.
  package var sessionDays = 3
  /// Addresses, after the last message.
  package var addressDays = 30
  /// Hashes of messages: WhatsApp sends again for seven days.
  package var seenDays = 9
  /// What could not be delivered or read.
  package var deadDays = 7
  package var noticeDays = 30

  package init() {}
}
