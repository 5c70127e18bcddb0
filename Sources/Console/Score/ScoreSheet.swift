internal import Dialogue
internal import Transcripts
internal import Understanding

/// The figures of one file of test messages.
struct ScoreSheet {
  let intents: [IntentJudgement]
  let dangers: [DangerJudgement]
  let triages: [TriageJudgement]
  let dialogues: [DialogueJudgement]
  let timing: Timing

  init(
    _ intents: [IntentJudgement], _ dangers: [DangerJudgement], _ triages: [TriageJudgement],
    _ dialogues: [DialogueJudgement], timing: Timing
  ) {
    self.intents = intents
    self.dangers = dangers
    self.triages = triages
    self.dialogues = dialogues
    self.timing = timing
  }

  /// The tables of the kinds that the file holds.
  var text: String {
    [intentText, dangerText, triageText, dialogueText, timing.text].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private var intentText: String {
    guard !intents.isEmpty else { return "" }
    let score = intents.reduce(into: IntentScore()) { $0.add($1) }
    let marks = IntentJudgement.Mark.allCases
    func row(_ name: String, _ row: IntentScore.Row) -> [String] {
      [name, "\(row.all)"] + marks.map { "\(row[$0])" } + [Self.percent(row[.right], row.all)]
    }
    let head = ["intenti", "n"] + marks.map(Self.name) + ["giusti"]
    let table = Columns.table(
      [head] + score.byKind.map { row($0.name, $0.row) } + [row("tutti", score.total)])
    let shares = [
      "fuori tema respinti \(Self.share(score.offTopic))",
      "respinti che erano fuori tema \(Self.share(score.rejections))",
      "doppi presi tutti e due \(Self.share(score.double))",
      "giusti con un bisogno di troppo \(Self.share(score.surplus))",
      "falsi allarmi \(score.alarms)",
    ]
    return ([table] + shares + confusions(of: score)).joined(separator: "\n")
  }

  /// How many pairs of confused intents are named.
  private static let namedConfusions = 8

  private func confusions(of score: IntentScore) -> [String] {
    score.confusions.filter { $0.count > 1 }.prefix(Self.namedConfusions).map {
      "scambiati: \($0.expected) per \($0.got), \($0.count) volte"
    }
  }

  static func name(_ mark: IntentJudgement.Mark) -> String {
    switch mark {
    case .right: "giusti"
    case .offered: "proposti"
    case .missedOffer: "proposte vane"
    case .wrong: "sbagliati"
    case .rejected: "respinti"
    }
  }

  private var dangerText: String {
    guard !dangers.isEmpty else { return "" }
    let score = dangers.reduce(into: DangerScore()) { $0.add($1) }
    let kinds = score.byKind.map { ["pericoli \($0.name)", Self.share($0.caught)] }
    return Columns.table(
      kinds + [
        ["pericoli visti", Self.share(score.caught)],
        ["con la crisi giusta", Self.share(score.rightCrisis)],
        ["con il numero da chiamare", Self.share(score.namesNumber)],
        ["falsi allarmi", Self.share(score.falseAlarms)],
      ])
  }

  private var triageText: String {
    guard !triages.isEmpty else { return "" }
    let turns = triages.filter(\.isRight).map(\.steps.count).sorted()
    let median = turns.isEmpty ? "-" : "\(turns[turns.count / 2])"
    return Columns.table([
      ["triage giusti", Self.share(triages.count(where: \.isRight), triages.count)],
      ["messaggi, mediana", median],
    ])
  }

  private var dialogueText: String {
    guard !dialogues.isEmpty else { return "" }
    return Columns.table([
      ["dialoghi giusti", Self.share(dialogues.count(where: \.isRight), dialogues.count)]
    ])
  }

  private static func share(_ share: Share) -> String { self.share(share.count, share.all) }

  private static func share(_ count: Int, _ all: Int) -> String {
    "\(count)/\(all) \(percent(count, all))"
  }

  private static func percent(_ count: Int, _ all: Int) -> String {
    guard all > 0 else { return "-" }
    let tenths = (count * 2_000 + all) / (2 * all)
    return "\(tenths / 10),\(tenths % 10) %"
  }
}

/// One line a message, for other tools: id, kind, expected, readings, decision.
extension ScoreSheet {
  var rows: [String] {
    intents.map { judgement in
      let message = judgement.message
      return Self.row(
        message.id, message.kind, message.expected, judgement.meaning, judgement.mark.rawValue)
    }
      + dangers.map { judgement in
        let message = judgement.message
        return Self.row(
          message.id, message.kind, [message.crisis ?? "none"], judgement.meaning,
          judgement.outcome.safety ?? "none")
      }
  }

  private static func row(
    _ id: String, _ kind: String, _ expected: [String], _ meaning: Meaning, _ result: String
  ) -> String {
    let readings = meaning.readings.map { "\($0.intent):\(rounded($0.confidence))" }
    return [
      id, kind, expected.joined(separator: ","), readings.joined(separator: " "),
      meaning.decision.rawValue, rounded(meaning.danger), result,
    ].joined(separator: "\t")
  }

  private static func rounded(_ value: Double) -> String {
    "\((value * 1_000).rounded() / 1_000)"
  }
}
