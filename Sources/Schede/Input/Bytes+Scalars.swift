extension [UInt8] {
  /// The scalar at an index and its length; nil and 1 for a damaged byte.
  func scalar(at index: Int, before end: Int) -> (Unicode.Scalar?, Int) {
    let first = self[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, index + length <= end else { return (nil, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard self[index + offset] & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(self[index + offset] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }

  /// The text with special blanks as spaces, without invisible signs, and with composed letters.
  func cleanText(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text(range).unicodeScalars {
      switch scalar.value {
      case 0x00...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
        result.append(" ")
      case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
        continue
      case 0x300...0x36F:
        result.append(contentsOf: Composition.composed(result.popLast(), scalar))
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
