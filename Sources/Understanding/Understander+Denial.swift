internal import Language
internal import Schede

/// «Non cerco un corso, mi serve un'ostetrica»: what is refused says much of what is not meant.
extension Understander {
  /// What stands beside the clauses that refuse, if that clearly means something else.
  mutating func rateBesideDenial(
    _ whole: Rating, _ rest: Range<Int>, of body: Range<Int>, _ context: Context
  ) -> Rating? {
    guard rest != body else { return nil }
    let rating = rateFully(rest, context)
    guard let wanted = rating.ranks.first, wanted.target != whole.ranks.first?.target,
      wanted.belief >= leastBeside(rest, of: body)
    else { return nil }
    return rating
  }

  /// Less where something was named and put aside for something else: «soldi no, mi serve una casa».
  private func leastBeside(_ rest: Range<Int>, of body: Range<Int>) -> Double {
    let isPutAside = body.contains { !rest.contains($0) && endsRefusing(clauses[$0]) }
    return isPutAside && asksFor(clauses[rest.lowerBound]) ? Weights.putAside : Weights.besideDenial
  }

  /// Whether a clause says what is wanted instead: «mi serve …».
  private func asksFor(_ part: Range<Int>) -> Bool {
    matches.contains {
      compiled.phrases[Int($0.phrase)].owner == .opening && part.contains(Int($0.start))
    }
  }

  /// The body without the clauses at its beginning and end that refuse, if any other is left.
  func partBesideDenial(in body: Range<Int>) -> Range<Int> {
    guard let first = body.first(where: { !refuses(clauses[$0]) && !endsRefusing(clauses[$0]) })
    else { return body }
    var end = body.upperBound
    while end - 1 > first, refusesBehind(clauses[end - 1]) { end -= 1 }
    return first..<end
  }

  /// Whether a clause begins by saying that it is not what is wanted.
  private func refuses(_ part: Range<Int>) -> Bool { opens(part, .refusal) }

  /// Whether a clause ends by saying it of what it names: «il corso per papà non mi interessa».
  private func endsRefusing(_ part: Range<Int>) -> Bool {
    matches.contains { match in
      compiled.phrases[Int(match.phrase)].owner == .closingRefusal
        && match.start > part.lowerBound && match.end <= part.upperBound && !deniesBefore(match)
        && (Int(match.end)..<part.upperBound).allSatisfy { isSlight($0) }
    }
  }

  /// «…, il nido non mi interessa», «…, non mi interessa il nido».
  private func refusesBehind(_ part: Range<Int>) -> Bool {
    endsRefusing(part) || opens(part, .refusal) && opens(part, .closingRefusal)
  }

  /// Whether words of a kind stand where a clause begins.
  func opens(_ part: Range<Int>, _ owner: Compiled.Owner) -> Bool {
    let first = firstWord(of: part)
    return matches.contains {
      compiled.phrases[Int($0.phrase)].owner == owner
        && (part.lowerBound...first).contains(Int($0.start))
    }
  }

  /// Whether the message asks something.
  var isQuestion: Bool {
    reader.tokens.hasQuestionMark || clauses.contains { opens($0, .question) }
  }

  /// Where what counts begins, behind «ma», «però»; nil where nothing is turned.
  var turn: Int? {
    let last = matches.last { compiled.phrases[Int($0.phrase)].owner == .contrast }
    guard let last, last.start > 0, Int(last.end) < message.terms.count else { return nil }
    return Int(last.end)
  }

  /// The first word that counts: past «e», articles, and a word alone before a comma («ciao, …»).
  private func firstWord(of part: Range<Int>) -> Int {
    part.first { place in
      let stands = place + 1 < part.upperBound && opensPart(place + 1)
      return !stands && !joins(place) && !message.isFiller(place)
    } ?? part.lowerBound
  }
}
