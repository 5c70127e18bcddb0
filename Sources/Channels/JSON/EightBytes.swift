/// Finds what JSON does not leave as it is, in eight bytes of a text at a time, the first in the lowest bits.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highest = ones &* 0x80

  /// The place of the first byte that is a control, `"` or `\`; 8 where there is none.
  @inline(__always)
  static func firstEscaped(in eight: UInt64) -> Int {
    (escaped(eight) & highest).trailingZeroBitCount / 8
  }

  /// The place of the first byte that is one of these or none of ASCII; 8 where there is none.
  @inline(__always)
  static func firstSpecial(in eight: UInt64) -> Int {
    ((escaped(eight) | eight) & highest).trailingZeroBitCount / 8
  }

  /// Marks bytes in their highest bits: exact but for those above one that is marked.
  @inline(__always)
  private static func escaped(_ eight: UInt64) -> UInt64 {
    below(0x20, eight) | below(1, eight ^ ones &* UInt64(UInt8(ascii: "\"")))
      | below(1, eight ^ ones &* UInt64(UInt8(ascii: "\\")))
  }

  @inline(__always)
  private static func below(_ limit: UInt64, _ eight: UInt64) -> UInt64 {
    (eight &- ones &* limit) & ~eight
  }
}
