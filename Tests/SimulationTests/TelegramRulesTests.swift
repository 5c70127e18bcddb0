import Crypto
import HTTP
import Testing

@testable import Simulation

private let accounts = Accounts()

/// Rules that know chat 7, which wrote, and chat 8, which blocked.
private func rules(speed: Double = 1) -> TelegramRules {
  let contacts = Contacts(pace: Pace(speed: speed))
  for chat in ["7", "8"] { contacts.heard(from: chat, id: "press-\(chat)") }
  contacts.block("8")
  return TelegramRules(accounts: accounts, contacts: contacts, pace: Pace(speed: speed))
}

private func call(
  _ method: String, _ body: String, token: String = accounts.telegramToken.text
) -> HTTPRequest {
  HTTPRequest(method: "POST", path: "/bot\(token)/\(method)", body: Array(body.utf8))
}

private func text(_ count: Int, of letter: String = "a") -> String {
  String(repeating: letter, count: count)
}

@Test(arguments: [
  ("sendMessage", #"{"chat_id":7,"text":"ciao"}"#),
  ("sendMessage", #"{"chat_id":"7","text":"\#(text(4_096))"}"#),
  ("SENDMESSAGE", #"{"chat_id":7,"text":"ciao","link_preview_options":{"is_disabled":true}}"#),
  (
    "sendMessage",
    #"{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Sì","callback_data":"\#(text(64))"}]]}}"#
  ),
  ("answerCallbackQuery", #"{"callback_query_id":"press-7"}"#),
  ("sendChatAction", #"{"chat_id":7,"action":"typing"}"#),
  ("setWebhook", #"{"url":"https://a.esempio/","secret_token":"a_B-9","max_connections":100}"#),
  ("getWebhookInfo", ""), ("deleteWebhook", "{}"),
])
func `Telegram takes what is in order`(method: String, body: String) {
  #expect(rules().judge(call(method, body)).response.status == 200)
}

@Test(arguments: [
  ("sendMessage", #"{"chat_id":7,"text":""}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":" \n "}"#, 400),
  ("sendMessage", #"{"chat_id":7}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"\#(text(4_097))"}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"\#(text(2_049, of: "😀"))"}"#, 400),
  ("sendMessage", #"{"chat_id":9,"text":"a"}"#, 400),
  ("sendMessage", #"{"chat_id":8,"text":"a"}"#, 403),
  ("sendMessage", #"{"text":"a"}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"a","disable_web_page_preview":true}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"a","#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[]}}"#, 400),
  ("sendMessage", #"{"chat_id":7,"text":"a","reply_markup":{"inline_keyboard":[[]]}}"#, 400),
  (
    "sendMessage",
    #"{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Sì","callback_data":"\#(text(65))"}]]}}"#,
    400
  ),
  (
    "sendMessage",
    #"{"chat_id":7,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"Sì"}]]}}"#, 400
  ),
  ("answerCallbackQuery", #"{"callback_query_id":"nessuna"}"#, 400),
  ("answerCallbackQuery", #"{"callback_query_id":"press-7","text":"\#(text(201))"}"#, 400),
  ("sendChatAction", #"{"chat_id":7,"action":"sleeping"}"#, 400),
  ("setWebhook", #"{"url":"http://a.esempio/"}"#, 400),
  ("setWebhook", #"{"url":"https://a.esempio/","secret_token":"a b"}"#, 400),
  ("setWebhook", #"{"url":"https://a.esempio/","max_connections":101}"#, 400),
  ("sendPostcard", "{}", 404),
])
func `Telegram refuses what is not`(method: String, body: String, status: Int) {
  #expect(rules().judge(call(method, body)).response.status == status)
}

@Test func `Telegram refuses a wrong token and a wrong path`() {
  let wrong = call("sendMessage", #"{"chat_id":7,"text":"a"}"#, token: "1:falso")
  #expect(rules().judge(wrong).response.status == 401)
  #expect(rules().judge(HTTPRequest(method: "POST", path: "/")).response.status == 404)
}

@Test func `Telegram lets a chat have a few messages at once and then tells to wait`() {
  let rules = rules()
  let statuses = (0..<6).map { number in
    rules.judge(call("sendMessage", #"{"chat_id":7,"text":"\#(number)"}"#)).response.status
  }
  #expect(statuses == [200, 200, 200, 200, 200, 429])
  let late = rules.judge(call("sendMessage", #"{"chat_id":7,"text":"a"}"#))
  #expect(late.kind == .tooFast)
  #expect(late.response.headers.contains { $0.name == "Retry-After" && $0.value == "1" })
}
