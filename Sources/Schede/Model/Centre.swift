/// `@centro`: who runs the assistant.
public struct Centre: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  public var name = ""
  /// `luogo`: the id of its main place.
  public var mainPlace: String?
  public var contacts: [String] = []
  public var privacyNotice: String?
  /// `versione-privacy`: which edition of the notice it is; kept with who has seen it.
  public var privacyVersion: String?
  public var handoffHours: String?
  /// `fuso`: hours from UTC are not computed here; the shell knows the zone.
  public var timeZone: String?
  /// `lingue`: languages in which every crisis must have a text.
  public var languages: [String] = []
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
