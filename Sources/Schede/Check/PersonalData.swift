/// Telephone numbers and names, which have no place in an example.
enum PersonalData {
  /// The first run of digits, with spaces, dots, slashes and hyphens inside, that is long enough.
  static func telephone(in text: String, digits needed: Int) -> String? {
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

  private static let titles: [[UInt8]] = [
    "sig", "sig.", "sig.ra", "signor", "signora", "signorina", "dott", "dott.", "dott.ssa",
    "dottor", "dottoressa", "mr", "mrs",
  ].map { Array($0.utf8) }

  /// The word with a capital that follows a title such as «signora».
  static func name(in text: String) -> String? {
    let bytes = text.utf8.span
    var start = 0
    for index in bytes.indices where bytes[index] == Ascii.space {
      if isTitle(bytes, start..<index), let name = name(bytes, from: index + 1) { return name }
      start = index + 1
    }
    return nil
  }

  private static func isTitle(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, word.count <= 10 else { return false }
    let first = bytes[word.lowerBound] | 0x20
    guard first == 0x73 || first == 0x64 || first == 0x6D else { return false }
    return titles.contains { title in
      title.count == word.count
        && title.indices.allSatisfy { bytes[word.lowerBound + $0] | 0x20 == title[$0] | 0x20 }
    }
  }

  /// A word that begins with a capital and goes on with small letters.
  private static func name(_ bytes: Span<UInt8>, from start: Int) -> String? {
    var end = start
    while end < bytes.count, Ascii.isLetter(bytes[end]) || bytes[end] >= 0x80 { end += 1 }
    guard end - start > 1, Ascii.isCapital(bytes[start]), !Ascii.isCapital(bytes[start + 1]) else {
      return nil
    }
    return String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
  }
}
