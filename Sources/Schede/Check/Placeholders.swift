/// The `{…}` of a text.
enum Placeholders {
  /// The names between braces, in order; `{* … *}` of trials is none.
  static func names(_ text: String) -> [String] {
    guard text.utf8.contains(Ascii.openBrace) else { return [] }
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: "}") else { break }
      names.append(rest[..<close].trimmingSpaces)
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  /// Whether a brace is opened and not closed, or closed and not opened.
  static func isUnbalanced(_ text: String) -> Bool {
    var isOpen = false
    for byte in text.utf8 where byte == Ascii.openBrace || byte == Ascii.closeBrace {
      if (byte == Ascii.openBrace) == isOpen { return true }
      isOpen.toggle()
    }
    return isOpen
  }
}
