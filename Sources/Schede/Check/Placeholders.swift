/// The `{…}` of a text.
public enum Placeholders {
  /// The names between braces, in order; `{* … *}` of trials is none.
  public static func names(_ text: String) -> [String] {
    guard text.utf8.contains(Ascii.openBrace) else { return [] }
    var names: [String] = []
    let bytes = Array(text.utf8)
    var open: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == Ascii.openBrace {
        open = index + 1
      } else if byte == Ascii.closeBrace, let start = open {
        names.append(bytes.text(bytes.trimmed(start..<index)))
        open = nil
      }
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
