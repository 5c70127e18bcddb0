/// What a golden transcript expects of a reply: the text itself, or `{* parts * in order *}`.
struct Pattern: Equatable, Sendable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Whether a reply is as expected; runs of spaces count as one.
  func matches(_ reply: String) -> Bool {
    let expected = Pattern.even(text)
    let got = Pattern.even(reply)
    guard expected.hasPrefix("{*"), expected.hasSuffix("*}") else { return expected == got }
    let parts = expected.dropFirst(2).dropLast(2).split(separator: "*")
      .map { Pattern.even(String($0)) }.filter { !$0.isEmpty }
    return Pattern.holds(parts, in: got)
  }

  /// Whether the parts stand in the text one after the other.
  private static func holds(_ parts: [String], in text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    for part in parts {
      guard let end = find(Array(part.utf8), in: rest) else { return false }
      rest = rest[end...]
    }
    return true
  }

  private static func find(_ part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard part.count <= text.count else { return nil }
    for start in text.startIndex...(text.endIndex - part.count)
    where text[start..<(start + part.count)].elementsEqual(part) {
      return start + part.count
    }
    return nil
  }

  static func even(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
