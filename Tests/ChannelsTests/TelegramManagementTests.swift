import Crypto
import Testing

@testable import Channels

@Suite struct TelegramManagementTests {
  private let management = TelegramManagement(
    Fixture.telegram, webhookSecret: Secret("s3greto_-"))

  private func outcome(_ status: Int, _ body: String) throws -> TelegramManagement.Outcome {
    let bytes = Array(body.utf8)
    return try management.outcome(status: status, body: bytes.span)
  }

  @Test func `asks for the updates that it reads, with the secret`() {
    let request = management.request(for: .set(url: "https://example.org/tg", connections: 400))
    #expect(request.path == "/bot123456789:INVENTATO-token/setWebhook")
    #expect(
      String(decoding: request.body, as: UTF8.self)
        == #"{"url":"https://example.org/tg","secret_token":"s3greto_-","max_connections":100,"#
        + #""allowed_updates":["message","edited_message","callback_query","my_chat_member"]}"#)
  }

  @Test func `asks how it is, and to stop`() {
    #expect(management.request(for: .info).path.hasSuffix("/getWebhookInfo"))
    #expect(management.request(for: .delete).path.hasSuffix("/deleteWebhook"))
    #expect(management.request(for: .info).body == Array("{}".utf8))
  }

  @Test func `reads how it is`() throws {
    let info = """
      {"ok":true,"result":{"url":"https://example.org/tg","has_custom_certificate":false,
      "pending_update_count":3,"max_connections":40,"last_error_date":1795773600,
      "last_error_message":"Wrong response from the webhook: 503 Service Unavailable"}}
      """
    #expect(
      try outcome(200, info)
        == .info(
          TelegramWebhook(
            url: "https://example.org/tg", pending: 3, connections: 40,
            lastErrorAt: 1_795_773_600,
            lastError: "Wrong response from the webhook: 503 Service Unavailable")))
    #expect(
      try outcome(200, #"{"ok":true,"result":{"url":"","pending_update_count":0}}"#)
        == .info(
          TelegramWebhook(url: "", pending: 0, connections: nil, lastErrorAt: nil, lastError: nil)))
  }

  @Test func `reads that it was done, or why not`() throws {
    let set = #"{"ok":true,"result":true,"description":"Webhook was set"}"#
    #expect(try outcome(200, set) == .done)
    #expect(
      try outcome(400, #"{"ok":false,"error_code":400,"description":"bad webhook: HTTPS"}"#)
        == .refused(code: 400, description: "bad webhook: HTTPS"))
    let long = String(repeating: "a", count: 1_000)
    guard
      case .refused(502, let short) = try outcome(502, #"{"ok":false,"description":"\#(long)"}"#)
    else {
      Issue.record("not refused")
      return
    }
    #expect(short.count == 200)
  }

  @Test func `refuses what is no answer`() {
    #expect(throws: WireError.self) { try outcome(502, "<html>") }
    #expect(throws: WireError("shape", at: 0)) { try outcome(200, "{}") }
  }

  @Test(arguments: [
    ("s3greto_-", true), (String(repeating: "a", count: 256), true), ("", false),
    (String(repeating: "a", count: 257), false), ("sì", false), ("a b", false), ("a.b", false),
  ])
  func `knows which secrets Telegram takes`(secret: String, isFit: Bool) {
    #expect(TelegramManagement.isFit(Secret(secret)) == isFit)
  }
}
