internal import CCrypto

/// The calls into libcrypto, with arrays for pointers; the only file that touches it.
enum LibCrypto {
  static let nonceLength = Int(ccrypto_nonce_length)
  static let tagLength = Int(ccrypto_tag_length)
  static let digestLength = 32

  /// What libcrypto is asked for once; pointers as numbers, which threads may share.
  private static let digest = UInt(bitPattern: ccrypto_fetch_digest())
  private static let cipher = UInt(bitPattern: ccrypto_fetch_cipher())

  static func sha256(_ bytes: Span<UInt8>) -> [UInt8] {
    guard let digest = OpaquePointer(bitPattern: digest) else {
      preconditionFailure("libcrypto has no SHA-256")
    }
    var code = [UInt8](repeating: 0, count: digestLength)
    let isDone = bytes.withUnsafeBufferPointer {
      ccrypto_sha256(digest, $0.baseAddress, $0.count, &code)
    }
    precondition(isDone == 1, "SHA-256 takes any bytes")
    return code
  }

  /// HMAC-SHA256 with a key, prepared once for many texts.
  final class MAC: Sendable {
    /// libcrypto's pointer as a number; 0 where it refused.
    private let state: UInt

    init(key: Span<UInt8>) {
      state = key.withUnsafeBufferPointer {
        UInt(bitPattern: ccrypto_hmac_start($0.baseAddress, $0.count))
      }
    }

    deinit { EVP_MAC_CTX_free(OpaquePointer(bitPattern: state)) }

    func code(for bytes: Span<UInt8>) throws(CryptoError) -> [UInt8] {
      guard let state = OpaquePointer(bitPattern: state) else { throw .failed }
      var code = [UInt8](repeating: 0, count: digestLength)
      let isDone = bytes.withUnsafeBufferPointer {
        ccrypto_hmac(state, $0.baseAddress, $0.count, &code)
      }
      guard isDone == 1 else { throw .failed }
      return code
    }
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
    guard let cipher = OpaquePointer(bitPattern: cipher) else { throw .failed }
    var isDone: Int32 = 0
    let length = nonceLength + text.count + tagLength
    let sealed = [UInt8](unsafeUninitializedCapacity: length) { sealed, count in
      guard let start = sealed.baseAddress else { return }
      start.update(from: nonce, count: nonceLength)
      let behindNonce = start + nonceLength
      isDone = ccrypto_seal(
        cipher, key, nonce, context, Int32(clamping: context.count), text,
        Int32(clamping: text.count), behindNonce, behindNonce + text.count)
      count = isDone == 1 ? length : 0
    }
    guard isDone == 1 else { throw .failed }
    return sealed
  }

  static func open(
    _ sealed: [UInt8], key: [UInt8], context: [UInt8]
  ) throws(CryptoError) -> [UInt8] {
    let length = sealed.count - nonceLength - tagLength
    guard length >= 0, let cipher = OpaquePointer(bitPattern: cipher) else { throw .notAuthentic }
    let nonce = Array(sealed[..<nonceLength])
    let secret = Array(sealed[nonceLength..<(nonceLength + length)])
    let tag = Array(sealed[(nonceLength + length)...])
    var text = [UInt8](repeating: 0, count: length)
    let isDone = ccrypto_open(
      cipher, key, nonce, context, Int32(clamping: context.count), secret, Int32(clamping: length),
      tag, &text)
    guard isDone == 1 else { throw .notAuthentic }
    return text
  }
}
