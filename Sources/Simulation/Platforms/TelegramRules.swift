internal import Crypto
package import HTTP

/// The Bot API as far as the assistant uses it, strictly. <https://core.telegram.org/bots/api>
///
/// Stricter in one thing: members that the documentation does not name are refused, not ignored.
package struct TelegramRules: PlatformRules {
  package let channel = "telegram"
  package let headers = ["Content-Type"]
  private let accounts: Accounts
  private let contacts: Contacts
  private let perChat: Buckets
  private let overall: Buckets
  private let numbers = Counter()

  package init(accounts: Accounts, contacts: Contacts, pace: Pace) {
    self.accounts = accounts
    self.contacts = contacts
    // About one message a second to a chat with short bursts, 30 a second in all.
    perChat = Buckets(burst: 5, secondsEach: 1, pace: pace)
    overall = Buckets(burst: 30, secondsEach: 1 / 30, pace: pace)
  }

  package func judge(_ request: HTTPRequest) -> Ruling {
    let parts = request.path.split(separator: "/")
    guard parts.count == 2, parts[0].hasPrefix("bot") else { return refuse(404, "Not Found") }
    guard parts[0].dropFirst(3) == accounts.telegramToken.text else {
      return refuse(401, "Unauthorized")
    }
    let method = parts[1].lowercased()
    guard request.method == "POST" || method.hasPrefix("get") else {
      return refuse(405, "Method Not Allowed")
    }
    let body = request.body.isEmpty ? .object([:]) : JSONValue(request.body)
    guard let body, let call = body.members else {
      return refuse(400, "Bad Request: can't parse JSON object")
    }
    return judge(method, call)
  }

  private func judge(_ method: String, _ call: [String: JSONValue]) -> Ruling {
    switch method {
    case "sendmessage": return sendMessage(call)
    case "answercallbackquery": return answerCallbackQuery(call)
    case "sendchataction": return sendChatAction(call)
    case "setwebhook": return setWebhook(call)
    case "deletewebhook":
      return unknown(call, allowed: ["drop_pending_updates"]) ?? accept(method, true)
    case "getwebhookinfo":
      return accept(
        method, ["url": "", "has_custom_certificate": false, "pending_update_count": 0])
    default: return refuse(404, "Not Found")
    }
  }

  package func tooMany(retryAfter seconds: Int) -> HTTPResponse {
    answer(
      429,
      [
        "ok": false, "error_code": 429,
        "description": .string("Too Many Requests: retry after \(seconds)"),
        "parameters": ["retry_after": .integer(Int64(seconds))],
      ],
      headers: [("Retry-After", "\(seconds)")])
  }
}

// The methods.
extension TelegramRules {
  private static let messageMembers: Set<String> = [
    "business_connection_id", "chat_id", "message_thread_id", "text", "parse_mode", "entities",
    "link_preview_options", "disable_notification", "protect_content", "reply_parameters",
    "reply_markup",
  ]

  private func sendMessage(_ call: [String: JSONValue]) -> Ruling {
    if let ruling = unknown(call, allowed: TelegramRules.messageMembers) { return ruling }
    guard let text = call["text"]?.text, !TelegramRules.isBlank(text) else {
      return refuse(400, "Bad Request: message text is empty")
    }
    if text.utf16.count > 4_096 { return refuse(400, "Bad Request: message is too long") }
    if let mode = call["parse_mode"] { return refuse(400, "Bad Request: parse mode \(mode)") }
    if let fault = TelegramKeyboard.fault(in: call["reply_markup"]) {
      return refuse(400, "Bad Request: \(fault)")
    }
    return reach(call["chat_id"]) { chat in
      if let wait = perChat.take(chat) ?? overall.take("") { return tooFast(wait) }
      let id = numbers.next()
      let message = Ruling.Message(
        chat: chat, text: text, id: "\(id)", tag: nil,
        buttons: TelegramKeyboard.buttons(in: call["reply_markup"]))
      return Ruling(kind: .message(message), response: sent(id, chat, text))
    }
  }

  private func sent(_ id: Int, _ chat: String, _ text: String) -> HTTPResponse {
    answer(
      200,
      [
        "ok": true,
        "result": [
          "message_id": .integer(Int64(id)), "date": 1_700_000_000, "text": .string(text),
          "chat": ["id": .integer(Int64(chat) ?? 0), "type": "private"],
        ],
      ])
  }

  private func answerCallbackQuery(_ call: [String: JSONValue]) -> Ruling {
    let members: Set = ["callback_query_id", "text", "show_alert", "url", "cache_time"]
    if let ruling = unknown(call, allowed: members) { return ruling }
    guard (call["text"]?.text?.utf16.count ?? 0) <= 200 else {
      return refuse(400, "Bad Request: MESSAGE_TOO_LONG")
    }
    guard let id = call["callback_query_id"]?.text, let age = contacts.age(of: id) else {
      return refuse(400, "Bad Request: query ID is invalid")
    }
    guard age < 150 else {
      let late = error(
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid")
      return Ruling(kind: .unreachable, response: late)
    }
    return accept("answerCallbackQuery", true)
  }

  private static let actions: Set = ["typing", "upload_photo", "upload_document", "find_location"]

  private func sendChatAction(_ call: [String: JSONValue]) -> Ruling {
    let members: Set = ["business_connection_id", "chat_id", "message_thread_id", "action"]
    if let ruling = unknown(call, allowed: members) { return ruling }
    guard let action = call["action"]?.text, TelegramRules.actions.contains(action) else {
      return refuse(400, "Bad Request: wrong parameter action in request")
    }
    return reach(call["chat_id"]) { _ in accept("sendChatAction", true) }
  }

  private func setWebhook(_ call: [String: JSONValue]) -> Ruling {
    let members: Set = [
      "url", "certificate", "ip_address", "max_connections", "allowed_updates",
      "drop_pending_updates", "secret_token",
    ]
    if let ruling = unknown(call, allowed: members) { return ruling }
    guard let url = call["url"]?.text, url.hasPrefix("https://") || url.isEmpty else {
      return refuse(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
    }
    let secret = call["secret_token"]?.text ?? ""
    let isPlain = secret.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    guard secret.utf8.count <= 256, isPlain else {
      return refuse(400, "Bad Request: secret token contains unallowed characters")
    }
    guard 1...100 ~= call["max_connections"]?.integer ?? 40 else {
      return refuse(400, "Bad Request: wrong max_connections")
    }
    return accept("setWebhook", true)
  }
}

// Parts of the judgement.
extension TelegramRules {
  private static func isBlank(_ text: String) -> Bool {
    text.allSatisfy(\.isWhitespace)
  }

  /// Goes on for a chat that exists and has not blocked the bot.
  private func reach(_ id: JSONValue?, _ body: (String) -> Ruling) -> Ruling {
    guard let number = id?.integer ?? id?.text.flatMap({ Int64($0) }) else {
      return refuse(400, "Bad Request: chat_id is empty")
    }
    let chat = "\(number)"
    guard contacts.silence(of: chat) != nil else {
      return refuse(400, "Bad Request: chat not found")
    }
    guard !contacts.isBlocked(chat) else {
      return Ruling(
        kind: .unreachable, response: error(403, "Forbidden: bot was blocked by the user"))
    }
    return body(chat)
  }

  private func unknown(_ call: [String: JSONValue], allowed: Set<String>) -> Ruling? {
    let strange = call.keys.filter { !allowed.contains($0) }.sorted()
    return strange.first.map { refuse(400, "Bad Request: unknown parameter \($0)") }
  }

  private func tooFast(_ wait: Double) -> Ruling {
    Ruling(kind: .tooFast, response: tooMany(retryAfter: max(1, Int(wait.rounded(.up)))))
  }

  private func accept(_ method: String, _ result: JSONValue) -> Ruling {
    Ruling(kind: .call(method), response: answer(200, ["ok": true, "result": result]))
  }

  private func refuse(_ status: Int, _ description: String) -> Ruling {
    Ruling(kind: .refused(description), response: error(status, description))
  }

  private func error(_ status: Int, _ description: String) -> HTTPResponse {
    answer(
      status,
      ["ok": false, "error_code": .integer(Int64(status)), "description": .string(description)])
  }

  private func answer(
    _ status: Int, _ body: JSONValue, headers: [(name: String, value: String)] = []
  ) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", "application/json")] + headers,
      body: body.bytes())
  }
}
