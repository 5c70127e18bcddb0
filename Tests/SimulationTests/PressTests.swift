import Channels
import Crypto
import HTTP
import Testing

@testable import Simulation

private let accounts = Accounts()

/// A call of ours as the platform reads it.
private func message(_ codec: any Codec, _ buttons: [Outgoing.Button]) throws -> Ruling.Message {
  let chat = "393330000001"
  let contacts = Contacts(pace: Pace())
  contacts.heard(from: chat, id: "1")
  let part = try #require(
    codec.parts(
      of: Outgoing(text: "Quale?", buttons: buttons),
      to: Address([codec is TelegramCodec ? chat : "p:\(chat)"])
    ).first)
  let wire = codec.request(for: part, tag: "7-1")
  let request = HTTPRequest(
    method: "POST", path: wire.path, headers: wire.headers, body: wire.body)
  let rules: any PlatformRules =
    codec is TelegramCodec
    ? TelegramRules(accounts: accounts, contacts: contacts, pace: Pace())
    : WhatsAppRules(accounts: accounts, contacts: contacts, pace: Pace())
  guard case .message(let message) = rules.judge(request).kind else {
    throw RunError.cannotWrite("\(rules.judge(request).kind)")
  }
  return message
}

private let telegram = TelegramCodec(
  token: accounts.telegramToken, webhookSecret: accounts.telegramSecret, account: "prova_bot")
private let whatsApp = WhatsAppCodec(
  phoneNumberID: accounts.phoneNumberID, accessToken: accounts.whatsAppToken,
  appSecret: accounts.whatsAppSecret, verifyToken: accounts.verifyToken, version: "v23.0")

private func buttons(_ count: Int) -> [Outgoing.Button] {
  (0..<count).map { Outgoing.Button(label: "Scelta \($0)", payload: "a1|eta|\($0)|2") }
}

@Test(arguments: [2, 5])
func `what is pressed on Telegram comes back as it was offered`(count: Int) throws {
  let shown = try message(telegram, buttons(count)).buttons
  #expect(shown.map(\.title) == buttons(count).map(\.label))
  let press = UpdateForms.telegramPress(
    updateID: 1, id: "77", chat: 5, messageID: 3, data: try #require(shown.last).payload)
  let read = try telegram.read(press.bytes().span)
  #expect(
    read.map(\.happening) == [
      .pressed(payload: "a1|eta|\(count - 1)|2", acknowledge: "77")
    ])
}

@Test(arguments: [(3, false), (4, true), (10, true)])
func `what is pressed on WhatsApp comes back as it was offered`(count: Int, isRow: Bool) throws {
  let shown = try message(whatsApp, buttons(count))
  #expect(shown.buttons.count == count)
  #expect(shown.buttons.allSatisfy { $0.isRow == isRow })
  let button = try #require(shown.buttons.last)
  let item = UpdateForms.whatsAppPress(id: "wamid.9", phone: "39333", button, of: shown.id)
  let body: JSONValue = [
    "object": "whatsapp_business_account",
    "entry": [
      [
        "id": "1",
        "changes": [
          [
            "field": "messages",
            "value": [
              "metadata": ["phone_number_id": .string(accounts.phoneNumberID)],
              "messages": [item.value],
            ],
          ]
        ],
      ]
    ],
  ]
  let read = try whatsApp.read(body.bytes().span)
  guard case .pressed(let payload, _)? = read.first?.happening else {
    Issue.record("\(read)")
    return
  }
  #expect(payload == "a1|eta|\(count - 1)|2")
}
