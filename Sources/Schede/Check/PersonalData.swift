/// Telephone numbers and names, which have no place in an example.
enum PersonalData {
  /// The first run of digits, with spaces, dots, slashes and hyphens inside, that is long enough.
  static func telephone(in text: String, digits needed: Int) -> String? {
    guard text.utf8.count(where: Ascii.isDigit) >= needed else { return nil }
    let bytes = Array(text.utf8)
    var start: Int?
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if Ascii.isDigit(byte) {
        start = start ?? index
        count += 1
        if count >= needed, let start { return number(bytes, from: start) }
      } else if !isInside(byte) {
        (start, count) = (nil, 0)
      }
    }
    return nil
  }

  private static func isInside(_ byte: UInt8) -> Bool {
    byte == Ascii.space || byte == Ascii.dot || byte == Ascii.slash || byte == Ascii.hyphen
  }

  private static func number(_ bytes: [UInt8], from start: Int) -> String {
    let end = bytes[start...].firstIndex { !Ascii.isDigit($0) && !isInside($0) } ?? bytes.count
    return bytes.text(bytes.trimmed(start..<end))
  }

  private static let titles: Set<String> = [
    "sig", "sig.", "sig.ra", "signor", "signora", "signorina", "dott", "dott.", "dott.ssa",
    "dottor", "dottoressa", "mr", "mrs",
  ]

  /// A word with a capital after a title such as «signora».
  static func name(in text: String) -> String? {
    guard titles.contains(where: text.lowercased().contains) else { return nil }
    let words = text.split(separator: " ")
    for (title, name) in zip(words, words.dropFirst())
    where titles.contains(title.lowercased()) && name.first?.isUppercase == true {
      guard name.contains(where: \.isLowercase) else { continue }
      return String(name.prefix { $0.isLetter || $0 == "'" })
    }
    return nil
  }
}
