import Testing

@testable import Crypto

@Suite struct CryptoTests {
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).map { place in
      UInt8(String(decoding: digits[place..<(place + 2)], as: UTF8.self), radix: 16) ?? 0
    }
  }

  /// RFC 4231, test case 2.
  @Test func `makes the code of the standard's own example`() throws {
    let code = try Authenticator(key: Secret("Jefe"))
      .code(for: Array("what do ya want for nothing?".utf8).span)
    #expect(code == bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
  }

  /// An authenticator is prepared once: no text must leave anything behind for the next.
  @Test func `makes the same codes again, also without key and text`() throws {
    let (empty, authenticator) = (Authenticator(key: Secret("")), Authenticator(key: Secret("k")))
    let none = bytes("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad")
    let first = try authenticator.code(for: Array("uno".utf8).span)
    for _ in 0..<2 {
      #expect(isAuthentic(none, empty, []))
      #expect(isAuthentic(first, authenticator, Array("uno".utf8)))
      #expect(!isAuthentic(first, authenticator, Array("due".utf8)))
    }
  }

  @Test func `makes the same codes alone, one after the other`() throws {
    for key in ["", "Jefe", String(repeating: "k", count: 100)] {
      let (hash, authenticator) = (KeyedHash(key: Secret(key)), Authenticator(key: Secret(key)))
      for text in ["", "uno", String(repeating: "due", count: 1_000), "", "uno"] {
        let code = try authenticator.code(for: Array(text.utf8).span)
        #expect(try hash.code(for: Array(text.utf8).span) == code)
        #expect(try hash.code(for: Array(text.utf8).span, length: 16) == Array(code[..<16]))
      }
    }
  }

  /// FIPS 180-4, the one-block example.
  @Test func `digests the standard's own example`() {
    let digest = Digest.sha256(Array("abc".utf8).span)
    #expect(digest == bytes("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  /// `#expect` cannot hold a span: these take it out of the way.
  private func isAuthentic(_ code: [UInt8], _ authenticator: Authenticator, _ text: [UInt8]) -> Bool
  {
    authenticator.isAuthentic(code, for: text.span)
  }

  private func isKnown(_ text: String, to secret: Secret) -> Bool {
    secret.matches(Array(text.utf8).span)
  }

  @Test func `refuses a code with one bit changed, a short one and none`() throws {
    let (authenticator, text) = (Authenticator(key: Secret("k")), Array("testo".utf8))
    var code = try authenticator.code(for: text.span)
    #expect(isAuthentic(code, authenticator, text))
    code[31] ^= 1
    #expect(!isAuthentic(code, authenticator, text))
    #expect(!isAuthentic(Array(code.dropLast()), authenticator, text))
    #expect(!isAuthentic([], authenticator, text))
  }

  @Test(arguments: [0, 1, 15, 16, 17, 5_000])
  func `opens what it sealed`(length: Int) throws {
    let sealer = try Sealer(key: Secret(try Randomness.bytes(Sealer.keyLength)))
    let text = try Randomness.bytes(length)
    let sealed = try sealer.seal(text, for: [1])
    #expect(sealed.count == length + Sealer.overhead)
    #expect(try sealer.open(sealed, for: [1]) == text)
  }

  @Test func `opens nothing with a changed byte, another place or another key`() throws {
    let sealer = try Sealer(key: Secret([UInt8](repeating: 7, count: Sealer.keyLength)))
    let other = try Sealer(key: Secret([UInt8](repeating: 8, count: Sealer.keyLength)))
    let sealed = try sealer.seal(Array("testo".utf8), for: [1])
    #expect(throws: CryptoError.notAuthentic) { try sealer.open(sealed, for: [2]) }
    #expect(throws: CryptoError.notAuthentic) { try other.open(sealed, for: [1]) }
    #expect(throws: CryptoError.notAuthentic) { try sealer.open([1, 2, 3], for: [1]) }
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(throws: CryptoError.notAuthentic) { try sealer.open(changed, for: [1]) }
    }
  }

  @Test func `seals the same text differently each time`() throws {
    let sealer = try Sealer(key: Secret([UInt8](repeating: 7, count: Sealer.keyLength)))
    // More than there are nonces at once.
    let sealed = try (0..<600).map { _ in try sealer.seal([1, 2], for: []) }
    #expect(Set(sealed.map { $0.prefix(12) }).count == 600)
    #expect(try sealed.allSatisfy { try sealer.open($0, for: []) == [1, 2] })
  }

  @Test func `wants a key of the right length`() {
    #expect(throws: CryptoError.keyLength(3, wanted: 32)) { try Sealer(key: Secret("abc")) }
  }

  @Test func `shows no secret, however it is printed`() {
    let secret = Secret("segretissimo")
    #expect(!"\(secret)\(String(reflecting: secret))".contains("segretissimo"))
    var dumped = ""
    dump(secret, to: &dumped)
    #expect(!dumped.contains("segretissimo"))
  }

  @Test func `knows its secret, and no beginning of it`() {
    let secret = Secret("abc")
    #expect(isKnown("abc", to: secret))
    #expect(!isKnown("ab", to: secret))
    #expect(!isKnown("", to: secret))
  }
}

extension Sealer {
  fileprivate func seal(_ text: [UInt8], for place: [UInt8]) throws -> [UInt8] {
    try seal(text, for: place.span)
  }

  fileprivate func open(_ sealed: [UInt8], for place: [UInt8]) throws -> [UInt8] {
    try open(sealed, for: place.span)
  }
}
