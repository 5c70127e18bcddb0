public import Schede

/// Reads messages by one set of knowledge.
///
/// A value with its own working memory: one for each thread that reads. Deterministic: the same
/// message in the same context always has the same meaning.
public struct Understander {
  /// Compiles the knowledge.
  ///
  /// `language` is a libstemmer name or code (`it`, `english`…).
  ///
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(_ knowledge: Knowledge, language: String) throws(UnderstandingError) {
    throw UnderstandingError(text: "not yet")
  }

  /// Reads one message.
  ///
  /// Total: any text has a meaning, an empty one if need be.
  public mutating func read(_ message: String, in context: Context = Context()) -> Meaning {
    Meaning()
  }
}

/// Why the knowledge cannot be compiled.
public struct UnderstandingError: Error, Equatable, Sendable {
  public var text: String

  public init(text: String) {
    self.text = text
  }
}
