/// How Telegram sees the webhook. <https://core.telegram.org/bots/api#webhookinfo>
package struct TelegramWebhook: Equatable, Sendable {
  /// Where it sends updates; empty where nowhere.
  package var url: String
  /// How many updates wait.
  package var pending: Int64
  /// How many connections it opens at once.
  package var connections: Int64?
  /// When an update last could not be delivered, in seconds since 1970, and why.
  package var lastErrorAt: Int64?
  package var lastError: String?

  package init(
    url: String, pending: Int64, connections: Int64?, lastErrorAt: Int64?, lastError: String?
  ) {
    self.url = url
    self.pending = pending
    self.connections = connections
    self.lastErrorAt = lastErrorAt
    self.lastError = lastError
  }
}
