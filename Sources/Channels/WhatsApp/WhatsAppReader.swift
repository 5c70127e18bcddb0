/// Reads a body of WhatsApp's Cloud API: batches of entries, changes, messages and statuses.
/// <https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components>
///
/// One bad message among others is ignored alone; a body is refused only where it is no batch at all.
struct WhatsAppReader {
  private let account: String
  private let json: JSONDocument
  private var all: [Inbound] = []

  init(_ body: Span<UInt8>, account: String) throws(WireError) {
    self.account = account
    json = try JSONDocument(body)
    guard json.has(.entry, in: json.root) else { throw WireError("shape", at: 0) }
  }

  /// All that happened, in its order; `digest` names what has no id of its own.
  mutating func inbound(digest: () -> String) -> [Inbound] {
    var changes: [JSONNode] = []
    json.forEach(.entry, of: json.root) { entry in
      json.forEach(.changes, of: entry) { changes.append($0) }
    }
    for change in changes { read(change) }
    name(digest)
    return all
  }

  /// Gives what has no id the name of the body and its place in it.
  private mutating func name(_ digest: () -> String) {
    guard all.contains(where: { $0.key.isEmpty }) else { return }
    let body = digest()
    for index in all.indices where all[index].key.isEmpty { all[index].key = "x:\(body):\(index)" }
  }

  private mutating func read(_ change: JSONNode) {
    guard let field = json.text(.field, of: change), field == "messages" else {
      return ignore(json.text(.field, of: change) ?? "field")
    }
    guard let value = json.member(.value, of: change), isOurs(value) else { return }
    for message in elements(.messages, of: value) { read(message: message, of: value) }
    for status in elements(.statuses, of: value) { read(status: status) }
    for error in elements(.errors, of: value) {
      ignore("error_\(json.lenientInt(.code, of: error) ?? -1)")
    }
  }

  private func elements(_ key: JSONKey, of value: JSONNode) -> [JSONNode] {
    var elements: [JSONNode] = []
    json.forEach(key, of: value) { elements.append($0) }
    return elements
  }

  /// Whether it came to our telephone number: several share one address of the webhook.
  private func isOurs(_ value: JSONNode) -> Bool {
    json.text(.phoneNumberID, of: json.member(.metadata, of: value)) == account
  }

  private mutating func ignore(_ word: String) {
    add("", at: nil, .ignored(WireWord.safe(word)))
  }

  private mutating func add(
    _ key: String, at milliseconds: Int64?, from family: Address? = nil, reference: String? = nil,
    _ happening: Happening
  ) {
    all.append(
      Inbound(
        channel: .whatsapp, account: account, key: key, reference: reference, family: family,
        order: milliseconds ?? all.last?.order ?? 0, sentAt: milliseconds.map { $0 / 1_000 },
        happening: happening))
  }

  /// In milliseconds; seconds as a string is what is documented, some deliveries have milliseconds.
  private func time(of event: JSONNode) -> Int64? {
    guard let time = json.lenientInt(.timestamp, of: event) else { return nil }
    switch time {
    case 0..<1_000_000_000_000: return time * 1_000
    case 1_000_000_000_000..<1_000_000_000_000_000: return time
    default: return nil
    }
  }
}

// MARK: Statuses

extension WhatsAppReader {
  private mutating func read(status: JSONNode) {
    guard let id = json.words(.id, of: status), let word = json.text(.status, of: status) else {
      return ignore("status")
    }
    let key = "s:\(id):\(word)"
    guard let stage = DeliveryStatus.Stage(rawValue: word) else {
      return add(key, at: time(of: status), .ignored(WireWord.safe(word)))
    }
    let error = elements(.errors, of: status).first
    let code = json.lenientInt(.code, of: error).flatMap { Int(exactly: $0) }
    let state = DeliveryStatus(
      messageID: id, stage: stage, tag: json.text(.tag, of: status), code: code)
    add(key, at: time(of: status), .status(state))
  }
}

// MARK: Messages

extension WhatsAppReader {
  private mutating func read(message: JSONNode, of value: JSONNode) {
    guard let id = json.words(.id, of: message) else { return ignore("message") }
    let family = sender(of: message, in: value)
    let isGroup = json.has(.groupID, in: message)
    let happening: Happening =
      isGroup ? .ignored("group") : family == nil ? .ignored("sender") : self.happening(message)
    add(Inbound.key(ofMessage: id), at: time(of: message), from: family, reference: id, happening)
  }

  /// The business-scoped user id before the telephone number: a person may have either or both, and
  /// what the message does not say stands among the contacts beside it.
  private func sender(of message: JSONNode, in value: JSONNode) -> Address? {
    var phone = json.words(.from, of: message)
    var user =
      json.words(.fromUserID, of: message)
      ?? json.words(.previousUserID, of: json.member(.system, of: message))
    if (phone == nil) != (user == nil) {
      let (key, known) = phone == nil ? (JSONKey.userID, user) : (.waID, phone)
      let contact = json.first(.contacts, of: value, among: Limits.contacts) {
        json.text(key, of: $0) == known
      }
      phone = phone ?? json.words(.waID, of: contact)
      user = user ?? json.words(.userID, of: contact)
    }
    let identifiers = [user.map { "u:\($0)" }, phone.map { "p:\($0)" }].compactMap(\.self)
    return identifiers.isEmpty ? nil : Address(identifiers)
  }

  private func happening(_ message: JSONNode) -> Happening {
    guard let type = json.text(.type, of: message) else { return .ignored("message") }
    switch type {
    case "text":
      return json.words(.body, of: json.member(.text, of: message)).map { .text($0) }
        ?? .ignored("text")
    case "button": return button(json.member(.button, of: message))
    case "interactive": return interactive(json.member(.interactive, of: message))
    case "location": return position(json.member(.location, of: message))
    case "system": return system(json.member(.system, of: message))
    case "edit": return edit(json.member(.edit, of: message))
    case "revoke": return revoke(json.member(.revoke, of: message))
    default: return media(type, message)
    }
  }

  private func media(_ type: String, _ message: JSONNode) -> Happening {
    let content = JSONKey.media(type).flatMap { json.member($0, of: message) }
    if let caption = json.words(.caption, of: content) { return .text(caption) }
    switch type {
    case "image": return .media(.photo, album: nil)
    case "video": return .media(.video, album: nil)
    case "audio":
      return .media(json.bool(.voice, of: content) == true ? .voice : .audio, album: nil)
    case "document": return .media(.document, album: nil)
    case "sticker": return .media(.sticker, album: nil)
    case "contacts": return .media(.contact, album: nil)
    case "reaction": return .media(.reaction, album: nil)
    case "order", "unsupported", "unknown": return .media(.other, album: nil)
    default: return .ignored(WireWord.safe(type))
    }
  }

  /// The press of a quick reply of a template.
  private func button(_ button: JSONNode?) -> Happening {
    pressed(json.words(.payload, of: button), title: json.words(.text, of: button))
  }

  private func interactive(_ interactive: JSONNode?) -> Happening {
    let reply =
      json.member(.buttonReply, of: interactive) ?? json.member(.listReply, of: interactive)
    guard let reply else {
      return .ignored(WireWord.safe(json.text(.type, of: interactive) ?? "interactive"))
    }
    return pressed(json.words(.id, of: reply), title: json.words(.title, of: reply))
  }

  /// A button that is none of ours (of a template, of another program) is as good as its words.
  private func pressed(_ payload: String?, title: String?) -> Happening {
    if let payload, ButtonPayload(payload) != nil {
      return .pressed(payload: payload, acknowledge: nil)
    }
    return (title ?? payload).map { .text($0) } ?? .ignored("button")
  }

  private func position(_ location: JSONNode?) -> Happening {
    Happening.position(
      json.lenientNumber(.latitude, of: location), json.lenientNumber(.longitude, of: location))
  }

  /// The family has a new telephone number, or a new user id.
  private func system(_ system: JSONNode?) -> Happening {
    let type = json.text(.type, of: system) ?? "system"
    let identifiers = [
      json.words(.userID, of: system).map { "u:\($0)" },
      json.words(.waID, of: system).map { "p:\($0)" },
    ].compactMap(\.self)
    guard type.hasPrefix("user_changed_"), !identifiers.isEmpty else {
      return .ignored(WireWord.safe(type))
    }
    return .moved(to: Address(identifiers))
  }

  private func edit(_ edit: JSONNode?) -> Happening {
    let message = json.member(JSONKey.message, of: edit)
    guard let original = json.words(.originalMessageID, of: edit), let message,
      case .text(let text) = happening(edited: message)
    else { return .ignored("edit") }
    return .edited(of: original, text: text)
  }

  /// An edited message holds no other edit: what comes from outside must not call itself.
  private func happening(edited message: JSONNode) -> Happening {
    let type = json.text(.type, of: message) ?? "edit"
    let body = json.words(.body, of: json.member(.text, of: message))
    return body.map { .text($0) } ?? media(type, message)
  }

  private func revoke(_ revoke: JSONNode?) -> Happening {
    json.words(.originalMessageID, of: revoke).map { .revoked(of: $0) } ?? .ignored("revoke")
  }
}
