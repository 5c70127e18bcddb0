internal import CCrypto

/// The calls into libcrypto, with arrays for pointers; the only file that touches it.
enum LibCrypto {
  static let nonceLength = Int(ccrypto_nonce_length)
  static let tagLength = Int(ccrypto_tag_length)
  static let digestLength = 32

  static func sha256(_ bytes: Span<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: digestLength) { digest, count in
      bytes.withUnsafeBufferPointer { _ = SHA256($0.baseAddress, $0.count, digest.baseAddress) }
      count = digestLength
    }
  }

  static func hmac(_ key: Span<UInt8>, _ bytes: Span<UInt8>) throws(CryptoError) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: digestLength)
    let isDone = key.withUnsafeBufferPointer { key in
      bytes.withUnsafeBufferPointer { text in
        ccrypto_hmac(key.baseAddress, key.count, text.baseAddress, text.count, &code)
      }
    }
    guard isDone == 1 else { throw .failed }
    return code
  }

  static func random(_ count: Int) throws(CryptoError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(clamping: count)) == 1 else { throw .failed }
    return bytes
  }

  /// Compares in a time that depends on the length only.
  static func areEqual(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
    guard first.count == second.count else { return false }
    return first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        guard let left = first.baseAddress, let right = second.baseAddress else { return true }
        return CRYPTO_memcmp(left, right, first.count) == 0
      }
    }
  }

  /// `nonce`, cipher text and tag, one behind the other.
  static func seal(
    _ text: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]
  ) throws(CryptoError) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: text.count)
    var tag = [UInt8](repeating: 0, count: tagLength)
    let isDone = ccrypto_seal(
      key, nonce, context, Int32(clamping: context.count), text, Int32(clamping: text.count),
      &sealed, &tag)
    guard isDone == 1 else { throw .failed }
    return nonce + sealed + tag
  }

  static func open(
    _ sealed: [UInt8], key: [UInt8], context: [UInt8]
  ) throws(CryptoError) -> [UInt8] {
    let length = sealed.count - nonceLength - tagLength
    guard length >= 0 else { throw .notAuthentic }
    let nonce = Array(sealed[..<nonceLength])
    let cipher = Array(sealed[nonceLength..<(nonceLength + length)])
    let tag = Array(sealed[(nonceLength + length)...])
    var text = [UInt8](repeating: 0, count: length)
    let isDone = ccrypto_open(
      key, nonce, context, Int32(clamping: context.count), cipher, Int32(clamping: length), tag,
      &text)
    guard isDone == 1 else { throw .notAuthentic }
    return text
  }
}
