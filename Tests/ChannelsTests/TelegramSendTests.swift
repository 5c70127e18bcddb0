import Crypto
import Testing

@testable import Channels

@Suite struct TelegramSendTests {
  private let codec = Fixture.telegram
  private let family = Address(["4711001"])

  private func bodies(_ text: String, _ labels: [String] = []) -> [String] {
    let buttons = labels.map { Outgoing.Button(label: $0, payload: "a1|q|1|\($0)") }
    return codec.parts(of: Outgoing(text: text, buttons: buttons), to: family)
      .map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test func `sends plain text, without a parse mode and without a preview`() {
    #expect(
      bodies("a_b *c* <d> \"e\"\n\\ https://example.org") == [
        #"{"chat_id":4711001,"text":"a_b *c* <d> \"e\"\n\\ https://example.org","#
          + #""link_preview_options":{"is_disabled":true}}"#
      ])
  }

  @Test func `puts buttons below, a row each where they are long`() {
    let keyboard = { (rows: String) in #","reply_markup":{"inline_keyboard":[\#(rows)]},"# }
    let yes = #"{"text":"Sì","callback_data":"a1|q|1|Sì"}"#
    let no = #"{"text":"No","callback_data":"a1|q|1|No"}"#
    let long = "Fatemi richiamare"
    let call = #"{"text":"\#(long)","callback_data":"a1|q|1|\#(long)"}"#
    #expect(bodies("Vuoi?", ["Sì", "No"])[0].contains(keyboard("[\(yes),\(no)]")))
    #expect(bodies("Vuoi?", ["Sì", long])[0].contains(keyboard("[\(yes)],[\(call)]")))
  }

  @Test(arguments: [(4_096, 1), (4_097, 2)])
  func `splits what is longer than a message, buttons last`(units: Int, count: Int) {
    let parts = bodies(String(repeating: "a", count: units), ["Sì"])
    #expect(parts.map { $0.contains("inline_keyboard") } == Array([false, true].suffix(count)))
  }

  @Test func `reads back the button that it wrote`() throws {
    let payload = ButtonPayload(question: "età", version: 7, value: "3|\"\\😀")
    let text = try #require(payload.text(limit: codec.capabilities.payloadBytes))
    let part = try #require(
      codec.parts(
        of: Outgoing(text: "?", buttons: [.init(label: "Tre", payload: text)]), to: family
      ).first)
    let json = try JSONDocument(part.body.span)
    #expect(String(decoding: part.body, as: UTF8.self).contains("callback_data"))
    let update = JSONWriter.object { update in
      update.int("update_id", 1)
      update.object("callback_query") { query in
        query.text("id", "q")
        query.object("from") { $0.int("id", 4_711_001) }
        query.text("data", text)
      }
    }
    #expect(json.text(.text, of: json.root) == "?")
    let inbound = try codec.read(update.span)
    #expect(inbound.first?.happening == .pressed(payload: text, acknowledge: "q"))
    #expect(ButtonPayload(text) == payload)
  }

  @Test func `sends nothing to an address that is none of Telegram's`() {
    for identifiers in [[], ["p:39333"], [""], ["99999999999999999999"]] {
      #expect(codec.parts(of: Outgoing(text: "ciao"), to: Address(identifiers)).isEmpty)
    }
  }

  @Test func `keeps the token out of what is stored, and puts it in the path`() {
    let part = codec.parts(of: Outgoing(text: "ciao"), to: family)[0]
    #expect(part.isEssential)
    #expect(!String(decoding: part.body, as: UTF8.self).contains("INVENTATO"))
    let request = codec.request(for: part, tag: "o:1")
    #expect(request.host == "api.telegram.org")
    #expect(request.path == "/bot123456789:INVENTATO-token/sendMessage")
    #expect(request.body == part.body)
  }

  @Test func `confirms a button, shows typing for what is answered, and nothing else`() throws {
    let receipts = { (name: String) in
      try Fixture.read("Telegram/\(name)", with: codec).flatMap { codec.receipts(of: $0) }
    }
    let press = try receipts("callback")
    #expect(press.map(\.method) == ["answerCallbackQuery"])
    #expect(
      press.map { String(decoding: $0.body, as: UTF8.self) } == [
        #"{"callback_query_id":"4382bfdwdsb323b2d9"}"#
      ])
    let text = try receipts("text")
    #expect(text.map(\.method) == ["sendChatAction"])
    #expect((press + text).allSatisfy { !$0.isEssential })
    for name in ["album", "group", "blocked", "edited", "service"] {
      #expect(try receipts(name).isEmpty)
    }
  }
}
