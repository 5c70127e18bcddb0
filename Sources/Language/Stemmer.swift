internal import CStemmer

/// Snowball stems, from libstemmer.
///
/// One owner; not to be shared between threads (libstemmer keeps its answer in a buffer of the
/// stemmer). The only file that touches the library.
public struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  /// Names a language as libstemmer does: `it`, `ita`, `italian`.
  ///
  /// - Throws: ``StemmerError`` with the names that exist.
  public init(language: String) throws(StemmerError) {
    guard let handle = sb_stemmer_new(language, "UTF_8") else {
      throw StemmerError(language: language, known: Stemmer.languages)
    }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The names of the languages that libstemmer knows.
  public static var languages: [String] {
    var names: [String] = []
    guard var next = sb_stemmer_list() else { return names }
    while let name = next.pointee {
      names.append(String(cString: name))
      next = next.successor()
    }
    return names
  }

  /// The fingerprint of the stem of a folded word.
  public borrowing func stemHash(of word: Span<UInt8>) -> UInt64 {
    withStem(of: word) { Fingerprint.of($0) }
  }

  /// Calls `body` with the stem of a folded word; the bytes are valid only inside.
  ///
  /// No allocation after the first calls.
  public borrowing func withStem<Result>(
    of word: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    word.withUnsafeBufferPointer { bytes in
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count))
      else { return body(word) }
      let count = Int(sb_stemmer_length(handle))
      return body(UnsafeBufferPointer(start: stem, count: count).span)
    }
  }
}

/// libstemmer does not know a language.
public struct StemmerError: Error, Equatable, Sendable {
  public var language: String
  public var known: [String]
}
