/// Phrases as they are compared when we look for the same one twice.
enum PhraseKey {
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// A hash of the words without case, accents and punctuation; nil for a phrase without words.
  static func hash(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var hash = seed
      var isInWord = false
      var hasWords = false
      var index = 0
      while index < bytes.count {
        let (folded, length) = fold(bytes, at: index)
        index += length
        guard folded != 0 else {
          isInWord = false
          continue
        }
        if !isInWord && hasWords { hash = (hash ^ 0x20) &* prime }
        (isInWord, hasWords) = (true, true)
        hash = (hash ^ UInt64(folded)) &* prime
      }
      return hasWords ? hash : nil
    }
  }

  /// The folded letter at an index, 0 for what parts words; and its length in bytes.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (UInt32, Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (UInt32(folded[Int(byte)]), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return (0, 1) }
    var value = UInt32(byte) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (foldWide(value), length)
  }

  /// Quotes, dashes and dots part words; Latin letters lose their accents.
  private static func foldWide(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x2000...0x206F, 0xA0...0xBF, 0xFE00...0xFE0F: 0
    case 0xC0...0x24F: latin[Int(value - 0xC0)]
    default: value
    }
  }

  /// ASCII letters in lower case and digits; 0 for the rest.
  private static let folded: [UInt8] = (0..<128).map { byte in
    let byte = UInt8(byte)
    if Ascii.isDigit(byte) || byte == Ascii.plus { return byte }
    return Ascii.isLetter(byte) ? byte | 0x20 : 0
  }

  private static let latin: [UInt32] = (0xC0...0x24F as ClosedRange<UInt32>).map { value in
    guard let scalar = Unicode.Scalar(value) else { return value }
    return foldedID(String(scalar)).unicodeScalars.first?.value ?? value
  }
}
