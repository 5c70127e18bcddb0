/// The `{…}` of a text.
enum Holes {
  /// Puts the value of each name in its place; nil where one has none.
  static func fill(_ text: String, _ value: (String) -> String?) -> String? {
    // Braces are ASCII: their bytes are found without putting letters together.
    guard var open = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return text }
    var filled = ""
    filled.reserveCapacity(text.utf8.count + 64)
    var start = text.startIndex
    while let close = text.utf8[open...].firstIndex(of: UInt8(ascii: "}")) {
      guard let word = value(String(text[text.utf8.index(after: open)..<close])) else { return nil }
      filled += text[start..<open]
      filled += word
      start = text.utf8.index(after: close)
      guard let next = text.utf8[start...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = next
    }
    filled += text[start...]
    return filled
  }

  static func isHoled(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var found: UInt8 = 0
    // All of them, without a way out at the first: so the processor compares many at once.
    for place in bytes.indices { found |= bytes[place] == UInt8(ascii: "{") ? 1 : 0 }
    return found != 0
  }
}
