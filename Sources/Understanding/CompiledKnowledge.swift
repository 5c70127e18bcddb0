public import Language
public import Schede

/// Knowledge in the form in which messages are read: made once, shared by all who read by it.
public struct CompiledKnowledge: Sendable {
  let compiled: Compiled
  let language: String

  /// Compiles the knowledge; parts of it side by side, where `hands` has two.
  ///
  /// `language` is a libstemmer name or code (`it`, `english`…).
  ///
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(
    _ knowledge: Knowledge, language: String, hands: some Hands = OneHand()
  ) throws(UnderstandingError) {
    self.language = language
    do {
      compiled = try Compiler(knowledge, language: language).compile(hands)
    } catch {
      throw UnderstandingError(unknownLanguage: error.language, known: error.known)
    }
  }
}
