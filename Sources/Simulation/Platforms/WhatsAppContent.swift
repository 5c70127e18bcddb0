/// What WhatsApp refuses in the content of a message.
///
/// <https://developers.facebook.com/docs/whatsapp/cloud-api/reference/messages#interactive-object>
enum WhatsAppContent {
  struct Fault: Error, Equatable {
    var code: Int
    var details: String

    init(_ details: String, code: Int = 131_009) {
      self.code = code
      self.details = details
    }
  }

  /// The text that the family sees.
  static func read(_ type: String, _ content: JSONValue) -> Result<String, Fault> {
    Result { () throws(Fault) in
      switch type {
      case "text": try text(content)
      case "interactive": try interactive(content)
      case "location": try location(content)
      default: throw Fault("Unsupported message type", code: 131_051)
      }
    }
  }

  /// The buttons and rows of a message that is in order.
  static func buttons(in content: JSONValue) -> [Ruling.Button] {
    let action = content["action"]
    let replies = (action?["buttons"]?.elements ?? []).compactMap { $0["reply"] }
    let rows = (action?["sections"]?.elements ?? []).flatMap { $0["rows"]?.elements ?? [] }
    return replies.compactMap { button($0, isRow: false) }
      + rows.compactMap { button($0, isRow: true) }
  }

  private static func button(_ value: JSONValue, isRow: Bool) -> Ruling.Button? {
    guard let title = value["title"]?.text, let id = value["id"]?.text else { return nil }
    return Ruling.Button(title: title, payload: id, isRow: isRow)
  }

  private static func only(_ names: Set<String>, in value: JSONValue) throws(Fault) {
    guard let members = value.members else { throw Fault("Object expected", code: 100) }
    if let name = members.keys.filter({ !names.contains($0) }).min() {
      throw Fault("Unexpected key \(name)", code: 100)
    }
  }

  @discardableResult
  private static func string(
    _ name: String, of value: JSONValue?, atMost limit: Int, bytes: Bool = false
  ) throws(Fault) -> String {
    guard let text = value?[name]?.text, !text.isEmpty else {
      throw Fault("The parameter \(name) is required.", code: 100)
    }
    guard (bytes ? text.utf8.count : text.utf16.count) <= limit else {
      throw Fault("\(name) is longer than \(limit)")
    }
    return text
  }

  private static func text(_ content: JSONValue) throws(Fault) -> String {
    try only(["body", "preview_url"], in: content)
    return try string("body", of: content, atMost: 4_096)
  }

  private static func location(_ content: JSONValue) throws(Fault) -> String {
    try only(["latitude", "longitude", "name", "address"], in: content)
    return content["name"]?.text ?? ""
  }

  private static func interactive(_ content: JSONValue) throws(Fault) -> String {
    try only(["type", "header", "body", "footer", "action"], in: content)
    guard let body = content["body"] else { throw Fault("body is required", code: 100) }
    try only(["text"], in: body)
    guard let action = content["action"] else { throw Fault("action is required", code: 100) }
    let text = try string("text", of: body, atMost: 1_024)
    if let footer = content["footer"] { try string("text", of: footer, atMost: 60) }
    if let header = content["header"] { try string("text", of: header, atMost: 60) }
    switch content["type"]?.text {
    case "button": try buttons(action)
    case "list": try list(action)
    case "location_request_message":
      guard action == ["name": "send_location"] else { throw Fault("action is wrong") }
    default: throw Fault("interactive type is wrong", code: 100)
    }
    return text
  }

  private static func buttons(_ action: JSONValue) throws(Fault) {
    try only(["buttons"], in: action)
    guard let buttons = action["buttons"]?.elements, 1...3 ~= buttons.count else {
      throw Fault("from 1 to 3 buttons")
    }
    var titles: Set<String> = []
    var ids: Set<String> = []
    for button in buttons {
      try only(["type", "reply"], in: button)
      guard button["type"] == "reply", let reply = button["reply"] else {
        throw Fault("button type is wrong")
      }
      try only(["id", "title"], in: reply)
      let id = try string("id", of: reply, atMost: 256)
      guard id.first?.isWhitespace == false, id.last?.isWhitespace == false else {
        throw Fault("button id has spaces around it")
      }
      let title = try string("title", of: reply, atMost: 20)
      guard titles.insert(title).inserted, ids.insert(id).inserted else {
        throw Fault("Duplicated button")
      }
    }
  }

  private static func list(_ action: JSONValue) throws(Fault) {
    try only(["button", "sections"], in: action)
    try string("button", of: action, atMost: 20)
    guard let sections = action["sections"]?.elements, 1...10 ~= sections.count else {
      throw Fault("from 1 to 10 sections")
    }
    var ids: Set<String> = []
    for section in sections {
      try only(["title", "rows"], in: section)
      if sections.count > 1 || section["title"] != nil {
        try string("title", of: section, atMost: 24)
      }
      guard let rows = section["rows"]?.elements, !rows.isEmpty else { throw Fault("no rows") }
      for row in rows { try check(row, &ids) }
    }
    guard ids.count <= 10 else { throw Fault("more than 10 rows in all") }
  }

  private static func check(_ row: JSONValue, _ ids: inout Set<String>) throws(Fault) {
    try only(["id", "title", "description"], in: row)
    try string("title", of: row, atMost: 24)
    if row["description"] != nil { try string("description", of: row, atMost: 72) }
    guard ids.insert(try string("id", of: row, atMost: 200)).inserted else {
      throw Fault("Duplicated row id")
    }
  }
}
