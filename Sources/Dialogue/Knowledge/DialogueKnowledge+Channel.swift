internal import Schede

/// What a channel needs besides turns.
extension DialogueKnowledge {
  /// The first variant of a saying, filled in; empty where nothing defines it.
  public func phrase(
    _ id: String, in language: String, _ words: [String: String] = [:]
  ) -> String {
    Wording(knowledge: self, language: language).phrase(id, words)
  }

  /// The name of the Comune whose centre is nearest to a position in degrees, if it is near at all.
  public func comune(latitude: Double, longitude: Double) -> String? {
    let here = Coordinate(latitude: latitude, longitude: longitude)
    let distances = knowledge.comuni.map { ($0.name, here.kilometres(to: $0.position)) }
    guard let nearest = distances.min(by: { $0.1 < $1.1 }), nearest.1 <= Bounds.nearKilometres
    else { return nil }
    return nearest.0
  }
}
