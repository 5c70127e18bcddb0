package import Crypto

/// The calls that manage Telegram's webhook. <https://core.telegram.org/bots/api#setwebhook>
package struct TelegramManagement: Sendable {
  /// What can be asked of Telegram about the webhook.
  package enum Command: Equatable, Sendable {
    /// Telegram sends updates to an HTTPS address, over so many connections at once (1 to 100).
    case set(url: String, connections: Int)
    case info
    /// Telegram keeps the updates that wait.
    case delete
  }

  /// What Telegram answers.
  package enum Outcome: Equatable, Sendable {
    /// Done.
    case done
    case info(TelegramWebhook)
    /// Refused: the code, and Telegram's description for staff.
    case refused(code: Int, description: String)
  }

  /// What the assistant reads; Telegram sends nothing else. <https://core.telegram.org/bots/api#update>
  package static let updates = ["message", "edited_message", "callback_query", "my_chat_member"]

  private let codec: TelegramCodec
  private let webhookSecret: Secret

  package init(_ codec: TelegramCodec, webhookSecret: Secret) {
    self.codec = codec
    self.webhookSecret = webhookSecret
  }

  /// Whether Telegram takes a secret: 1 to 256 of `A-Z a-z 0-9 _ -`.
  package static func isFit(_ secret: Secret) -> Bool {
    1...256 ~= secret.bytes.count
      && secret.bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  /// The call as HTTP, secrets included.
  package func request(for command: Command) -> WireRequest {
    switch command {
    case .set(let url, let connections): call("setWebhook") { set(url, connections, &$0) }
    case .info: call("getWebhookInfo") { _ in }
    case .delete: call("deleteWebhook") { _ in }
    }
  }

  private func call(_ method: String, _ fill: (inout JSONWriter) -> Void) -> WireRequest {
    codec.request(for: Part(method: method, body: JSONWriter.object(fill)), tag: "")
  }

  private func set(_ url: String, _ connections: Int, _ call: inout JSONWriter) {
    call.text("url", url)
    call.text("secret_token", webhookSecret.text)
    call.int("max_connections", Int64(min(max(connections, 1), 100)))
    call.array("allowed_updates") { for kind in TelegramManagement.updates { $0.text(kind) } }
  }

  /// Reads an answer.
  ///
  /// - Throws: ``WireError`` for what is none of Telegram's.
  package func outcome(status: Int, body: Span<UInt8>) throws(WireError) -> Outcome {
    let answer = try JSONDocument(body)
    guard let isOK = answer.bool(.ok, of: answer.root) else { throw WireError("shape", at: 0) }
    if !isOK {
      let code = answer.int(.errorCode, of: answer.root).flatMap { Int(exactly: $0) } ?? status
      let description = answer.text(.description, of: answer.root) ?? ""
      return .refused(code: code, description: shortened(description))
    }
    guard let result = answer.member(.result, of: answer.root),
      let url = answer.text(.url, of: result)
    else { return .done }
    return .info(
      TelegramWebhook(
        url: url, pending: answer.int(.pendingUpdateCount, of: result) ?? 0,
        connections: answer.int(.maxConnections, of: result),
        lastErrorAt: answer.int(.lastErrorDate, of: result),
        lastError: answer.text(.lastErrorMessage, of: result).map(shortened)))
  }

  private func shortened(_ description: String) -> String {
    Rendering.shortened(description, units: Limits.descriptionUnits)
  }
}
