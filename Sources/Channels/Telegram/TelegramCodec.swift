package import Crypto

/// Telegram's Bot API. <https://core.telegram.org/bots/api>
package struct TelegramCodec: Codec {
  package let name = ChannelName.telegram
  package let account: String
  package let capabilities = Capabilities.telegram
  let token: Secret
  let apiHost: String
  /// The secrets that let an update in: the one of now, and while it is changed the one before.
  private let webhookSecrets: [Secret]

  /// An account, which is the number of the bot.
  ///
  /// `token` is that of @BotFather, `webhookSecret` the `secret_token` of `setWebhook`, which Telegram
  /// sends with each update; `secretBefore` is taken, too.
  package init(
    token: Secret, webhookSecret: Secret, secretBefore: Secret? = nil, account: String,
    apiHost: String = "api.telegram.org"
  ) {
    self.token = token
    webhookSecrets = [webhookSecret] + (secretBefore.map { [$0] } ?? [])
    self.account = account
    self.apiHost = apiHost
  }

  /// Whether Telegram's secret is there; without a secret of ours, nobody is admitted.
  package func admits(_ header: (String) -> String?) -> Bool {
    guard let secret = header("x-telegram-bot-api-secret-token") else { return false }
    let bytes = Array(secret.utf8)
    // All are compared, so that the time does not tell which of them it was.
    return webhookSecrets.reduce(false) { isOurs, ours in
      !ours.bytes.isEmpty && ours.matches(bytes.span) || isOurs
    }
  }

  /// Telegram signs nothing: its secret is all (``admits(_:)``).
  package func isAuthentic(_ body: Span<UInt8>, _ header: (String) -> String?) -> Bool { true }

  package func read(_ body: Span<UInt8>) throws(WireError) -> [Inbound] {
    [try TelegramReader(body, account: account).inbound()]
  }

  package func request(for part: Part, tag: String) -> WireRequest {
    WireRequest(
      host: apiHost, path: "/bot\(token.text)/\(part.method)",
      headers: [("Content-Type", "application/json")], body: part.body)
  }
}

// MARK: Out

extension TelegramCodec {
  package func parts(of reply: Outgoing, to family: Address) -> [Part] {
    guard let chat = family.identifiers.first.flatMap({ Int64($0) }) else { return [] }
    return Rendering(capabilities).messages(of: reply).map { message in
      Part(method: "sendMessage", body: TelegramCodec.body(message, to: chat))
    }
  }

  private static func body(_ message: Rendered, to chat: Int64) -> [UInt8] {
    JSONWriter.object { call in
      call.int("chat_id", chat)
      switch message {
      case .text(let text): call.text("text", text)
      case .buttons(let text, let choices), .list(let text, let choices):
        call.text("text", text)
        call.object("reply_markup") { $0.array("inline_keyboard") { add(choices, to: &$0) } }
      }
      call.object("link_preview_options") { $0.bool("is_disabled", true) }
    }
  }

  private static func add(_ choices: [Rendered.Choice], to keyboard: inout JSONWriter) {
    let columns = columns(for: choices)
    for start in stride(from: 0, to: choices.count, by: columns) {
      keyboard.array { row in
        for choice in choices[start..<min(start + columns, choices.count)] {
          row.object { button in
            button.text("text", choice.title)
            button.text("callback_data", choice.payload)
          }
        }
      }
    }
  }

  /// How many buttons stand beside each other: as many as a telephone shows whole.
  private static func columns(for choices: [Rendered.Choice]) -> Int {
    switch choices.map({ $0.title.utf16.count }).max() ?? 0 {
    case ...9: 3
    case ...15: 2
    default: 1
    }
  }

  /// The press of a button is confirmed; who writes is shown that an answer is on its way.
  package func receipts(of inbound: Inbound) -> [Part] {
    switch inbound.happening {
    case .pressed(_, let query?):
      let body = JSONWriter.object { $0.text("callback_query_id", query) }
      return [Part(method: "answerCallbackQuery", body: body, isEssential: false)]
    case .text, .position: return typing(to: inbound.family)
    case .pressed, .edited, .revoked, .media, .group, .blocked, .unblocked, .moved, .status,
      .ignored:
      return []
    }
  }

  private func typing(to family: Address?) -> [Part] {
    guard let chat = family?.identifiers.first.flatMap({ Int64($0) }) else { return [] }
    let body = JSONWriter.object { call in
      call.int("chat_id", chat)
      call.text("action", "typing")
    }
    return [Part(method: "sendChatAction", body: body, isEssential: false)]
  }
}
