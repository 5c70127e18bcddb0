/// `@percorso`: the questionnaire that leads to a service and a place.
public struct Journey: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// `tabella`: the table that decides.
  public var table = ""
  /// `inizio`: the question asked when nothing is known.
  public var start = ""
  /// `ordine`: question ids in the order that breaks ties.
  public var order: [String] = []
  /// `fine`: the question after the recommendation.
  public var end: String?
  /// `scade`: hours after which an open journey is not taken up again silently.
  public var expiresAfterHours = 24
  /// `ambito`: the district whose Comuni the centre serves.
  public var district: String?

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
