/// What a platform says, later, of a message that we sent.
package struct DeliveryStatus: Equatable, Sendable {
  package enum Stage: String, Hashable, Sendable {
    case sent
    case delivered
    case read
    case failed
  }

  /// The platform's id of the message.
  package var messageID: String
  package var stage: Stage
  /// The tag that went with the message, which is the id of its row in the outbox.
  package var tag: String?
  /// The platform's error code, where it failed.
  package var code: Int?

  package init(messageID: String, stage: Stage, tag: String?, code: Int?) {
    self.messageID = messageID
    self.stage = stage
    self.tag = tag
    self.code = code
  }
}
