/// Bytes that must never be printed: a key, a token.
package struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  package let bytes: [UInt8]
  /// Made once, to be compared with what comes.
  private let digest: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    digest = LibCrypto.sha256(bytes.span)
  }

  package init(_ text: String) {
    self.init(Array(text.utf8))
  }

  /// As text; the bytes of a token are ASCII.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var description: String { "…" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// Whether a text is this secret; the time does not tell how much of it is right.
  ///
  /// Digests are compared, so that not even the length shows.
  package func matches(_ candidate: Span<UInt8>) -> Bool {
    LibCrypto.areEqual(LibCrypto.sha256(candidate).span, digest.span)
  }
}
