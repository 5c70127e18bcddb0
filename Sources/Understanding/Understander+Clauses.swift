internal import Language
internal import Schede

extension Understander {
  /// Splits the message where a sentence or a part of one ends, and at «e», «ma»….
  mutating func split() {
    clauses.removeAll(keepingCapacity: true)
    var start = 0
    for place in message.terms.indices where place - start >= Weights.leastClause {
      guard message.terms.count - place >= Weights.leastClause else { break }
      if opensPart(place) || message.joins(place) {
        clauses.append(start..<place)
        start = place
      }
    }
    if start < message.terms.count { clauses.append(start..<message.terms.count) }
  }

  /// What the clauses of a message say besides its first reading.
  struct ClauseFinding {
    /// Needs that stand in a clause of their own.
    var further: [Reading] = []
    /// The clause that speaks loudest for the first reading denies it: «il corso no, …».
    var deniesFirst = false
  }

  /// Reads the clauses one by one.
  mutating func readClauses(
    besides whole: Rating, _ meaning: Meaning, _ context: Context
  ) -> ClauseFinding {
    let parts = clauses
    var finding = ClauseFinding()
    guard parts.count > 1, let first = whole.ranks.first else { return finding }
    var loudest = 0.0
    for part in parts where !onlyNamesPlace(part) {
      let rating = rate(part, meaning, context)
      let mine = rating.ranks.first { $0.target == first.target }?.belief ?? 0
      if mine > loudest {
        loudest = mine
        finding.deniesFirst = denies(part)
      }
      if let other = rating.ranks.first(where: { $0.target != first.target }),
        isFurther(other, in: rating, whole)
      {
        finding.add(compiled.id(ofTarget: other.target), other.belief)
      }
    }
    return finding
  }

  /// The message without the clauses at its edges that only name a place, if any other is left.
  func body() -> Range<Int> {
    let all = 0..<message.terms.count
    guard !placeTokens.isEmpty else { return all }
    var parts = clauses[...]
    while parts.count > 1, let last = parts.last, onlyNamesPlace(last) { parts.removeLast() }
    while parts.count > 1, let first = parts.first, onlyNamesPlace(first) { parts.removeFirst() }
    guard let first = parts.first, let last = parts.last else { return all }
    return first.lowerBound..<last.upperBound
  }

  /// «abito a Castelverde» says where, and asks for nothing.
  private func onlyNamesPlace(_ part: Range<Int>) -> Bool {
    for place in placeTokens
    where part.contains(where: { place.contains(Int(message.terms[$0].token)) }) {
      return part.count - place.count <= Weights.placeWords
    }
    return false
  }

  /// Whether a clause says that this is not what is wanted.
  private func denies(_ part: Range<Int>) -> Bool {
    matches.contains {
      compiled.phrases[Int($0.phrase)].owner == .refusal && part.contains(Int($0.start))
    }
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

extension Understander.ClauseFinding {
  fileprivate mutating func add(_ intent: String, _ belief: Double) {
    guard further.count < Limits.furtherNeeds, !further.contains(where: { $0.intent == intent })
    else { return }
    further.append(Reading(intent: intent, confidence: belief))
  }
}
