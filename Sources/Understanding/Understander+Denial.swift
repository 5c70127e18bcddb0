internal import Language
internal import Schede

/// «Non cerco un corso, mi serve un'ostetrica»: what is refused says much of what is not meant.
extension Understander {
  /// What stands behind the clauses that begin by refusing, if that clearly means something else.
  mutating func rateBesideDenial(
    _ whole: Rating, _ rest: Range<Int>, of body: Range<Int>, _ context: Context
  ) -> Rating? {
    guard rest != body else { return nil }
    let rating = rateFully(rest, context)
    guard let wanted = rating.ranks.first, wanted.target != whole.ranks.first?.target,
      wanted.belief >= Weights.besideDenial
    else { return nil }
    return rating
  }

  /// The body without the clauses at its beginning that refuse, if any other is left.
  func partBesideDenial(in body: Range<Int>) -> Range<Int> {
    for clause in body where !refuses(clauses[clause]) { return clause..<body.upperBound }
    return body
  }

  /// Whether a clause begins by saying that it is not what is wanted.
  private func refuses(_ part: Range<Int>) -> Bool {
    let first = firstWord(of: part)
    return matches.contains {
      compiled.phrases[Int($0.phrase)].owner == .refusal
        && (part.lowerBound...first).contains(Int($0.start))
    }
  }

  /// The first word that counts: past «e», articles, and a word alone before a comma («ciao, …»).
  private func firstWord(of part: Range<Int>) -> Int {
    part.first { place in
      let stands = place + 1 < part.upperBound && opensPart(place + 1)
      return !stands && !joins(place) && !message.isFiller(place)
    } ?? part.lowerBound
  }
}
