/// HMAC-SHA256 as ``Authenticator`` makes it, in a third of the time, for one thread at a time.
package final class KeyedHash {
  private let mac: LibCrypto.LoneMAC

  package init(key: Secret) {
    mac = LibCrypto.LoneMAC(key: key.bytes.span)
  }

  /// The code of a text, or the first bytes of it: at most 32.
  package func code(for text: Span<UInt8>, length: Int = 32) throws(CryptoError) -> [UInt8] {
    try mac.code(for: text, length: length)
  }
}
