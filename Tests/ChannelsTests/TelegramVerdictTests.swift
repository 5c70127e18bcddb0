import Testing

@testable import Channels

@Suite struct TelegramVerdictTests {
  private func verdict(_ status: Int, _ body: String, retryAfter: String? = nil) -> Verdict {
    let bytes = Array(body.utf8)
    return Fixture.telegram.verdict(status: status, retryAfter: retryAfter, body: bytes.span)
  }

  private func verdict(_ code: Int, description: String) -> Verdict {
    verdict(code, #"{"ok":false,"error_code":\#(code),"description":"\#(description)"}"#)
  }

  @Test func `knows the message that was sent`() {
    let chat = #"{"id":4711001,"type":"private"}"#
    #expect(
      verdict(200, #"{"ok":true,"result":{"message_id":80,"date":1,"chat":\#(chat),"text":"x"}}"#)
        == .sent(messageID: "80"))
    #expect(verdict(200, #"{"ok":true,"result":true}"#) == .sent(messageID: nil))
  }

  @Test func `takes a success that cannot be read for a success`() {
    #expect(verdict(200, "") == .sent(messageID: nil))
    #expect(verdict(200, #"{"ok":tr"#) == .sent(messageID: nil))
  }

  @Test(
    arguments: [
      (400, "Bad Request: chat not found", .unreachable("chat_not_found")),
      (400, "Bad Request: user not found", .unreachable("user_not_found")),
      (400, "Bad Request: PEER_ID_INVALID", .unreachable("peer_id_invalid")),
      (
        400, "Bad Request: group chat was upgraded to a supergroup chat", .unreachable("migrated")
      ),
      (400, "Bad Request: message is not modified: x", .sent(messageID: nil)),
      (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        .sent(messageID: nil)
      ),
      (400, "Bad Request: can't parse entities: x", .refused("parse")),
      (400, "Bad Request: message is too long", .refused("too_long")),
      (400, "Bad Request: message text is empty", .refused("empty")),
      (400, "Bad Request: BUTTON_DATA_INVALID", .refused("button")),
      (400, "Bad Request: something new", .refused("other")),
      (401, "Unauthorized", .channelDown("401")), (404, "Not Found", .channelDown("404")),
      (403, "Forbidden: bot was blocked by the user", .unreachable("blocked")),
      (403, "Forbidden: user is deactivated", .unreachable("deactivated")),
      (
        403, "Forbidden: bot can't initiate conversation with a user", .unreachable("not_started")
      ),
      (403, "Forbidden: something new", .unreachable("other")),
      (413, "Request Entity Too Large", .refused("413")), (408, "", .retry(afterSeconds: nil)),
      (409, "Conflict", .refused("409")), (500, "Internal", .retry(afterSeconds: nil)),
      (502, "Bad Gateway", .retry(afterSeconds: nil)), (302, "Found", .retry(afterSeconds: nil)),
    ] as [(Int, String, Verdict)])
  func `knows what a refusal means`(code: Int, description: String, expected: Verdict) {
    #expect(verdict(code, description: description) == expected)
  }

  @Test func `waits as long as the body says, else the header, an hour at most`() {
    let body = #"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":7}}"#
    #expect(verdict(429, body, retryAfter: "9") == .retry(afterSeconds: 7))
    #expect(verdict(429, "", retryAfter: "9") == .retry(afterSeconds: 9))
    #expect(verdict(429, "", retryAfter: "99999999") == .retry(afterSeconds: 3_600))
    for nonsense in ["-1", "x", "", "9223372036854775808"] {
      #expect(verdict(429, "", retryAfter: nonsense) == .retry(afterSeconds: nil))
    }
  }

  @Test(arguments: [
    (400, Verdict.refused("other")), (401, .channelDown("401")), (502, .retry(afterSeconds: nil)),
  ])
  func `goes by the status where a proxy answered`(status: Int, expected: Verdict) {
    #expect(verdict(status, "<html>Bad Gateway</html>") == expected)
  }
}
