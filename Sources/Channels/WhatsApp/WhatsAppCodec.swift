package import Crypto

/// WhatsApp's Cloud API. <https://developers.facebook.com/docs/whatsapp/cloud-api>
package struct WhatsAppCodec: Codec {
  package let name = ChannelName.whatsapp
  package let capabilities = Capabilities.whatsapp
  /// The id of our telephone number.
  package let account: String
  private let accessToken: Secret
  /// Nil without a secret: then nothing is authentic.
  private let authenticator: Authenticator?
  private let verifyToken: Secret
  private let apiHost: String
  private let version: String
  /// What opens a list, at most 20 letters.
  let listButton: String

  /// An account; `phoneNumberID` is the platform's id of our number, not the number.
  ///
  /// `accessToken` is that of the system user, `appSecret` signs the bodies that come, `verifyToken`
  /// is ours, for the check of the webhook's address.
  package init(
    phoneNumberID: String, accessToken: Secret, appSecret: Secret, verifyToken: Secret,
    apiHost: String = "graph.facebook.com", version: String = "v23.0", listButton: String = "Scegli"
  ) {
    account = phoneNumberID
    self.accessToken = accessToken
    authenticator = appSecret.bytes.isEmpty ? nil : Authenticator(key: appSecret)
    self.verifyToken = verifyToken
    self.apiHost = apiHost
    self.version = version
    self.listButton = Rendering.shortened(listButton, units: Capabilities.whatsapp.buttonUnits)
  }

  /// Answers the check of the webhook's address (a GET): the text to send back, nil for a 403.
  ///
  /// `query` finds a parameter by its name, decoded.
  /// <https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests>
  package func challenge(_ query: (String) -> String?) -> String? {
    guard query("hub.mode") == "subscribe", let token = query("hub.verify_token"),
      !token.isEmpty, verifyToken.matches(Array(token.utf8).span),
      let challenge = query("hub.challenge")
    else { return nil }
    let isNumber = challenge.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let isFit = isNumber && 1...Limits.challengeBytes ~= challenge.utf8.count
    return isFit ? challenge : nil
  }

  /// WhatsApp signs the body: no header is a condition of reading it.
  package func admits(_ header: (String) -> String?) -> Bool { true }

  /// Whether `X-Hub-Signature-256` is `sha256=` and the code of the body, in 64 lower-case digits.
  package func isAuthentic(_ body: Span<UInt8>, _ header: (String) -> String?) -> Bool {
    let mark = "sha256="
    guard let authenticator, let signature = header("x-hub-signature-256"),
      signature.hasPrefix(mark),
      signature.utf8.count == mark.utf8.count + 64,
      let code = Hexadecimal.bytes(lowercase: signature.utf8.dropFirst(mark.utf8.count))
    else { return false }
    return authenticator.isAuthentic(code, for: body)
  }

  package func read(_ body: Span<UInt8>) throws(WireError) -> [Inbound] {
    var reader = try WhatsAppReader(body, account: account)
    return reader.inbound { Hexadecimal.text(Digest.sha256(body).prefix(16)) }
  }
}

// MARK: Out

extension WhatsAppCodec {
  /// The method of what a family reads, and of what it does not.
  private static let (messages, read) = ("messages", "read")

  /// Adds the tag to a message, where it comes back with its statuses.
  package func request(for part: Part, tag: String) -> WireRequest {
    var body = part.body
    if part.method == WhatsAppCodec.messages, body.last == UInt8(ascii: "}") {
      let member = JSONWriter.object { $0.text("biz_opaque_callback_data", tag) }
      body[body.count - 1] = UInt8(ascii: ",")
      body.append(contentsOf: member.dropFirst())
    }
    return WireRequest(
      host: apiHost, path: "/\(version)/\(account)/messages",
      headers: [
        ("Content-Type", "application/json"), ("Authorization", "Bearer \(accessToken.text)"),
      ], body: body)
  }

  package func parts(of reply: Outgoing, to family: Address) -> [Part] {
    guard let recipient = WhatsAppCodec.recipient(family) else { return [] }
    return Rendering(capabilities).messages(of: reply).map { message in
      let body = JSONWriter.object { call in
        call.text("messaging_product", "whatsapp")
        call.text("recipient_type", "individual")
        call.text(recipient.name, recipient.value)
        add(message, to: &call)
      }
      return Part(method: WhatsAppCodec.messages, body: body)
    }
  }

  /// The telephone number where it is known: every kind of message takes it; else the user id.
  private static func recipient(_ family: Address) -> (name: String, value: String)? {
    let names = [("p:", "to"), ("u:", "recipient")]
    for (mark, name) in names {
      if let identifier = family.identifiers.first(where: { $0.hasPrefix(mark) }) {
        return (name, String(identifier.dropFirst(mark.count)))
      }
    }
    return nil
  }

  private func add(_ message: Rendered, to call: inout JSONWriter) {
    switch message {
    case .text(let text):
      call.text("type", "text")
      call.object("text") { content in
        content.text("body", text)
        content.bool("preview_url", false)
      }
    case .buttons(let text, let choices):
      add("button", text, to: &call) { action in
        action.array("buttons") { for choice in choices { WhatsAppCodec.add(choice, to: &$0) } }
      }
    case .list(let text, let choices):
      add("list", text, to: &call) { action in
        action.text("button", listButton)
        action.array("sections") { sections in
          sections.object { section in
            section.array("rows") { rows in
              for choice in choices { WhatsAppCodec.add(row: choice, to: &rows) }
            }
          }
        }
      }
    }
  }

  private func add(
    _ type: String, _ text: String, to call: inout JSONWriter,
    action: (inout JSONWriter) -> Void
  ) {
    call.text("type", "interactive")
    call.object("interactive") { interactive in
      interactive.text("type", type)
      interactive.object("body") { $0.text("text", text) }
      interactive.object("action", action)
    }
  }

  private static func add(_ choice: Rendered.Choice, to buttons: inout JSONWriter) {
    buttons.object { button in
      button.text("type", "reply")
      button.object("reply") { reply in
        reply.text("id", choice.payload)
        reply.text("title", choice.title)
      }
    }
  }

  private static func add(row choice: Rendered.Choice, to rows: inout JSONWriter) {
    rows.object { row in
      row.text("id", choice.payload)
      row.text("title", choice.title)
      if let note = choice.note { row.text("description", note) }
    }
  }

  /// Marks what will be answered as read, and shows that an answer is on its way.
  package func receipts(of inbound: Inbound) -> [Part] {
    guard let id = inbound.reference, isAnswered(inbound.happening) else { return [] }
    let body = JSONWriter.object { call in
      call.text("messaging_product", "whatsapp")
      call.text("status", "read")
      call.text("message_id", id)
      call.object("typing_indicator") { $0.text("type", "text") }
    }
    return [Part(method: WhatsAppCodec.read, body: body, isEssential: false)]
  }

  private func isAnswered(_ happening: Happening) -> Bool {
    switch happening {
    case .text, .pressed, .position: true
    case .media(let media, _): media != .reaction
    case .edited, .revoked, .group, .blocked, .unblocked, .moved, .status, .ignored: false
    }
  }
}
