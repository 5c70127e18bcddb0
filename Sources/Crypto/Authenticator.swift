/// Makes and checks HMAC-SHA256 codes (RFC 2104) with one key.
package struct Authenticator: Sendable {
  private let mac: LibCrypto.MAC

  package init(key: Secret) {
    mac = LibCrypto.MAC(key: key.bytes.span)
  }

  /// The code of a text, 32 bytes.
  package func code(for text: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    try mac.code(for: text)
  }

  /// Whether a code is that of a text, in constant time.
  package func isAuthentic(_ code: [UInt8], for text: Span<UInt8>) -> Bool {
    guard let right = try? self.code(for: text) else { return false }
    return LibCrypto.areEqual(right.span, code.span)
  }
}
