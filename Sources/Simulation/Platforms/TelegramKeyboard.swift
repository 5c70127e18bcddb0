/// What Telegram refuses in `reply_markup`. <https://core.telegram.org/bots/api#inlinekeyboardmarkup>
enum TelegramKeyboard {
  /// Nil where it is in order, or not there.
  static func fault(in markup: JSONValue?) -> String? {
    guard let markup else { return nil }
    guard let members = markup.members else { return "object expected as reply markup" }
    switch members.keys.sorted() {
    case ["inline_keyboard"]: return fault(inRows: members["inline_keyboard"], button: inline)
    case ["remove_keyboard"]: return nil
    case let names where names.contains("keyboard"):
      return fault(inRows: members["keyboard"], button: reply)
    default: return "unknown reply markup"
    }
  }

  /// The buttons that bring something back, as they are read.
  static func buttons(in markup: JSONValue?) -> [Ruling.Button] {
    let rows = markup?["inline_keyboard"]?.elements ?? []
    return rows.flatMap { $0.elements ?? [] }.compactMap { button in
      guard let title = button["text"]?.text, let data = button["callback_data"]?.text else {
        return nil
      }
      return Ruling.Button(title: title, payload: data)
    }
  }

  private static func fault(
    inRows rows: JSONValue?, button: (JSONValue) -> String?
  ) -> String? {
    guard let rows = rows?.elements, !rows.isEmpty else { return "keyboard expected" }
    var count = 0
    for row in rows {
      guard let buttons = row.elements, 1...8 ~= buttons.count else { return "row of buttons" }
      count += buttons.count
      if let fault = buttons.lazy.compactMap(button).first { return fault }
    }
    return count <= 100 ? nil : "REPLY_MARKUP_TOO_LONG"
  }

  private static func inline(_ button: JSONValue) -> String? {
    guard let text = button["text"]?.text, !text.isEmpty else { return "button text is empty" }
    guard let names = button.members?.keys, names.count == 2 else { return "BUTTON_TYPE_INVALID" }
    if let url = button["url"]?.text {
      return url.hasPrefix("https://") ? nil : "BUTTON_URL_INVALID"
    }
    guard let data = button["callback_data"]?.text else { return "BUTTON_TYPE_INVALID" }
    return 1...64 ~= data.utf8.count ? nil : "BUTTON_DATA_INVALID"
  }

  private static func reply(_ button: JSONValue) -> String? {
    let text = button.text ?? button["text"]?.text ?? ""
    return text.isEmpty ? "button text is empty" : nil
  }
}
