/// Reads one update of Telegram's Bot API. <https://core.telegram.org/bots/api#update>
///
/// Only `update_id` and a chat are required: Telegram's own examples lack other fields.
struct TelegramReader {
  let account: String
  private let json: JSONDocument

  init(_ body: Span<UInt8>, account: String) throws(WireError) {
    self.account = account
    json = try JSONDocument(body)
  }

  func inbound() throws(WireError) -> Inbound {
    guard let update = json.int(.updateID, of: json.root) else { throw WireError("shape", at: 0) }
    var inbound = Inbound(
      channel: .telegram, account: account, key: "", family: nil, order: update,
      serial: update, sentAt: nil, happening: .ignored("other"))
    if let message = json.member(.message, of: json.root) {
      try read(message, into: &inbound)
    } else if let message = json.member(.editedMessage, of: json.root) {
      try readEdited(message, into: &inbound)
    } else if let query = json.member(.callbackQuery, of: json.root) {
      try read(query: query, into: &inbound)
    } else if let change = json.member(.myChatMember, of: json.root) {
      try read(change: change, into: &inbound)
    } else {
      inbound.happening = .ignored(kind)
    }
    if inbound.key.isEmpty { inbound.key = "u:\(update)" }
    return inbound
  }

  /// What an update is that we do not know.
  private var kind: String {
    json.names(of: json.root).first { $0 != "update_id" }.map(WireWord.safe) ?? "other"
  }

  // MARK: Messages

  private func read(_ message: JSONNode, into inbound: inout Inbound) throws(WireError) {
    let chat = try place(of: message, into: &inbound)
    if let reference = inbound.reference { inbound.key = Inbound.key(ofMessage: reference) }
    inbound.sentAt = json.int(.date, of: message)
    if let moved = json.int(.migrateToChatID, of: message) {
      inbound.happening = .moved(to: Address([String(moved)]))
    } else if json.has(.migrateFromChatID, in: message) {
      inbound.happening = .ignored("migrated")
    } else {
      inbound.happening = isPrivate(chat) ? happening(message) : .group
    }
  }

  private func readEdited(_ message: JSONNode, into inbound: inout Inbound) throws(WireError) {
    let chat = try place(of: message, into: &inbound)
    inbound.sentAt = json.int(.editDate, of: message) ?? json.int(.date, of: message)
    guard isPrivate(chat), let original = inbound.reference, let text = text(of: message) else {
      inbound.happening = .ignored("edited_message")
      return
    }
    inbound.happening = .edited(of: original, text: text)
  }

  /// Fills in the chat, and names the message; the chat.
  private func place(
    of message: JSONNode, into inbound: inout Inbound
  ) throws(WireError) -> JSONNode {
    guard let chat = json.member(.chat, of: message), let id = json.int(.id, of: chat) else {
      throw WireError("shape", at: 0)
    }
    inbound.family = Address([String(id)])
    inbound.reference = json.int(.messageID, of: message).map { "\(id):\($0)" }
    return chat
  }

  /// Without a type, the sign says it: groups and channels have negative ids.
  private func isPrivate(_ chat: JSONNode) -> Bool {
    guard let type = json.text(.type, of: chat) else {
      return json.int(.id, of: chat).map { $0 > 0 } ?? false
    }
    return type == "private"
  }

  private func happening(_ message: JSONNode) -> Happening {
    if let text = text(of: message) { return .text(text) }
    if let location = json.member(.location, of: message) { return position(location) }
    let album = json.text(.mediaGroupID, of: message)
    for (key, media) in TelegramReader.media where json.has(key, in: message) {
      return .media(media, album: album)
    }
    return .ignored("service")
  }

  private func text(of message: JSONNode) -> String? {
    if let text = json.words(.text, of: message) { return TelegramReader.withoutPayload(text) }
    return json.words(.caption, of: message)
  }

  /// `/start payload` and `/start@bot` are `/start`: what a link carries is none of ours.
  static func withoutPayload(_ text: String) -> String {
    guard text.hasPrefix("/start") else { return text }
    let next = text.utf8.dropFirst("/start".utf8.count).first
    let isStart = next == nil || next == UInt8(ascii: "@") || next == UInt8(ascii: " ")
    return isStart ? "/start" : text
  }

  private func position(_ location: JSONNode) -> Happening {
    Happening.position(
      json.lenientNumber(.latitude, of: location), json.lenientNumber(.longitude, of: location))
  }

  /// What a message may hold instead of text; anything else is a notice of Telegram's about the chat.
  private static let media: [(JSONKey, Media)] = [
    (JSONKey("voice"), .voice), (JSONKey("photo"), .photo), (JSONKey("sticker"), .sticker),
    (JSONKey("video"), .video), (JSONKey("video_note"), .video), (JSONKey("animation"), .video),
    (JSONKey("audio"), .audio), (JSONKey("document"), .document), (JSONKey("contact"), .contact),
    (JSONKey("poll"), .poll), (JSONKey("venue"), .other), (JSONKey("dice"), .other),
    (JSONKey("story"), .other), (JSONKey("game"), .other), (JSONKey("paid_media"), .other),
    (JSONKey("checklist"), .other), (JSONKey("invoice"), .other), (JSONKey("giveaway"), .other),
  ]

  // MARK: Buttons and members

  /// A button of a message that Telegram no longer has comes without a chat: the person is the chat.
  private func read(query: JSONNode, into inbound: inout Inbound) throws(WireError) {
    let chat = json.member(.chat, of: json.member(.message, of: query))
    let person = json.member(.from, of: query)
    guard let family = json.int(.id, of: chat) ?? json.int(.id, of: person) else {
      throw WireError("shape", at: 0)
    }
    inbound.family = Address([String(family)])
    let isPrivate = chat.map { self.isPrivate($0) } ?? true
    guard isPrivate, let id = json.text(.id, of: query) else {
      inbound.happening = .ignored("callback_query")
      return
    }
    inbound.happening = .pressed(payload: json.text(.data, of: query) ?? "", acknowledge: id)
  }

  private func read(change: JSONNode, into inbound: inout Inbound) throws(WireError) {
    let chat = try place(of: change, into: &inbound)
    inbound.sentAt = json.int(.date, of: change)
    let status = json.text(.status, of: json.member(.newChatMember, of: change))
    switch status {
    case "kicked" where isPrivate(chat): inbound.happening = .blocked
    case "member" where isPrivate(chat): inbound.happening = .unblocked
    default: inbound.happening = .ignored("my_chat_member")
    }
  }
}
