import Crypto
import HTTP
import Testing

@testable import Simulation

private let accounts = Accounts()

private func rules() -> WhatsAppRules {
  let contacts = Contacts(pace: Pace())
  contacts.heard(from: "39333", id: "wamid.1")
  return WhatsAppRules(accounts: accounts, contacts: contacts, pace: Pace())
}

private func judge(
  _ members: String, path: String? = nil, token: String? = nil, rules: WhatsAppRules = rules()
) -> Ruling {
  rules.judge(
    HTTPRequest(
      method: "POST", path: path ?? "/v23.0/\(accounts.phoneNumberID)/messages",
      headers: [("Authorization", "Bearer \(token ?? accounts.whatsAppToken.text)")],
      body: Array("{\"messaging_product\":\"whatsapp\",\(members)}".utf8)))
}

private func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

private func buttons(_ titles: [String]) -> String {
  let all = titles.enumerated().map { place, title in
    #"{"type":"reply","reply":{"id":"b\#(place)","title":"\#(title)"}}"#
  }
  return interactive("button", #"{"buttons":[\#(all.joined(separator: ","))]}"#)
}

private func list(_ rows: Int, title: String = "Riga", button: String = "Scegli") -> String {
  let all = (0..<rows).map { #"{"id":"r\#($0)","title":"\#(title)"}"# }
  return interactive(
    "list",
    #"{"button":"\#(button)","sections":[{"rows":[\#(all.joined(separator: ","))]}]}"#)
}

private func interactive(_ type: String, _ action: String, body: String = "Ciao") -> String {
  #""to":"39333","type":"interactive","interactive":{"type":"\#(type)","#
    + #""body":{"text":"\#(body)"},"action":\#(action)}"#
}

private func words(_ body: String, to chat: String = "39333") -> String {
  #""to":"\#(chat)","type":"text","text":{"body":"\#(body)"}"#
}

@Test(arguments: [
  words("ciao"), words(letters(4_096)),
  words("ciao") + #","recipient_type":"individual","biz_opaque_callback_data":"17""#,
  buttons(["Sì", "No", letters(20)]), list(10, title: letters(24)),
  interactive("location_request_message", #"{"name":"send_location"}"#),
  #""status":"read","message_id":"wamid.1","typing_indicator":{"type":"text"}"#,
])
func `WhatsApp takes what is in order`(members: String) {
  #expect(judge(members).response.status == 200)
}

@Test(arguments: [
  words(""), words(letters(4_097)), words("ciao", to: "39444"),
  words("ciao") + #","priority":1"#,
  words("ciao") + #","biz_opaque_callback_data":"\#(letters(513))""#,
  #""to":"39333","type":"text","text":{"body":"a","parse":"x"}"#,
  #""type":"text","text":{"body":"a"}"#, #""to":"39333","type":"poll","poll":{}"#,
  buttons([]), buttons(["1", "2", "3", "4"]), buttons(["Sì", "Sì"]), buttons([letters(21)]),
  list(0), list(11), list(1, title: letters(25)), list(1, button: letters(21)),
  interactive("button", #"{"buttons":[]}"#, body: letters(1_025)),
  #""status":"read","message_id":"wamid.altro""#,
])
func `WhatsApp refuses what is not`(members: String) {
  #expect(judge(members).response.status == 400)
}

@Test func `WhatsApp refuses a wrong token, another number and another path`() {
  #expect(judge(words("a"), token: "falso").response.status == 401)
  #expect(judge(words("a"), path: "/v23.0/999/messages").response.status == 400)
  #expect(judge(words("a"), path: "/messages").response.status == 404)
}

@Test func `WhatsApp says which error it is in a code`() throws {
  let response = judge(words("a", to: "39444")).response
  #expect(JSONValue(response.body)?["error"]?["code"] == 131_026)
}

@Test func `WhatsApp lets a pair have 45 messages at once and no more`() {
  let rules = rules()
  let kinds = (0..<46).map { judge(words("\($0)"), rules: rules).kind }
  #expect(kinds.dropLast().allSatisfy { if case .message = $0 { true } else { false } })
  #expect(kinds.last == .tooFast)
}

@Test func `WhatsApp keeps the window of a day`() {
  // A day passes between the family's message and the answer.
  let contacts = Contacts(pace: Pace(speed: 1e12))
  contacts.heard(from: "39333", id: "wamid.1")
  let rules = WhatsAppRules(accounts: accounts, contacts: contacts, pace: Pace())
  let response = judge(words("a"), rules: rules).response
  #expect(JSONValue(response.body)?["error"]?["code"] == 131_047)
}
