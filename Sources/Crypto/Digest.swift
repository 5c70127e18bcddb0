/// SHA-256 (FIPS 180-4).
package enum Digest {
  /// 32 bytes.
  package static func sha256(_ text: Span<UInt8>) -> [UInt8] { LibCrypto.sha256(text) }
}
