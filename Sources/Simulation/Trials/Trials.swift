/// What goes wrong around a service that runs, one thing after the other: it must wait or refuse, say
/// why, and go on by itself; nothing may be lost.
package struct Trials: Run {
  /// Seconds of the platforms that pass in one of ours.
  private static let speed = 20.0

  package init() {}

  /// - Returns: whether every trial was passed.
  package func perform(in frame: Frame) throws -> Bool {
    let speed = frame.options.speed ?? Self.speed
    let wanted = Trial.all(speed: speed).filter { trial in
      frame.options.only.map { trial.name.contains($0) } ?? true
    }
    if !Enclosure.isInside {
      frame.tell(
        "Senza dischi finti (unshare non si può usare): un limite ai file fa le loro veci.")
    }
    var summary = Table()
    for trial in wanted {
      try perform(trial, speed, in: frame, &summary)
    }
    return frame.show(summary) && !wanted.isEmpty
  }

  private func perform(
    _ trial: Trial, _ speed: Double, in frame: Frame, _ summary: inout Table
  ) throws {
    if trial.needsDisk, !Enclosure.isInside {
      return summary.tell(trial.name, "saltata: serve un disco finto")
    }
    frame.tell("\(trial.name):")
    let stage = try TrialStage(frame, trial, speed: speed)
    defer { stage.remove() }
    let isPassed = frame.show(try stage.perform(), indented: "  ")
    summary.check(trial.name, isPassed ? "superata" : "NON superata", wanted: "", isPassed)
  }
}
