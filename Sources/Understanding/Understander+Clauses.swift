internal import Language
internal import Schede

extension Understander {
  /// Splits the message where a sentence or a part of one ends, and at «e», «ma»….
  func clauses() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in message.terms.indices where place - start >= Weights.leastClause {
      guard message.terms.count - place >= Weights.leastClause else { break }
      if opensPart(place) || message.joins(place) {
        ranges.append(start..<place)
        start = place
      }
    }
    if start < message.terms.count { ranges.append(start..<message.terms.count) }
    return ranges
  }

  /// Needs that stand in a clause of their own.
  mutating func furtherNeeds(besides whole: Rating, _ meaning: Meaning, _ context: Context)
    -> [Reading]
  {
    let parts = clauses()
    guard parts.count > 1, let first = whole.ranks.first else { return [] }
    var found: [Reading] = []
    for part in parts {
      let rating = rate(part, meaning, context)
      guard let other = rating.ranks.first(where: { $0.target != first.target }),
        isFurther(other, in: rating, whole)
      else { continue }
      let id = compiled.id(ofTarget: other.target)
      guard found.count < Limits.furtherNeeds, !found.contains(where: { $0.intent == id }) else {
        continue
      }
      found.append(Reading(intent: id, confidence: other.belief))
    }
    return found
  }

  /// Whether a clause speaks clearly for an intent that is not the first of the whole message.
  private func isFurther(_ other: Rating.Rank, in part: Rating, _ whole: Rating) -> Bool {
    guard other.target != compiled.outside,
      !Compiled.courtesyIDs.contains(compiled.knowledge.intents[other.target].id)
    else { return false }
    let isNearWhole = whole.ranks.contains { $0.target == other.target }
    return other.belief >= (isNearWhole ? Weights.furtherNear : Weights.further)
  }
}
