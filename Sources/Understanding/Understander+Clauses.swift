internal import Language
internal import Schede

extension Understander {
  /// Splits the message where a sentence or a part of one ends, at «e», «ma»…, and at «vorrei»,
  /// «avete»… where nothing is written between.
  mutating func split() {
    clauses.removeAll(keepingCapacity: true)
    var start = 0
    var next = 0
    for place in message.terms.indices where place - start >= Weights.leastClause {
      guard message.terms.count - place >= Weights.leastClause else { break }
      if opensPart(place) || joins(place) || begins(place, after: &next) {
        clauses.append(start..<place)
        start = place
      }
    }
    if start < message.terms.count { clauses.append(start..<message.terms.count) }
  }

  /// Whether words stand here with which something new is said; `next` is the first match that may be.
  private func begins(_ place: Int, after next: inout Int) -> Bool {
    guard mechanisms.clauses else { return false }
    while next < matches.count, matches[next].start < place { next += 1 }
    // «non ho», «ce l'avete».
    guard !message.negates(place - 1), !message.isFiller(place - 1) else { return false }
    return matches[next...].prefix { $0.start == place }
      .contains { compiled.phrases[Int($0.phrase)].owner == .opening }
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
