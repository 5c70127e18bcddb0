internal import Crypto
package import HTTP

/// The Cloud API as far as the assistant uses it, strictly.
///
/// <https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages>. Stricter in one
/// thing: members that the documentation does not name are refused, not ignored.
package struct WhatsAppRules: PlatformRules {
  package let channel = "whatsapp"
  package let headers = ["Authorization", "Content-Type"]
  private let accounts: Accounts
  private let contacts: Contacts
  private let perPair: Buckets
  private let overall: Buckets
  private let numbers = Counter()

  /// The customer service window.
  private static let windowSeconds = 24 * 3_600.0

  package init(accounts: Accounts, contacts: Contacts, pace: Pace) {
    self.accounts = accounts
    self.contacts = contacts
    perPair = Buckets(burst: 45, secondsEach: 6, pace: pace)
    overall = Buckets(burst: 80, secondsEach: 1 / 80, pace: pace)
  }

  package func judge(_ request: HTTPRequest) -> Ruling {
    let parts = request.path.split(separator: "/")
    guard parts.count == 3, parts[0].hasPrefix("v"), parts[2] == "messages" else {
      return refuse(404, 2_500, "Unknown path components")
    }
    guard request.header("Authorization") == "Bearer \(accounts.whatsAppToken.text)" else {
      return refuse(401, 190, "Invalid OAuth access token")
    }
    guard parts[1] == accounts.phoneNumberID else {
      return refuse(400, 100, "Object with this ID does not exist")
    }
    guard request.method == "POST" else { return refuse(400, 100, "Unsupported request") }
    guard let call = JSONValue(request.body)?.members else {
      return refuse(400, 100, "The parameter messaging_product is required.")
    }
    guard call["messaging_product"] == "whatsapp" else {
      return refuse(400, 100, "The parameter messaging_product is required.")
    }
    return call["status"] == nil ? message(call) : read(call)
  }

  private func read(_ call: [String: JSONValue]) -> Ruling {
    let members: Set = ["messaging_product", "status", "message_id", "typing_indicator"]
    guard call["status"] == "read", Set(call.keys).isSubset(of: members),
      call["typing_indicator"].map({ $0 == ["type": "text"] }) ?? true
    else { return refuse(400, 100, "Invalid parameter") }
    guard let id = call["message_id"]?.text, contacts.age(of: id) != nil else {
      return refuse(400, 100, "Invalid message id")
    }
    return Ruling(kind: .call("read"), response: answer(200, ["success": true]))
  }

  private static let members: Set = [
    "messaging_product", "recipient_type", "to", "recipient", "type", "context",
    "biz_opaque_callback_data",
  ]

  private func message(_ call: [String: JSONValue]) -> Ruling {
    guard let type = call["type"]?.text, let content = call[type] else {
      return refuse(400, 100, "Invalid parameter type")
    }
    let strange = call.keys.filter { $0 != type && !WhatsAppRules.members.contains($0) }
    if let name = strange.sorted().first { return refuse(400, 100, "Unexpected key \(name)") }
    let tag = call["biz_opaque_callback_data"]?.text
    guard (tag?.utf8.count ?? 0) <= 512 else { return refuse(400, 100, "callback data too long") }
    guard let chat = call["to"]?.text ?? call["recipient"]?.text else {
      return refuse(400, 100, "The parameter to is required.")
    }
    switch WhatsAppContent.read(type, content) {
    case .failure(let fault): return refuse(400, fault.code, fault.details)
    case .success(let text): return reach(chat, text, tag, WhatsAppContent.buttons(in: content))
    }
  }

  private func reach(
    _ chat: String, _ text: String, _ tag: String?, _ buttons: [Ruling.Button]
  ) -> Ruling {
    guard let silence = contacts.silence(of: chat) else {
      return refuse(400, 131_026, "Message undeliverable")
    }
    guard silence < WhatsAppRules.windowSeconds else {
      return refuse(400, 131_047, "Re-engagement message")
    }
    if perPair.take(chat) != nil {
      return Ruling(
        kind: .tooFast, response: error(400, 131_056, "(Business Account, Consumer Account) pair"))
    }
    if overall.take("") != nil {
      return Ruling(kind: .tooFast, response: tooMany(retryAfter: 1))
    }
    let id = "wamid.PROVA\(numbers.next())"
    return Ruling(
      kind: .message(Ruling.Message(chat: chat, text: text, id: id, tag: tag, buttons: buttons)),
      response: answer(
        200,
        [
          "messaging_product": "whatsapp", "messages": [["id": .string(id)]],
          "contacts": [["input": .string(chat), "wa_id": .string(chat)]],
        ]))
  }

  /// Meta says so in the body, with a status of its own.
  package func tooMany(retryAfter seconds: Int) -> HTTPResponse {
    error(429, 130_429, "Rate limit hit")
  }
}

extension WhatsAppRules {
  private func refuse(_ status: Int, _ code: Int, _ message: String) -> Ruling {
    Ruling(kind: .refused("\(code) \(message)"), response: error(status, code, message))
  }

  private func error(_ status: Int, _ code: Int, _ message: String) -> HTTPResponse {
    answer(
      status,
      [
        "error": [
          "message": .string("(#\(code)) \(message)"), "type": "OAuthException",
          "code": .integer(Int64(code)), "fbtrace_id": "AProva",
          "error_data": ["messaging_product": "whatsapp", "details": .string(message)],
        ]
      ])
  }

  private func answer(_ status: Int, _ body: JSONValue) -> HTTPResponse {
    HTTPResponse(
      status: status, headers: [("Content-Type", "application/json")], body: body.bytes())
  }
}
