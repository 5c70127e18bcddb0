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

    var least: (clearer: Double, other: Double) {
      switch self {
      case .openedSentence: Weights.atOpenedSentence
      case .sentenceOrJoin: Weights.atSentenceOrJoin
      case .pause: Weights.atPause
      }
    }
  }

  /// Reads what stands before and behind each joint; two different needs are two needs.
  ///
  /// One of them must be the first reading of the whole. Returns whether the message itself parts
  /// them clearly.
  mutating func addNeeds(
    besides whole: Rating, in range: Range<Int>, _ context: Context, to meaning: inout Meaning
  ) -> Bool {
    guard let first = whole.ranks.first?.target, isNeed(first) else { return false }
    var isClear = false
    for clause in clauses where range.dropFirst().contains(clause.lowerBound) {
      let joint = joint(at: clause.lowerBound)
      guard let other = needs(at: clause, joint.least, range, meaning, context, with: first),
        whole.ranks.prefix(Weights.nearNeeds).contains(where: { $0.target == other.target })
      else { continue }
      meaning.addNeed(compiled.id(ofTarget: other.target), other.belief)
      isClear = isClear || joint == .openedSentence
    }
    return isClear
  }

  /// The need on one side of a clause's beginning where `first` stands on the other.
  private mutating func needs(
    at clause: Range<Int>, _ least: (clearer: Double, other: Double), _ range: Range<Int>,
    _ meaning: Meaning, _ context: Context, with first: Int
  ) -> Rating.Rank? {
    let (head, tail) = (
      range.lowerBound..<clause.lowerBound, clause.lowerBound..<range.upperBound
    )
    guard let before = need(in: head, atLeast: least.other, meaning, context),
      let behind = need(in: tail, atLeast: least.other, meaning, context)
        ?? need(in: clause, atLeast: least.other, meaning, context),
      before.target != behind.target, before.target == first || behind.target == first,
      max(before.belief, behind.belief) >= least.clearer
    else { return nil }
    return before.target == first ? behind : before
  }

  private func joint(at place: Int) -> Joint {
    let (opens, joins) = (message.opensSentence(place), message.joins(place))
    if opens, joins { return .openedSentence }
    return opens || joins ? .sentenceOrJoin : .pause
  }

  /// The need of a part of the message, if it is clear enough there.
  private mutating func need(
    in part: Range<Int>, atLeast least: Double, _ meaning: Meaning, _ context: Context
  ) -> Rating.Rank? {
    let chance = 1 / Double(compiled.intents.count)
    let need = rate(part, meaning, context).need(besides: compiled.outside)
    guard let need, need.belief >= max(least, 2 * chance), isNeed(need.target) else { return nil }
    return need
  }

  private func isNeed(_ target: Int) -> Bool {
    target != compiled.outside
      && !Compiled.courtesyIDs.contains(compiled.knowledge.intents[target].id)
  }
}

extension Meaning {
  fileprivate mutating func addNeed(_ intent: String, _ belief: Double) {
    guard also.count < Limits.furtherNeeds, !also.contains(where: { $0.intent == intent })
    else { return }
    also.append(Reading(intent: intent, confidence: belief))
  }
}
