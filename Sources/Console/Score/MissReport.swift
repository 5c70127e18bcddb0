internal import Dialogue
internal import Transcripts
internal import Understanding

/// Every miss, with what decided.
struct MissReport {
  private let set: LoadedSet
  private let now: Moment

  init(_ set: LoadedSet, now: Moment) {
    self.set = set
    self.now = now
  }

  func lines(_ sheet: ScoreSheet) -> [String] {
    var lines = sheet.intents.filter { $0.mark != .right }.flatMap(self.lines)
    lines += sheet.intents.filter(Self.isHalf).map(half)
    lines += sheet.dangers.filter { !$0.isRight }.flatMap(self.lines)
    lines += sheet.triages.filter { !$0.isRight }.flatMap(self.lines)
    lines += sheet.dialogues.filter { !$0.isRight }.flatMap(self.lines)
    return lines
  }

  /// Whether only one of two needs was answered.
  private static func isHalf(_ judgement: IntentJudgement) -> Bool {
    judgement.mark == .right && judgement.message.expected.count > 1 && !judgement.coversAll
  }

  private func lines(_ judgement: IntentJudgement) -> [String] {
    let message = judgement.message
    return [
      "\(judgement.mark.rawValue) \(message.id) [\(message.kind)] \(message.text)",
      "    atteso \(message.expected.joined(separator: "+")), avuto \(got(judgement.outcome))",
    ] + reasons(message.text)
  }

  private func half(_ judgement: IntentJudgement) -> String {
    let message = judgement.message
    return "half \(message.id) [\(message.kind)] \(message.text)\n"
      + "    atteso \(message.expected.joined(separator: "+")), avuto \(got(judgement.outcome))"
  }

  private func lines(_ judgement: DangerJudgement) -> [String] {
    let message = judgement.message
    let what =
      switch (message.crisis, judgement.isCaught) {
      case (nil, _): "alarm"
      case (_, false): "missed"
      case (_, true): judgement.isRightCrisis ? "number" : "class"
      }
    let expected = message.crisis ?? "none"
    return [
      "\(what) \(message.id) [\(message.kind)] \(message.text)",
      "    atteso \(expected), avuto \(judgement.outcome.safety ?? got(judgement.outcome))",
    ] + reasons(message.text)
  }

  private func lines(_ judgement: TriageJudgement) -> [String] {
    let family = judgement.family
    let got = judgement.recommendation.map { "\($0.service) @ \($0.place ?? "-") (\($0.row))" }
    let steps = judgement.steps.map { "    > \($0.said)  → \($0.asked ?? "-")" }
    return [
      "triage \(family.id) atteso \(family.service) @ \(family.places.joined(separator: "/")),"
        + " avuto \(got ?? "-")"
    ] + steps
  }

  private func lines(_ judgement: DialogueJudgement) -> [String] {
    ["dialogue \(judgement.conversation.id) [\(judgement.conversation.about)]"]
      + judgement.misses.map {
        "    \($0.turn). «\($0.said)»: \($0.faults.joined(separator: "; "))"
      }
  }

  /// The intent and what was offered.
  private func got(_ outcome: Outcome) -> String {
    let offered = outcome.offered.isEmpty ? "" : " fra \(outcome.offered.joined(separator: "/"))"
    let also = outcome.also.isEmpty ? "" : " +\(outcome.also.joined(separator: "+"))"
    return (outcome.intent ?? "-") + also + offered
  }

  /// The readings, and the lines of the data that spoke for the first two.
  private func reasons(_ text: String) -> [String] {
    let meaning = set.assistant.read(text, explaining: true)
    let readings = meaning.readings.map { "\($0.intent) \(($0.confidence * 100).rounded() / 100)" }
    let evidence = meaning.trace.evidence.filter { $0.at != nil }.map { evidence in
      "    \(evidence.target): \(evidence.at.map { set.quote($0) } ?? "")"
    }
    return ["    " + readings.joined(separator: ", ")] + evidence
  }
}
