/// What the assistant says, by language: a list of messages, each of one or more lines.
public struct Texts: Equatable, Sendable {
  /// Language tag (`it`, `en`…) to messages; the lines of a message are joined by `\n`.
  public var byLanguage: [String: [String]]

  public init(_ byLanguage: [String: [String]] = [:]) {
    self.byLanguage = byLanguage
  }

  public var isEmpty: Bool { byLanguage.isEmpty }

  /// The messages in a language, or in the fallback where that one is missing.
  public func messages(in language: String, orElse fallback: String) -> [String] {
    byLanguage[language] ?? byLanguage[fallback] ?? []
  }
}
