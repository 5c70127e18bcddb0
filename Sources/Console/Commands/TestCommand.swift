internal import Language
internal import Schede
internal import Transcripts

/// `abbraccio test`: plays the golden conversations of a directory.
struct TestCommand {
  private let arguments: Arguments
  private let system: System
  private let schede: SchedeDirectory
  private let transcripts: SchedeDirectory

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    schede = arguments.schede(system)
    transcripts = SchedeDirectory(path: try arguments.operand() ?? schede.transcripts)
  }

  func run() throws(Failure) -> ExitCode {
    let files = try transcripts.sources()
    let paths = Set(files.map(\.path))
    let others = try schede.sources().filter { !paths.contains($0.path) }
    let set = try LoadedSet(others + files, language: arguments.language)
    let trials = set.knowledge.trials.filter {
      paths.contains(set.knowledge.files[$0.at.file])
    }
    guard !trials.isEmpty else {
      throw .file(
        "in «\(transcripts.path)» non c'è nessuna «@prova»", hint: "scrivine una, o «:salva»")
    }
    let runs = trials.map { set.assistant.play($0) }
    report(runs, set)
    if arguments.has(.update) { try update(runs, files, set) }
    report(Coverage(set.knowledge, runs: runs), set)
    let failed = runs.count { !$0.passes }
    system.output.line("\(runs.count - failed) passed, \(failed) failed")
    return failed == 0 ? .done : .failed
  }

  private func report(_ runs: [TrialRun], _ set: LoadedSet) {
    let report = TrialReport(files: set.knowledge.files)
    for run in runs where !run.passes {
      for line in report.lines(run) { system.output.line(line) }
      system.output.line()
    }
  }

  private func report(_ coverage: Coverage, _ set: LoadedSet) {
    let counts = coverage.counts.map { "\($0.kind) \($0.touched)/\($0.all)" }
    system.output.line("Toccati dalle prove: " + counts.joined(separator: ", "))
    for item in coverage.items where !item.isTouched {
      system.output.line("  \(set.place(item.at)): mai toccato: \(item.kind) \(item.name)")
    }
  }

  /// Writes the answers as they are now into the files; the difference in git is the review.
  private func update(
    _ runs: [TrialRun], _ files: [SchedeSource], _ set: LoadedSet
  ) throws(Failure) {
    for file in files {
      let mine = runs.filter { set.knowledge.files[$0.trial.at.file] == file.path }
      guard mine.contains(where: { !$0.passes }) else { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      try Files.write(Array(Rewriter.rewrite(text, with: mine).utf8), to: file.path)
      system.output.line("riscritto: \(file.path)")
    }
  }
}
