/// Seals texts with AES-256-GCM: who reads the file without the key reads nothing, and who moves a
/// sealed text to another place is found out.
///
/// For one thread at a time: what libcrypto prepares for a key is used again for each text.
package final class Sealer {
  /// Bytes of a key.
  package static let keyLength = 32
  /// How many bytes a sealed text has more than the text.
  package static let overhead = LibCrypto.nonceLength + LibCrypto.tagLength

  private let cipher: LibCrypto.Cipher

  /// - Throws: ``CryptoError/keyLength(_:wanted:)``; ``CryptoError/failed`` where libcrypto refuses.
  package init(key: Secret) throws(CryptoError) {
    guard key.bytes.count == Sealer.keyLength else {
      throw .keyLength(key.bytes.count, wanted: Sealer.keyLength)
    }
    cipher = try LibCrypto.Cipher(key: key.bytes)
  }

  /// Seals a text for one place, such as a column and a row; each time with a new random nonce.
  ///
  /// - Throws: ``CryptoError/failed`` where there is no randomness.
  package func seal(_ text: [UInt8], for place: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    try cipher.seal(text, context: place)
  }

  /// Opens what was sealed for the same place.
  ///
  /// - Throws: ``CryptoError/notAuthentic``.
  package func open(_ sealed: [UInt8], for place: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    try cipher.open(sealed, context: place)
  }
}
