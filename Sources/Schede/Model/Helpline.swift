/// `@numero`: a telephone number that may be shown.
public struct Helpline: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// The digits as shown.
  public var value = ""
  /// `per`: what it is for.
  public var purpose = ""
  public var hours: String?
  public var languages: String?
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
