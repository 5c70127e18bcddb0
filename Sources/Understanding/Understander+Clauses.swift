internal import Language
internal import Schede

extension Understander {
  /// Splits the message where a sentence or a part of one ends, at «e», «ma»…, and at «vorrei»,
  /// «avete»… where nothing is written between; into parts also at «che», «invece»….
  mutating func split() {
    clauses.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    firstParts.removeAll(keepingCapacity: true)
    firstParts.append(0)
    var (start, part, next) = (0, 0, 0)
    for place in message.terms.indices.dropFirst(Weights.leastClause) {
      guard message.terms.count - place >= Weights.leastClause else { break }
      let new = starts(at: place, after: &next)
      if place - start >= Weights.leastClause, new == .opening || opensPart(place) || joins(place) {
        closeClause(start..<place, &part)
        start = place
      } else if new == .hinge, place - part >= Weights.leastClause {
        parts.append(part..<place)
        part = place
      }
    }
    if start < message.terms.count { closeClause(start..<message.terms.count, &part) }
  }

  /// Ends a clause and its last part, which joins the one before if it is too short.
  private mutating func closeClause(_ clause: Range<Int>, _ part: inout Int) {
    if part > clause.lowerBound, clause.upperBound - part < Weights.leastClause {
      part = parts.removeLast().lowerBound
    }
    parts.append(part..<clause.upperBound)
    part = clause.upperBound
    clauses.append(clause)
    firstParts.append(parts.count)
  }

  /// The parts of some clauses.
  func parts(of clauses: Range<Int>) -> Range<Int> {
    firstParts[clauses.lowerBound]..<firstParts[clauses.upperBound]
  }

  /// Whether words stand here with which something new is said, or at which a sentence turns; `next`
  /// is the first match that may be.
  private func starts(at place: Int, after next: inout Int) -> Compiled.Owner? {
    guard mechanisms.clauses else { return nil }
    while next < matches.count, matches[next].start < place { next += 1 }
    // «non ho», «ce l'avete».
    guard !message.negates(place - 1), !message.isFiller(place - 1) else { return nil }
    var found: Compiled.Owner?
    for match in matches[next...] {
      guard match.start == place else { break }
      let owner = compiled.phrases[Int(match.phrase)].owner
      if owner == .opening { return owner }
      if owner == .hinge, mechanisms.hinges { found = owner }
    }
    return found
  }

  /// Whether the word is «e», «ma», «inoltre»…; «è» and «e'» join nothing.
  func joins(_ place: Int) -> Bool {
    guard message.joins(place) else { return false }
    let token = message.tokens[Int(message.terms[place].token)]
    return token.folded.count > 1 || token.source.count == 1 && !token.isElided
  }

  /// The clauses without those at the edges that only name a place, if any other is left.
  func body() -> Range<Int> {
    guard !placeTokens.isEmpty else { return clauses.indices }
    var parts = clauses[...]
    while parts.count > 1, let last = parts.last, onlyNamesPlace(last) { parts.removeLast() }
    while parts.count > 1, let first = parts.first, onlyNamesPlace(first) { parts.removeFirst() }
    return parts.indices
  }

  /// «abito a Castelverde» says where, and asks for nothing.
  private func onlyNamesPlace(_ part: Range<Int>) -> Bool {
    for place in placeTokens
    where part.contains(where: { place.contains(Int(message.terms[$0].token)) }) {
      return part.count - place.count <= Weights.placeWords
    }
    return false
  }
}
