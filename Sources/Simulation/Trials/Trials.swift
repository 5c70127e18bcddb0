internal import HTTP

/// What goes wrong around a service that runs, one thing after the other: it must wait or refuse, say
/// why, and go on by itself; nothing may be lost.
package struct Trials: Sendable {
  package struct Options: Sendable {
    package var binary = ""
    package var families = 80
    /// Seconds of the platforms that pass in one of ours.
    package var speed = 20.0
    /// Only the trials whose names have this in them; nil for all.
    package var only: String?

    package init() {}
  }

  private let options: Options
  private let output: @Sendable (String) -> Void

  package init(_ options: Options, output: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.output = output
  }

  /// - Returns: whether every trial was passed.
  /// - Throws: ``RunError`` and errors of the system, where one cannot be made.
  package func run() throws -> Bool {
    let wanted = Trial.all(speed: options.speed).filter { trial in
      options.only.map { trial.name.contains($0) } ?? true
    }
    if !Enclosure.isInside {
      output("Senza dischi finti (unshare non si può usare): un limite ai file fa le loro veci.")
    }
    var summary = Table()
    for trial in wanted {
      if trial.needsDisk, !Enclosure.isInside {
        summary.tell(trial.name, "saltata: serve un disco finto")
        continue
      }
      output("\(trial.name):")
      let table = try run(trial)
      for line in table.text { output("  \(line)") }
      summary.check(
        trial.name, table.isRight ? "superata" : "NON superata", wanted: "", table.isRight)
    }
    for line in summary.text { output(line) }
    return summary.isRight && !wanted.isEmpty
  }

  private func run(_ trial: Trial) throws -> Table {
    let stage = try TrialStage(options, trial)
    defer { stage.remove() }
    return try stage.perform()
  }
}
