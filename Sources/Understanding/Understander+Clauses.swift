internal import Language
internal import Schede

nonisolated(unsafe) public var debugClauses = false
extension Understander {
  /// Splits the message where a sentence or a part of one ends.
  func clauses() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in message.terms.indices where place > start && opensPart(place) {
      ranges.append(start..<place)
      start = place
    }
    if start < message.terms.count { ranges.append(start..<message.terms.count) }
    return ranges
  }

  /// Needs that stand in a clause of their own.
  mutating func furtherNeeds(besides meaning: Meaning, _ context: Context) -> [Reading] {
    let parts = clauses().filter { $0.count >= 3 }
    guard parts.count > 1 else { return [] }
    var found: [Reading] = []
    for part in parts {
      let rating = rate(part, meaning, context)
      if debugClauses {
        print(
          "  CL", part,
          rating.ranks.prefix(3).map { (compiled.id(ofTarget: $0.target), $0.belief, $0.score) })
      }
      guard let first = rating.ranks.first, first.belief >= Weights.further,
        compiled.intents.contains(first.target)
      else { continue }
      let intent = compiled.knowledge.intents[first.target]
      let isNew =
        intent.id != meaning.readings.first?.intent && !found.contains { $0.intent == intent.id }
      guard isNew, found.count < Limits.furtherNeeds else { continue }
      found.append(Reading(intent: intent.id, confidence: first.belief))
    }
    return found
  }
}
