import Testing

@testable import Channels

/// Bodies that nobody should send, through both codecs: refused or read, never a trap, never slow.
@Suite struct HostileInputTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// A Telegram text with something in its place.
  private static func update(text: String) -> String {
    #"{"update_id":1,"message":{"message_id":2,"chat":{"id":7,"type":"private"},"text":\#(text)}}"#
  }

  /// What it is, its text, and why both codecs refuse it.
  private static let refused: [(String, String, String)] = [
    ("cut", String(update(text: "\"ciao\"").dropLast(3)), "end"),
    ("100,000 levels of arrays", repeated("[", 100_000), "depth"),
    ("100,000 levels of objects", repeated(#"{"a":"#, 100_000), "depth"),
    ("a million members", "{" + repeated(#""a":0,"#, 1_000_000) + #""a":0}"#, "tokens"),
    ("a million elements", "[" + repeated("0,", 1_000_000) + "0]", "tokens"),
    ("a bare NUL", update(text: "\"a\0b\""), "string"),
    ("two bodies", update(text: "\"a\"") + update(text: "\"b\""), "json"),
    ("a form", "update_id=1&text=ciao", "number"),
    ("a page", "<html></html>", "number"),
    ("nothing", "", "end"),
    ("blanks", repeated(" ", 1_000_000), "end"),
    ("a million quotes", repeated("\"", 1_000_001), "json"),
  ]

  @Test(arguments: refused)
  func `refuses what is broken`(what: String, text: String, reason: String) {
    #expect(error(Array(text.utf8), Fixture.telegram)?.reason == reason)
    #expect(error(Array(text.utf8), Fixture.whatsapp)?.reason == reason)
  }

  private func error(_ bytes: [UInt8], _ codec: some Codec) -> WireError? {
    do throws(WireError) {
      _ = try codec.read(bytes.span)
      return nil
    } catch { return error }
  }

  @Test func `refuses what is compressed, in UTF-16 or in Latin-1`() {
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    #expect(error(gzip, Fixture.telegram) != nil)
    let wide = HostileInputTests.update(text: "\"a\"").utf16.flatMap { [UInt8($0 & 255), 0] }
    #expect(error([0xFF, 0xFE] + wide, Fixture.telegram) != nil)
    let latin = HostileInputTests.update(text: "\"perch!\"").utf8.map { $0 == 0x21 ? 0xE9 : $0 }
    #expect(error(latin, Fixture.telegram)?.reason == "utf8")
  }

  private func read(_ text: String) throws -> Inbound {
    let bytes = Array(text.utf8)
    return try Fixture.telegram.read(bytes.span)[0]
  }

  @Test(arguments: [
    ("\"\\ud83d\"", "\u{FFFD}"), ("\"\\u0000\"", "\u{FFFD}"), ("\"a\",\"text\":\"b\"", "a"),
    ("\"\\u202e\"", "\u{202E}"),
  ])
  func `reads what is odd but whole`(text: String, expected: String) throws {
    #expect(try read(HostileInputTests.update(text: text)).happening == .text(expected))
  }

  @Test(arguments: ["7", "true", "null", "[]", "{}", "1e400", "-0", "[[\"ciao\"]]"])
  func `takes a text of another type for none`(text: String) throws {
    #expect(try read(HostileInputTests.update(text: text)).happening == .ignored("service"))
  }

  @Test func `reads a message with every field there is`() throws {
    let fields = (0..<115).map { #""field_\#($0)":{"id":\#($0),"list":[1,2,{"a":null}]}"# }
    let text = """
      {"update_id":1,"message":{\(fields.joined(separator: ",")),"chat":{"id":7},"text":"ciao"}}
      """
    #expect(try read(text).happening == .text("ciao"))
  }

  @Test func `reads a text of a million letters and splits it`() throws {
    let long = HostileInputTests.repeated("parola è ", 110_000)
    guard case .text(let text) = try read(HostileInputTests.update(text: "\"\(long)\"")).happening
    else {
      Issue.record("not a text")
      return
    }
    #expect(text == long)
    let parts = Fixture.telegram.parts(of: Outgoing(text: text), to: Address(["7"]))
    #expect(parts.count >= 990_000 / 4_096)
  }

  @Test func `reads a batch of 5,000 messages without looking at each for each`() throws {
    let message = #"{"id":"a","from":"39","type":"text","text":{"body":"x"}}"#
    let contact = #"{"wa_id":"40","user_id":"IT.1"}"#
    let many = { (text: String) in
      Array(repeating: text, count: 5_000).joined(separator: ",")
    }
    let body = """
      {"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":\
      "106540352242922"},"contacts":[\(many(contact))],"messages":[\(many(message))]}}]}]}
      """
    let bytes = Array(body.utf8)
    #expect(try Fixture.whatsapp.read(bytes.span).count == 5_000)
  }

  @Test func `takes any answer of a platform for something`() throws {
    for name in try Fixture.names(of: "Telegram") + Fixture.names(of: "WhatsApp") {
      let bytes = try Fixture.bytes(name)
      for status in [200, 400, 429, 500] {
        for end in stride(from: 0, through: bytes.count, by: 17) {
          let answer = Array(bytes[..<end])
          let isSuccess = status == 200
          #expect(isSent(Fixture.telegram, status, answer) == isSuccess, "\(name) \(end)")
          #expect(isSent(Fixture.whatsapp, status, answer) == isSuccess, "\(name) \(end)")
        }
      }
    }
  }

  private func isSent(_ codec: some Codec, _ status: Int, _ body: [UInt8]) -> Bool {
    if case .sent = codec.verdict(status: status, retryAfter: nil, body: body.span) { return true }
    return false
  }
}
