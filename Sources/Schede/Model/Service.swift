/// `@servizio`: what a place offers.
public struct Service: Equatable, Sendable {
  public var id: String
  public var title: String
  public var at: SourceLine
  /// What it is, for the recommendation.
  public var answer = Texts()
  /// `chi`: who will be there.
  public var staff: String?
  /// `età`: for whom, `0..11m`, `in-arrivo / 0..35m`.
  public var ages: [AgeRange] = []
  public var cost: String?
  /// `luoghi`: ids in the order that decides near ties.
  public var places: [String] = []
  /// `vicinanza`: kilometres below which the order decides instead of the distance.
  public var nearTie = 1.0
  public var facts = Facts()

  public init(id: String, title: String, at: SourceLine) {
    self.id = id
    self.title = title
    self.at = at
  }
}
