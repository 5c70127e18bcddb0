internal import Language
internal import Schede

/// Two needs in one message: «C'è una psicologa? E quanto costa?»
extension Understander {
  /// What a message says besides its first reading.
  struct FurtherNeeds {
    /// In the order in which they were said.
    var readings: [Reading] = []
    /// Whether the message itself parts the first of them from the other.
    var isClearlyParted = false
  }

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
  /// One of them must be the first reading of the whole.
  mutating func furtherNeeds(
    besides whole: Rating, in range: Range<Int>, _ meaning: Meaning, _ context: Context
  ) -> FurtherNeeds {
    var found = FurtherNeeds()
    guard let first = whole.ranks.first?.target, isNeed(first) else { return found }
    for clause in clauses() where range.dropFirst().contains(clause.lowerBound) {
      let (place, joint) = (clause.lowerBound, joint(at: clause.lowerBound))
      let least = joint.least
      guard let before = need(in: range.lowerBound..<place, atLeast: least.other, meaning, context),
        let behind = need(in: place..<range.upperBound, atLeast: least.other, meaning, context)
          ?? need(in: clause, atLeast: least.other, meaning, context),
        before.target != behind.target, before.target == first || behind.target == first,
        max(before.belief, behind.belief) >= least.clearer
      else { continue }
      let other = before.target == first ? behind : before
      guard whole.ranks.prefix(Weights.nearNeeds).contains(where: { $0.target == other.target })
      else { continue }
      found.add(compiled.id(ofTarget: other.target), other.belief)
      if joint == .openedSentence { found.isClearlyParted = true }
    }
    return found
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

extension Understander.FurtherNeeds {
  fileprivate mutating func add(_ intent: String, _ belief: Double) {
    guard readings.count < Limits.furtherNeeds,
      !readings.contains(where: { $0.intent == intent })
    else { return }
    readings.append(Reading(intent: intent, confidence: belief))
  }
}
