/// One thing that happened on a platform, with nothing of the person but the address.
///
/// Names, user names, photographs and telephone numbers of contacts are dropped where the bytes
/// are read: they are in no field of this.
package struct Inbound: Equatable, Sendable {
  package var channel: ChannelName
  /// Which of our accounts it came to: the number of the bot, the id of the telephone number.
  package var account: String
  /// Names this happening for ever, within the account: `u:499526155`, `s:wamid.…:read`; a message by
  /// its name (``key(ofMessage:)``), so that its hash is that by which an edit finds it.
  package var key: String
  /// The platform's name of the message, `123456789:77` (chat and message) or `wamid.…`.
  ///
  /// Edits and revokes name it, and WhatsApp's receipts. Nil where there is no message of the family.
  package var reference: String?
  /// Who it is from; nil where it concerns no family.
  package var family: Address?
  /// The order that the platform gives: greater is later, equal is as they came.
  package var order: Int64
  /// A number of the platform's that grows, and is the same each time that this comes; 0 where it
  /// gives none.
  package var serial: Int64
  /// When the platform says that it happened, in seconds since 1970; nil where it does not say.
  package var sentAt: Int64?
  package var happening: Happening

  package init(
    channel: ChannelName, account: String, key: String, reference: String? = nil,
    family: Address?, order: Int64, serial: Int64? = nil, sentAt: Int64?, happening: Happening
  ) {
    self.channel = channel
    self.account = account
    self.key = key
    self.reference = reference
    self.family = family
    self.order = order
    self.serial = serial ?? sentAt ?? 0
    self.sentAt = sentAt
    self.happening = happening
  }

  /// The key of a message, by the platform's name of it: `m:123456789:77`, `m:wamid.…`.
  package static func key(ofMessage name: String) -> String { "m:" + name }
}
