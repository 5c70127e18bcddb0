/// Makes and checks HMAC-SHA256 codes (RFC 2104) with one key.
package struct Authenticator: Sendable {
  private let key: Secret

  package init(key: Secret) {
    self.key = key
  }

  /// The code of a text, 32 bytes.
  package func code(for text: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    try LibCrypto.hmac(key.bytes.span, text)
  }

  /// Whether a code is that of a text, in constant time.
  package func isAuthentic(_ code: [UInt8], for text: Span<UInt8>) -> Bool {
    guard let right = try? self.code(for: text) else { return false }
    return LibCrypto.areEqual(right.span, code.span)
  }
}
