import Testing

@testable import Channels

@Suite struct WhatsAppSendTests {
  private let codec = Fixture.whatsapp
  private let family = Address(["u:IT.1349", "p:393330000001"])

  private func bodies(_ text: String, _ labels: [String] = []) -> [String] {
    let buttons = labels.map { Outgoing.Button(label: $0, payload: "a1|q|1|\($0)") }
    return codec.parts(of: Outgoing(text: text, buttons: buttons), to: family)
      .map { String(decoding: $0.body, as: UTF8.self) }
  }

  private let head =
    #"{"messaging_product":"whatsapp","recipient_type":"individual","to":"393330000001","#

  @Test func `sends text without a preview`() {
    #expect(
      bodies("Ciao \"tu\"") == [
        head + #""type":"text","text":{"body":"Ciao \"tu\"","preview_url":false}}"#
      ])
  }

  @Test func `sends up to three choices as reply buttons`() {
    #expect(
      bodies("Vuoi?", ["Sì"]) == [
        head + #""type":"interactive","interactive":{"type":"button","body":{"text":"Vuoi?"},"#
          + #""action":{"buttons":[{"type":"reply","reply":{"id":"a1|q|1|Sì","title":"Sì"}}]}}}"#
      ])
  }

  @Test func `sends longer choices as a list, whole in its second line`() {
    let label = "Vorrei essere richiamata domani"
    let row =
      #"{"id":"a1|q|1|\#(label)","title":"Vorrei essere richiamat…","description":"\#(label)"}"#
    #expect(
      bodies("Vuoi?", [label]) == [
        head + #""type":"interactive","interactive":{"type":"list","body":{"text":"Vuoi?\n\n1. "#
          + label + #""},"action":{"button":"Scegli","sections":[{"rows":["# + row + "]}]}}}"
      ])
  }

  @Test(arguments: [
    (["p:39333"], #""to":"39333""#), (["u:IT.1"], #""recipient":"IT.1""#),
    (["u:IT.1", "p:39333"], #""to":"39333""#),
  ])
  func `writes to the number, or to the user id where that is all`(
    identifiers: [String], member: String
  ) {
    let parts = codec.parts(of: Outgoing(text: "ciao"), to: Address(identifiers))
    #expect(String(decoding: parts[0].body, as: UTF8.self).contains(member))
  }

  @Test func `sends nothing to an address that is none of WhatsApp's`() {
    #expect(codec.parts(of: Outgoing(text: "ciao"), to: Address(["4711001"])).isEmpty)
    #expect(codec.parts(of: Outgoing(text: "ciao"), to: Address([])).isEmpty)
  }

  @Test func `adds the tag to a message, and keeps the token out of the body`() throws {
    let part = codec.parts(of: Outgoing(text: "ciao"), to: family)[0]
    let request = codec.request(for: part, tag: "o:\"47\"")
    #expect(request.host == "graph.facebook.com")
    #expect(request.path == "/v23.0/106540352242922/messages")
    #expect(request.headers.contains { $0 == ("Authorization", "Bearer EAAinventato") })
    let json = try JSONDocument(request.body.span)
    #expect(json.text(.tag, of: json.root) == "o:\"47\"")
    #expect(json.text(.type, of: json.root) == "text")
    #expect(!String(decoding: request.body, as: UTF8.self).contains("EAAinventato"))
  }

  @Test func `marks what is answered as read, with typing and without a tag`() throws {
    let receipts = { (name: String) in
      try Fixture.read("WhatsApp/\(name)", with: codec).flatMap { codec.receipts(of: $0) }
    }
    let read = try #require(try receipts("text").first)
    #expect(!read.isEssential)
    #expect(
      String(decoding: codec.request(for: read, tag: "o:1").body, as: UTF8.self)
        == #"{"messaging_product":"whatsapp","status":"read","message_id":"wamid.HBgLTEXT1","#
        + #""typing_indicator":{"type":"text"}}"#)
    for name in ["status-delivered", "reaction", "group", "revoke", "number-changed", "errors"] {
      #expect(try receipts(name).isEmpty)
    }
    for name in ["button-reply", "list-reply", "location", "voice"] {
      #expect(try receipts(name).count == 1)
    }
  }

  @Test func `reads back the button that it wrote`() throws {
    let payload = ButtonPayload(question: "età", version: 7, value: "3|\"\\😀")
    let text = try #require(payload.text(limit: codec.capabilities.payloadBytes))
    let reply = JSONWriter.object { reply in
      reply.text("type", "button_reply")
      reply.object("button_reply") { button in
        button.text("id", text)
        button.text("title", "Tre")
      }
    }
    let body =
      #"{"entry":[{"changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"#
      + #""106540352242922"},"messages":[{"id":"a","from":"39","type":"interactive","interactive":"#
      + String(decoding: reply, as: UTF8.self) + "}]}}]}]}"
    let bytes = Array(body.utf8)
    let inbound = try codec.read(bytes.span)
    #expect(inbound.first?.happening == .pressed(payload: text, acknowledge: nil))
    #expect(ButtonPayload(text) == payload)
  }
}
