/// `@luogo`: a hub or a spoke.
public struct Place: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var name = ""
  public var address = ""
  public var position: Coordinate?
  /// The Comune where it stands.
  public var comune: String?
  public var telephone: String?
  public var hours: String?
  /// `chiuso`: `yyyy-mm-dd..yyyy-mm-dd`.
  public var closures: [String] = []
  public var directions: String?
  public var accessibility: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
