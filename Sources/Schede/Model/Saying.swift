/// `@frase`: something that the dialogue itself says (fallback, re-ask, correction…).
public struct Saying: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// Several messages of one language are variants, used in turn.
  public var text = Texts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
