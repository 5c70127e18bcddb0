internal import Language
internal import Schede

/// Two needs in one message: «C'è una psicologa? E quanto costa?»
extension Understander {
  /// Where a message can be parted in two, and how clearly it is.
  private enum Joint {
    /// A sentence begins with «e», «poi», «inoltre»….
    case openedSentence
    case sentenceOrJoin
    case pause
    /// Nothing is written between, but words stand there with which something new is said.
    case opening

    var least: (clearer: Double, other: Double) {
      switch self {
      case .openedSentence: Weights.atOpenedSentence
      case .sentenceOrJoin: Weights.atSentenceOrJoin
      case .pause: Weights.atPause
      case .opening: Weights.atOpening
      }
    }

    /// Whether it parts two needs so sure; surer ones if the second is not near in the whole message,
    /// or is one that a family tells much of by the way.
    func parts(_ first: Rating.Rank, _ other: Rating.Rank, isNear: Bool, opens: Bool) -> Bool {
      let least = isNear ? self.least : Weights.atAnyJoint
      if opens, self != .openedSentence, other.belief < Weights.atOpeningOfQuestions {
        return false
      }
      return max(first.belief, other.belief) >= least.clearer
        && min(first.belief, other.belief) >= least.other
    }
  }

  /// Reads what stands before and behind each joint; two different needs are two needs.
  ///
  /// One of them must be the first reading of the whole. Returns whether the message itself parts
  /// them clearly.
  mutating func addNeeds(
    besides whole: Rating, in part: Range<Int>, _ context: Context, to meaning: inout Meaning
  ) -> Bool {
    guard let first = whole.ranks.first?.target, isNeed(first) else { return false }
    var isClear = false
    for clause in part.dropFirst() {
      let joint = joint(at: clauses[clause].lowerBound)
      guard
        let (mine, other) = needs(
          at: clause, in: part, meaning, context, with: first, least: joint.least.other),
        joint.parts(
          mine, other, isNear: whole.ranks.contains { $0.target == other.target },
          opens: compiled.knowledge.intents[other.target].opens != nil)
      else { continue }
      meaning.addNeed(compiled.id(ofTarget: other.target), other.belief)
      let areClear = min(mine.belief, other.belief) >= Weights.partedClearly
      isClear = isClear || joint == .openedSentence || areClear
    }
    return isClear
  }

  /// The needs before a clause and from it on (in it alone, where it is clearer): `first`, and
  /// another.
  ///
  /// What stands behind is not read where the belief in what stands before is too small.
  private mutating func needs(
    at clause: Int, in part: Range<Int>, _ meaning: Meaning, _ context: Context, with first: Int,
    least: Double
  ) -> (first: Rating.Rank, other: Rating.Rank)? {
    guard let before = need(in: part.lowerBound..<clause, meaning, context),
      before.belief >= least
    else { return nil }
    var behind = need(in: clause..<part.upperBound, meaning, context)
    if clause + 1 < part.upperBound, let alone = need(in: clause..<(clause + 1), meaning, context),
      alone.belief > behind?.belief ?? 0
    {
      behind = alone
    }
    guard let behind, before.target != behind.target else { return nil }
    if before.target == first { return (before, behind) }
    return behind.target == first ? (behind, before) : nil
  }

  private func joint(at place: Int) -> Joint {
    let (opens, joins) = (message.opensSentence(place), joins(place))
    if opens, joins { return .openedSentence }
    if opens || joins { return .sentenceOrJoin }
    return opensPart(place) ? .pause : .opening
  }

  /// The need of a part of the message, where it is likelier than by chance.
  private mutating func need(
    in part: Range<Int>, _ meaning: Meaning, _ context: Context
  ) -> Rating.Rank? {
    // «mia figlia è in seconda media» says who, and for nothing.
    if isVague(scorer.range(of: part)),
      !meaning.entities.ages.contains(where: { $0.age == .expected })
    {
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
