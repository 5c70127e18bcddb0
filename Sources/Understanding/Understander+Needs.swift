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
    besides whole: Rating, in body: Range<Int>, _ context: Context, to meaning: inout Meaning
  ) -> Bool {
    guard let first = whole.ranks.first?.target, isNeed(first) else { return false }
    var isClear = false
    let body = parts(of: body)
    for part in body.dropFirst() {
      let before = need(in: body.lowerBound..<part, besides: first, meaning, context)
      let behind = need(in: part..<body.upperBound, besides: first, meaning, context)
      let isLast = part + 1 == body.upperBound
      let alone =
        isLast ? nil : need(in: part..<part + 1, besides: first, meaning, context)
      let least = leastOdds(at: parts[part].lowerBound, besides: first)
      // «ha 4 anni e non dorme»: beside what says nothing the rest is the whole.
      let isParted = before != nil && behind != nil
      let isBefore = isParted && add(before, least, besides: first, to: &meaning)
      let isBehind = isParted && add(behind, least, besides: first, to: &meaning)
      let isAlone = add(alone, least, besides: first, to: &meaning)
      guard isBefore || isBehind || isAlone else { continue }
      if let before, let behind, isBefore, isBehind, before.target != behind.target,
        mechanisms.halves, meaning.decision == .near
      {
        takeBoth(before, behind, into: &meaning)
        return true
      }
      let certain = belief(in: first, before, behind)
      isClear =
        isClear || opensAnew(parts[part].lowerBound) || certain >= Weights.partedClearly
    }
    return isClear
  }

  /// The belief in the need of the whole on the side where it stands, if it does on one.
  private func belief(in first: Int, _ before: PartNeed?, _ behind: PartNeed?) -> Double {
    if let before, before.target == first { return before.belief }
    if let behind, behind.target == first { return behind.belief }
    return 0
  }

  /// Reads two needs where the whole is unsure because it is both: «la piccola di 6 mesi piange, quello
  /// di 15 anni non mi parla» is nothing in between.
  private func takeBoth(
    _ before: PartNeed, _ behind: PartNeed, into meaning: inout Meaning
  ) {
    meaning.readings.removeAll(keepingCapacity: true)
    meaning.also.removeAll(keepingCapacity: true)
    meaning.readings.append(reading(before))
    meaning.also.append(reading(behind))
  }

  private func reading(_ need: PartNeed) -> Reading {
    Reading(intent: compiled.id(ofTarget: need.target), confidence: need.belief)
  }

  /// A need of a part of the message.
  private struct PartNeed {
    var target: Int
    var belief: Double
    /// The belief there in the need of the whole.
    var ofFirst: Double
    var words: Int
  }

  /// How likely a need beside a joint must be: less where something new begins, more beside a plain
  /// question, which seldom brings another need along.
  private func leastOdds(at place: Int, besides first: Int) -> Double {
    var least = Weights.secondNeed
    if joins(place) { least -= Weights.secondJoined }
    if opensAnew(place) { least -= Weights.secondOpened }
    if message.followsQuestion(place) { least -= Weights.secondAfterQuestion }
    if compiled.isPlain[first] { least += Weights.secondBesidePlain }
    return least
  }

  /// Adds a need beside a joint where it is another than that of the whole, and not only how a part of
  /// it sounds alone: by the belief in it, by how little of the first is there, and by its words, since
  /// a few may resemble anything by chance.
  private func add(
    _ need: PartNeed?, _ least: Double, besides first: Int, to meaning: inout Meaning
  ) -> Bool {
    guard let need, need.target != first else { return false }
    let more = mechanisms.weighing ? weight(of: need) : Weights.secondUsual
    guard logOdds(need.belief) + more >= least else { return false }
    meaning.addNeed(compiled.id(ofTarget: need.target), need.belief)
    return true
  }

  /// What a need has besides the belief in it.
  private func weight(of need: PartNeed) -> Double {
    let rest = max(message.terms.count - need.words, 1)
    return logarithm(need.words) - Weights.secondRest * logarithm(rest)
      - Weights.secondOfFirst * logOdds(need.ofFirst)
  }

  private func logarithm(_ words: Int) -> Double { Double(cmath_log(Float(words))) }

  private func logOdds(_ belief: Double) -> Double {
    Double(cmath_log(Float(belief / max(1 - belief, 1e-4))))
  }

  /// Whether a sentence begins here with «e», «poi», «inoltre»….
  private func opensAnew(_ place: Int) -> Bool { message.opensSentence(place) && joins(place) }

  /// The need of a part of the message, where it is likelier than by chance.
  private mutating func need(
    in part: Range<Int>, besides first: Int, _ meaning: Meaning, _ context: Context
  ) -> PartNeed? {
    // «mia figlia è in seconda media», «ho sedici anni» say who, «scusate l'ora» asks for nothing.
    let range = scorer.range(of: part)
    if saysOnlyValues(range) || range.allSatisfy({ isSlight($0) }) { return nil }
    if isVague(range), !meaning.entities.ages.contains(where: { $0.age == .expected }) {
      return nil
    }
    let chance = 1 / Double(compiled.intents.count)
    let rating = rate(parts: part, context)
    let need = rating.need(besides: compiled.outside)
    guard let need, need.belief >= 2 * chance, isNeed(need.target) else { return nil }
    let ofFirst = rating.ranks.first { $0.target == first }?.belief ?? 0
    return PartNeed(
      target: need.target, belief: need.belief, ofFirst: max(ofFirst, Weights.leastOfFirst),
      words: range.count)
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
