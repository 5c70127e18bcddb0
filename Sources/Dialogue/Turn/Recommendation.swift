/// Where a family is sent, and why.
public struct Recommendation: Hashable, Sendable, Codable {
  /// Id of the service.
  public var service: String
  /// Id of the place; nil where the service has none.
  public var place: String?
  /// Ids of the other places, the next best first.
  public var alternatives: [String]
  /// Great-circle kilometres from the family's Comune, to a tenth; nil where it is not known.
  public var distanceKm: Double?
  /// The reason of the row that decided.
  public var because: String
  /// The row that decided: `table:number`, from 1.
  public var row: String
  /// All of it, for the family.
  public var text: String

  public init(
    service: String, place: String?, alternatives: [String], distanceKm: Double?, because: String,
    row: String, text: String
  ) {
    self.service = service
    self.place = place
    self.alternatives = alternatives
    self.distanceKm = distanceKm
    self.because = because
    self.row = row
    self.text = text
  }
}
