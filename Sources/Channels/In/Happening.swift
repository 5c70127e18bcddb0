/// What happened on a platform, as far as the assistant has an answer to it.
package enum Happening: Equatable, Sendable {
  /// The family wrote, or captioned a picture.
  case text(String)
  /// The family changed an earlier message; `of` is that message's ``Inbound/reference``.
  case edited(of: String, text: String)
  /// The family took an earlier message back; `of` as for ``edited(of:text:)``.
  case revoked(of: String)
  /// The family pressed a button; `acknowledge` is what the platform wants to be told, if anything.
  case pressed(payload: String, acknowledge: String?)
  /// The family sent where it is, in degrees.
  case position(latitude: Double, longitude: Double)
  /// Something that is not text; those of one album share its id.
  case media(Media, album: String?)
  /// Written in a group, where the assistant does not answer but once.
  case group
  /// The family blocked the account, or let it write again.
  case blocked
  case unblocked
  /// The family has a new address.
  case moved(to: Address)
  /// What became of a message that we sent.
  case status(DeliveryStatus)
  /// Nothing to answer: to be acknowledged and counted under this word.
  case ignored(String)
}

/// Kinds of messages that are not text.
package enum Media: String, CaseIterable, Hashable, Sendable {
  case voice
  case audio
  case video
  case photo
  case sticker
  case document
  case contact
  case poll
  case reaction
  case other
}
