/// Where a family is reached: one or more identifiers of the same person, the steadiest first.
///
/// Telegram: the chat, `123456789`. WhatsApp: the business-scoped user id `u:IT.1349…` and the
/// telephone number `p:39333…`, either or both.
package struct Address: Hashable, Sendable {
  package var identifiers: [String]

  package init(_ identifiers: [String]) {
    self.identifiers = identifiers
  }
}
