/// The tables by which letters are folded when phrases are compared.
enum PhraseLetters {
  /// ASCII letters in lower case, digits and «+»; 0 for what parts words.
  static let ascii: [UInt8] = (0..<128).map { byte in
    let byte = UInt8(byte)
    if Ascii.isDigit(byte) || byte == Ascii.plus { return byte }
    return Ascii.isLetter(byte) ? byte | 0x20 : 0
  }

  /// The same for rules, where `{ } [ ] " * ..` tell phrases apart.
  static let ruleASCII: [UInt8] = {
    var table = ascii
    for byte in [
      Ascii.openBrace, Ascii.closeBrace, Ascii.openBracket, Ascii.closeBracket, Ascii.quote,
      Ascii.star, Ascii.dot,
    ] {
      table[Int(byte)] = byte
    }
    return table
  }()

  /// U+00C0…U+024F without accents.
  static let latin: [UInt32] = (0xC0...0x24F as ClosedRange<UInt32>).map { value in
    guard let scalar = Unicode.Scalar(value) else { return value }
    return foldedID(String(scalar)).unicodeScalars.first?.value ?? value
  }
}
