internal import CMath
internal import Language
internal import Schede

/// Two needs in one message: «C'è una psicologa? E quanto costa?»
extension Understander {
  /// Reads what stands before and behind each joint; what is there besides the first reading of the
  /// whole, and likely enough for such a joint, is a need of its own.
  ///
  /// Returns whether the message itself parts them clearly.
  mutating func addNeeds(
    besides whole: Rating, in part: Range<Int>, _ context: Context, to meaning: inout Meaning
  ) -> Bool {
    guard let first = whole.ranks.first, isNeed(first.target) else { return false }
    var isClear = false
    for clause in part.dropFirst() {
      let before = need(in: part.lowerBound..<clause, meaning, context)
      let behind = need(in: clause..<part.upperBound, meaning, context)
      let isLast = clause + 1 == part.upperBound
      let alone = isLast ? nil : need(in: clause..<clause + 1, meaning, context)
      let place = clauses[clause].lowerBound
      let isBefore = add(before, opposite: behind, at: place, whole, to: &meaning)
      let isBehind = add(behind, opposite: before, at: place, whole, to: &meaning)
      let isAlone = add(
        alone, opposite: before, at: place, whole, to: &meaning, more: Weights.secondAlone)
      guard isBefore || isBehind || isAlone else { continue }
      let isFirstHere = before?.target == first.target || behind?.target == first.target
      let certain = isFirstHere ? min(before?.belief ?? 0, behind?.belief ?? 0) : 0
      isClear = isClear || opensAnew(place) || certain >= Weights.partedClearly
    }
    return isClear
  }

  /// Adds a need beside a joint where it is another than that of the whole, and not only how a part of
  /// it sounds alone: by the belief in it, by the joint, by whether the first stands for certain on the
  /// opposite side, and by whether the whole speaks for it, too.
  private func add(
    _ need: Rating.Rank?, opposite: Rating.Rank?, at place: Int, _ whole: Rating,
    to meaning: inout Meaning, more: Double = 0
  ) -> Bool {
    guard let need, let first = whole.ranks.first, need.target != first.target else { return false }
    var least = Weights.secondNeed + more
    if opensAnew(place) { least -= Weights.secondOpened }
    if message.followsQuestion(place) { least -= Weights.secondAfterQuestion }
    if !whole.ranks.contains(where: { $0.target == need.target }) { least += Weights.secondApart }
    if let opposite, opposite.target == first.target, opposite.belief >= Weights.certain {
      least -= Weights.secondBesideCertain
    }
    guard logOdds(need.belief) >= least else { return false }
    meaning.addNeed(compiled.id(ofTarget: need.target), need.belief)
    return true
  }

  private func logOdds(_ belief: Double) -> Double {
    Double(cmath_log(Float(belief / max(1 - belief, 1e-4))))
  }

  /// Whether a sentence begins here with «e», «poi», «inoltre»….
  private func opensAnew(_ place: Int) -> Bool { message.opensSentence(place) && joins(place) }

  /// The need of a part of the message, where it is likelier than by chance.
  private mutating func need(
    in part: Range<Int>, _ meaning: Meaning, _ context: Context
  ) -> Rating.Rank? {
    // «mia figlia è in seconda media», «ho sedici anni» say who, and ask for nothing.
    let range = scorer.range(of: part)
    if saysOnlyValues(range) { return nil }
    if isVague(range), !meaning.entities.ages.contains(where: { $0.age == .expected }) {
      return nil
    }
    let chance = 1 / Double(compiled.intents.count)
    let need = rate(part, context).need(besides: compiled.outside)
    guard let need, need.belief >= 2 * chance, isNeed(need.target) else { return nil }
    return need
  }

  private func isNeed(_ target: Int) -> Bool {
    target != compiled.outside && !compiled.isCourtesy[target]
  }
}

extension Meaning {
  fileprivate mutating func addNeed(_ intent: String, _ belief: Double) {
    guard also.count < Limits.furtherNeeds, !also.contains(where: { $0.intent == intent })
    else { return }
    also.append(Reading(intent: intent, confidence: belief))
  }
}
