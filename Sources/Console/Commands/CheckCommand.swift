internal import Language
internal import Schede
internal import Transcripts

/// `abbraccio check`: all that is wrong with a directory of schede.
struct CheckCommand {
  private let arguments: Arguments
  private let system: System
  private let directory: SchedeDirectory

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    let named = try arguments.operand()
    directory = SchedeDirectory.find(named, executable: system.executable)
  }

  func run() throws(Failure) -> ExitCode {
    let result = load(try directory.sources(), today: system.clock().day)
    var diagnostics = result.diagnostics
    var overlap: (lost: Int, narrow: Int) = (0, 0)
    if !result.hasErrors {
      let check = try played(result)
      diagnostics = (diagnostics + check.diagnostics).sorted()
      overlap = check.overlap
    }
    show(diagnostics)
    if arguments.has(.facts) { show(result.unverifiedFacts) }
    if !arguments.has(.json) { summarise(result, diagnostics, overlap) }
    return exitCode(diagnostics)
  }

  /// What shows only when the schede run; those with errors do not.
  private func played(_ result: LoadResult) throws(Failure) -> MatcherCheck {
    var assistant = try LoadedSet.compile(result.knowledge, language: arguments.language)
    var check = MatcherCheck(result.sources)
    check.run(&assistant)
    return check
  }

  private func show(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      system.output.line(arguments.has(.json) ? diagnostic.json : "\(diagnostic)\n")
    }
  }

  private func show(_ facts: [UnverifiedFact]) {
    if !arguments.has(.json) { system.output.line("Da confermare dal centro:") }
    for fact in facts {
      system.output.line(arguments.has(.json) ? json(fact) : "  \(fact)")
    }
    if !arguments.has(.json) { system.output.line() }
  }

  private func json(_ fact: UnverifiedFact) -> String {
    var object = JSONObject()
    object.add("path", fact.path)
    object.add("line", fact.line)
    object.add("scheda", fact.scheda)
    object.add("unverified", fact.text)
    return object.text
  }

  private func summarise(
    _ result: LoadResult, _ diagnostics: [Diagnostic], _ overlap: (lost: Int, narrow: Int)
  ) {
    let errors = diagnostics.count { $0.severity == .error }
    let knowledge = result.knowledge
    if overlap.lost + overlap.narrow > 0 {
      system.output.line(
        "Frasi «+» prese per un altro intento: \(overlap.lost) (sopra, le più nette);"
          + " vinte di poco: \(overlap.narrow).")
    }
    system.output.line(
      "\(knowledge.files.count) file, \(knowledge.intents.count) intenti,"
        + " \(knowledge.crises.count) crisi, \(knowledge.trials.count) prove;"
        + " da confermare: \(result.unverifiedFacts.count).")
    system.output.line("\(errors) errori, \(diagnostics.count - errors) avvisi.")
  }

  private func exitCode(_ diagnostics: [Diagnostic]) -> ExitCode {
    if diagnostics.contains(where: { $0.severity == .error }) { return .badData }
    return arguments.has(.strict) && !diagnostics.isEmpty ? .failed : .done
  }
}
