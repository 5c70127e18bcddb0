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

  /// The same codes in a third of the time, for one thread at a time.
  final class LoneMAC {
    private let state = EVP_MD_CTX_new()
    private var pads = ccrypto_pads()

    init(key: Span<UInt8>) {
      guard let digest = OpaquePointer(bitPattern: digest) else {
        preconditionFailure("libcrypto has no SHA-256")
      }
      let isDone = key.withUnsafeBufferPointer {
        ccrypto_make_pads(digest, $0.baseAddress, $0.count, &pads)
      }
      precondition(isDone == 1, "SHA-256 takes any bytes")
    }

    deinit {
      EVP_MD_CTX_free(state)
      withUnsafeMutableBytes(of: &pads) { OPENSSL_cleanse($0.baseAddress, $0.count) }
    }

    func code(for bytes: Span<UInt8>, length: Int) throws(CryptoError) -> [UInt8] {
      guard let state, let digest = OpaquePointer(bitPattern: digest) else { throw .failed }
      var code = [UInt8](repeating: 0, count: digestLength)
      let isDone = bytes.withUnsafeBufferPointer {
        ccrypto_hmac_alone(state, digest, &pads, $0.baseAddress, $0.count, &code)
      }
      guard isDone == 1 else { throw .failed }
      if length < digestLength { code.removeLast(digestLength - length) }
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

  /// AES-256-GCM with a key, prepared once for many texts; for one thread at a time.
  final class Cipher {
    private let sealing, opening: OpaquePointer
    /// Random bytes, and how many of them were used as nonces.
    private var nonces: [UInt8] = []
    private var used = 0
    /// Random bytes cost less by the hundred.
    private static let noncesAtOnce = 256

    init(key: [UInt8]) throws(CryptoError) {
      guard let cipher = OpaquePointer(bitPattern: cipher),
        let sealing = ccrypto_cipher_start(cipher, key, 1)
      else { throw .failed }
      guard let opening = ccrypto_cipher_start(cipher, key, 0) else {
        EVP_CIPHER_CTX_free(sealing)
        throw .failed
      }
      (self.sealing, self.opening) = (sealing, opening)
    }

    deinit {
      EVP_CIPHER_CTX_free(sealing)
      EVP_CIPHER_CTX_free(opening)
    }

    /// Where the next nonce stands in ``nonces``; none is given twice.
    private func takeNonce() throws(CryptoError) -> Int {
      if used == nonces.count {
        nonces = try random(Cipher.noncesAtOnce * nonceLength)
        used = 0
      }
      used += nonceLength
      return used - nonceLength
    }

    /// A nonce, cipher text and tag, one behind the other.
    func seal(_ text: [UInt8], context: Span<UInt8>) throws(CryptoError) -> [UInt8] {
      let nonce = try takeNonce()
      let length = nonceLength + text.count + tagLength
      var isDone: Int32 = 0
      let sealed = [UInt8](unsafeUninitializedCapacity: length) { sealed, count in
        isDone = seal(text, nonce, context, into: sealed)
        count = isDone == 1 ? length : 0
      }
      guard isDone == 1 else { throw .failed }
      return sealed
    }

    private func seal(
      _ text: [UInt8], _ nonce: Int, _ context: Span<UInt8>,
      into sealed: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
      guard let start = sealed.baseAddress else { return 0 }
      for place in 0..<nonceLength { sealed[place] = nonces[nonce + place] }
      let behindNonce = start + nonceLength
      return context.withUnsafeBufferPointer { context in
        ccrypto_seal(
          sealing, start, context.baseAddress, Int32(clamping: context.count), text,
          Int32(clamping: text.count), behindNonce, behindNonce + text.count)
      }
    }

    func open(_ sealed: [UInt8], context: Span<UInt8>) throws(CryptoError) -> [UInt8] {
      let length = sealed.count - nonceLength - tagLength
      guard length >= 0 else { throw .notAuthentic }
      var isDone: Int32 = 0
      let text = [UInt8](unsafeUninitializedCapacity: length) { text, count in
        isDone = open(sealed, context, length, into: text.baseAddress)
        count = isDone == 1 ? length : 0
      }
      guard isDone == 1 else { throw .notAuthentic }
      return text
    }

    private func open(
      _ sealed: [UInt8], _ context: Span<UInt8>, _ length: Int,
      into text: UnsafeMutablePointer<UInt8>?
    ) -> Int32 {
      context.withUnsafeBufferPointer { context in
        sealed.withUnsafeBufferPointer { sealed -> Int32 in
          guard let start = sealed.baseAddress else { return 0 }
          let secret = start + nonceLength
          return ccrypto_open(
            opening, start, context.baseAddress, Int32(clamping: context.count), secret,
            Int32(clamping: length), secret + length, text)
        }
      }
    }
  }
}
