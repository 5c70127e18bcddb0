/// A family that is asked its way to a service.
public struct TriageCase: Equatable, Sendable {
  public var id: String
  public var opening: String
  /// What it answers, by the id of the question.
  public var answers: [String: String]
  public var service: String
  /// The places that are right; any where empty.
  public var places: [String]

  public init(
    id: String, opening: String, answers: [String: String], service: String, places: [String]
  ) {
    self.id = id
    self.opening = opening
    self.answers = answers
    self.service = service
    self.places = places
  }
}
