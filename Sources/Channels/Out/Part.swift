/// One call of a platform's interface: what a row of the outbox holds, sealed.
///
/// It holds no secret: host, token and headers are added when it is sent.
package struct Part: Equatable, Sendable {
  /// The method of the platform: `sendMessage`, `answerCallbackQuery`, `messages`.
  package var method: String
  /// The JSON of the call, complete but for the tag.
  package var body: [UInt8]
  /// Whether the family misses something if it is never sent; typing and receipts are not worth a retry.
  package var isEssential: Bool

  package init(method: String, body: [UInt8], isEssential: Bool = true) {
    self.method = method
    self.body = body
    self.isEssential = isEssential
  }
}
