internal import Dialogue
internal import Transcripts

/// `abbraccio score`: how many test messages are understood.
struct ScoreCommand {
  private let arguments: Arguments
  private let system: System

  init(_ arguments: Arguments, _ system: System) {
    self.arguments = arguments
    self.system = system
  }

  /// Without `--now` messages are answered on this day, so that two runs give the same figures.
  private static let day = Moment(Instant(seconds: 1_795_428_000))

  func run() throws(Failure) -> ExitCode {
    guard !arguments.operands.isEmpty else {
      throw .usage("mancano i messaggi: abbraccio score Tests/Messages")
    }
    let now = try arguments.now() ?? Self.day
    let mechanisms = try Mechanism.all(without: arguments.options[.without])
    let files = try CaseFile.all(arguments.operands)
    let set = try LoadedSet(
      arguments.schede(system), language: arguments.language, mechanisms: mechanisms)
    for file in files { measure(file, set, now) }
    return .done
  }

  private func measure(_ file: CaseFile, _ set: LoadedSet, _ now: Moment) {
    var timing = Timing()
    let intents = file.intents.map { message in
      timing.measure { set.assistant.judge(message, at: now) }
    }
    let dangers = file.dangers.map { message in
      timing.measure { set.assistant.judge(message, at: now) }
    }
    let triages = file.triages.map { set.assistant.judge($0, at: now) }
    let dialogues = file.dialogues.map { set.assistant.judge($0, at: now) }
    let sheet = ScoreSheet(intents, dangers, triages, dialogues, timing: timing)
    if arguments.has(.tsv) {
      for line in sheet.rows { system.output.line(line) }
      return
    }
    system.output.line("\(file.path)\n\n\(sheet.text)\n")
    if arguments.has(.why) {
      for line in MissReport(set, now: now).lines(sheet) { system.output.line(line) }
    }
  }
}
