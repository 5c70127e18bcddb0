import Testing

@testable import Channels

@Suite struct WhatsAppVerdictTests {
  private func verdict(_ status: Int, _ body: String, retryAfter: String? = nil) -> Verdict {
    let bytes = Array(body.utf8)
    return Fixture.whatsapp.verdict(status: status, retryAfter: retryAfter, body: bytes.span)
  }

  private func verdict(_ status: Int, code: Int) -> Verdict {
    let error =
      #"{"message":"(#\#(code)) x","type":"OAuthException","code":\#(code),"fbtrace_id":"A"}"#
    return verdict(status, #"{"error":\#(error)}"#)
  }

  @Test func `knows the message that was sent`() {
    let contact = #"{"input":"393330000001","wa_id":"393330000001"}"#
    let body =
      #"{"messaging_product":"whatsapp","contacts":[\#(contact)],"messages":[{"id":"wamid.A"}]}"#
    #expect(verdict(200, body) == .sent(messageID: "wamid.A"))
    #expect(verdict(200, #"{"success":true}"#) == .sent(messageID: nil))
    #expect(verdict(200, "") == .sent(messageID: nil))
  }

  @Test(arguments: [1, 2, 4, 80_007, 130_429, 131_000, 131_016, 131_048, 131_053, 131_057, 133_016])
  func `tries again what is the platform's fault or limit`(code: Int) {
    #expect(verdict(400, code: code) == .retry(afterSeconds: nil))
  }

  @Test func `waits where it wrote to one family too fast`() {
    #expect(verdict(400, code: 131_056) == .retry(afterSeconds: 6))
  }

  @Test(arguments: [
    33, 100, 131_008, 131_009, 131_021, 131_049, 131_050, 131_051, 131_052, 131_062, 132_000,
    132_999,
  ])
  func `gives up what is wrong with the message`(code: Int) {
    #expect(verdict(400, code: code) == .refused(String(code)))
    #expect(verdict(500, code: code) == .refused(String(code)))
  }

  @Test(arguments: [
    0, 3, 10, 190, 200, 250, 299, 368, 131_005, 131_031, 131_042, 131_045, 133_010,
  ])
  func `stops where the account is refused`(code: Int) {
    #expect(verdict(400, code: code) == .channelDown(String(code)))
  }

  @Test func `knows the closed window, and who cannot be reached`() {
    #expect(verdict(400, code: 131_047) == .windowClosed)
    #expect(verdict(400, code: 131_026) == .unreachable("131026"))
    #expect(verdict(400, code: 131_030) == .unreachable("131030"))
  }

  @Test(arguments: [
    (400, Verdict.refused("400")), (401, .channelDown("401")), (403, .refused("403")),
    (404, .refused("404")), (408, .retry(afterSeconds: nil)), (413, .refused("413")),
    (429, .retry(afterSeconds: nil)), (500, .retry(afterSeconds: nil)),
    (503, .retry(afterSeconds: nil)), (302, .retry(afterSeconds: nil)),
  ])
  func `goes by the status where there is no code that it knows`(status: Int, expected: Verdict) {
    #expect(verdict(status, code: 987_654) == expected)
    #expect(verdict(status, "<html>") == expected)
  }

  @Test func `waits as long as the header says`() {
    #expect(verdict(429, "", retryAfter: "30") == .retry(afterSeconds: 30))
    #expect(verdict(503, "", retryAfter: "x") == .retry(afterSeconds: nil))
  }

  @Test func `knows the codes of statuses too`() {
    #expect(WhatsAppError.verdict(of: 131_047) == .windowClosed)
    #expect(WhatsAppError.verdict(of: 987_654) == nil)
  }
}
