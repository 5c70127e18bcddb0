/// `fonte`, `verificato` and `da-verificare` lines of a scheda.
public struct Facts: Equatable, Sendable {
  public var sources: [String] = []
  /// `verificato`: the day of the last check, `yyyy-mm-dd`.
  public var checkedOn: String?
  /// What the centre must confirm, with its line.
  public var unverified: [Unverified] = []

  public struct Unverified: Equatable, Sendable {
    public var text: String
    public var at: SourceLine

    public init(text: String, at: SourceLine) {
      self.text = text
      self.at = at
    }
  }

  public init() {}
}
