internal import Channels

/// One account with its codec, as the turns use it.
struct Account: Sendable {
  let codec: any Codec
  let route: Route
  /// ``route`` as the store writes it.
  let name: String
  /// What stands before the names of its families and messages.
  let prefix: String

  init(_ codec: any Codec) {
    self.codec = codec
    route = Route(codec)
    name = route.description
    prefix = name + "|"
  }

  /// Telegram's «is typing», which says nothing else.
  func isTyping(_ part: Part) -> Bool { part.method == "sendChatAction" }

  /// WhatsApp says in its statuses what became of a message, by our tag.
  var reports: Bool { route.channel == .whatsapp }
}
