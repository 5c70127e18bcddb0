/// A 64-bit hash of bytes: the same in every run, so that whatever is built on it is repeatable.
public enum Fingerprint {
  /// FNV-1a, then a mix of the high bits into the low ones, which index tables.
  public static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = start
    for index in bytes.indices { hash = continued(hash, bytes[index]) }
    return mixed(hash)
  }

  /// The hash of nothing, not yet mixed.
  @inlinable package static var start: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// The hash with one more byte, not yet mixed.
  @inlinable package static func continued(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Spreads the entropy of a hash over all its bits.
  @inlinable public static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return folded ^ (folded >> 29)
  }
}
