extension UTF8 {
  /// The scalar that begins at an offset of valid UTF-8.
  static func scalar(in source: Span<UInt8>, at offset: Int) -> Unicode.Scalar {
    let first = UInt32(source[offset])
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    let count = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = first & (0x3F >> UInt32(count))
    for index in 1...count { value = value << 6 | UInt32(source[offset + index]) & 0x3F }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
