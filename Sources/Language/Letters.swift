/// Letters as they are compared: without case, accents, or invisible marks.
///
/// Only for comparison; what a family reads is never folded.
enum Letters {
  /// What a scalar counts as.
  enum Kind {
    /// A letter; folds to these ASCII bytes, or to itself in lower case.
    case letter
    case digit
    case apostrophe
    /// Ends a sentence.
    case stop
    /// Parts a sentence.
    case pause
    case emoji
    /// Written over or between letters, and not seen: dropped.
    case invisible
    case space
    case symbol
  }

  /// U+00C0…U+017F, one base letter each; `*` is no letter, `#` needs two (``digraph(_:)``).
  private static let latin = Array(
    """
    aaaaaa#ceeeeiiiidnooooo*ouuuuy##aaaaaa#ceeeeiiiidnooooo*ouuuuy#y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii##jjkkkllllllllllnnnnnnnnnoooooo##\
    rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)

  /// Letters that fold to two.
  private static func digraph(_ scalar: UInt32) -> (UInt8, UInt8)? {
    switch scalar {
    case 0xC6, 0xE6: (0x61, 0x65)  // æ
    case 0xDE, 0xFE: (0x74, 0x68)  // þ
    case 0xDF: (0x73, 0x73)  // ß
    case 0x132, 0x133: (0x69, 0x6A)  // ĳ
    case 0x152, 0x153: (0x6F, 0x65)  // œ
    default: nil
    }
  }

  /// Appends the folded letter.
  static func fold(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | (value >= 0x41 && value <= 0x5A ? 0x20 : 0))
    } else if value >= 0xC0, value <= 0x17F {
      foldLatin(value, into: &bytes)
    } else if value == 0x218 || value == 0x219 {
      bytes.append(0x73)  // ș
    } else if value == 0x21A || value == 0x21B {
      bytes.append(0x74)  // ț
    } else {
      bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static func foldLatin(_ value: UInt32, into bytes: inout [UInt8]) {
    if let (first, second) = digraph(value) {
      bytes.append(first)
      bytes.append(second)
    } else {
      bytes.append(latin[Int(value - 0xC0)])
    }
  }

  /// What a scalar is.
  static func kind(_ scalar: Unicode.Scalar) -> Kind {
    scalar.value < 0x80 ? ascii[Int(scalar.value)] : beyondASCII(scalar)
  }

  private static let ascii: [Kind] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), 10, 13: .stop
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): .pause
    case UInt8(ascii: "+"), UInt8(ascii: "="): .symbol
    default: .space
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x2019, 0x2018, 0x2BC, 0xB4, 0x2032, 0xFF07: .apostrophe
    case 0x2026, 0x3002, 0x61F, 0x2028, 0x2029, 0x203C, 0x2049: .stop
    case 0xAB, 0xBB, 0x201C, 0x201D, 0x2013, 0x2014, 0x60C: .pause
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F,
      0x300...0x36F, 0x1F3FB...0x1F3FF, 0xE0000...0xE007F:
      .invisible
    case 0xAA, 0xBA: .invisible  // ª, º after a number
    default: byProperty(scalar)
    }
  }

  private static func byProperty(_ scalar: Unicode.Scalar) -> Kind {
    let properties = scalar.properties
    if properties.isAlphabetic { return .letter }
    if properties.isEmojiPresentation || (properties.isEmoji && scalar.value > 0x238C) {
      return .emoji
    }
    if properties.numericType == .decimal { return .digit }
    return properties.generalCategory == .nonspacingMark ? .letter : .space
  }
}
