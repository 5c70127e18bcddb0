/// A 64-bit hash of bytes: the same in every run, so that whatever is built on it is repeatable.
public enum Fingerprint {
  /// FNV-1a, then a mix of the high bits into the low ones, which index tables.
  public static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices {
      hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
    }
    return mixed(hash)
  }

  /// Spreads the entropy of a hash over all its bits.
  public static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return folded ^ (folded >> 29)
  }
}
