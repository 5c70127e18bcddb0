/// A message that tells of a danger, or one that only sounds so.
public struct DangerCase: Equatable, Sendable {
  public var id: String
  public var text: String
  /// Id of the crisis; nil where the message is harmless.
  public var crisis: String?
  /// Crises that are just as right.
  public var alsoRight: [String]
  /// Whether it is happening now; nil where it is not said.
  public var isNow: Bool?
  /// How openly it is told: explicit (`e`), paraphrased (`p`), veiled (`v`).
  public var kind: String

  public init(
    id: String, text: String, crisis: String?, alsoRight: [String], isNow: Bool?, kind: String
  ) {
    self.id = id
    self.text = text
    self.crisis = crisis
    self.alsoRight = alsoRight
    self.isNow = isNow
    self.kind = kind
  }
}
