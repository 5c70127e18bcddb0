internal import Schede
internal import Transcripts

/// What differs in a golden conversation, for people to read.
struct TrialReport {
  /// The paths that ``Schede/SourceLine/file`` points into.
  let files: [String]

  func place(_ line: SourceLine) -> String {
    files.indices.contains(line.file) ? "\(files[line.file]):\(line.line)" : "?"
  }

  /// The header, then each difference: where, after what, expected, got.
  func lines(_ run: TrialRun) -> [String] {
    ["✗ \(run.trial.id)  (\(place(run.trial.at)))"] + run.differences.flatMap(lines)
  }

  private func lines(_ difference: Difference) -> [String] {
    [head(difference)] + part("atteso", difference.expected) + part("avuto", difference.got)
  }

  private func head(_ difference: Difference) -> String {
    let what =
      switch difference.subject {
      case .reply(let said): "> \(said)"
      case .intent: "intento"
      case .slot(let question): "slot \(question)"
      case .outcome: "esito"
      case .now: "adesso: non è un'ora"
      }
    return "  \(what)  (\(place(difference.at)))"
  }

  private func part(_ name: String, _ text: String) -> [String] {
    let lines = text.split(whereSeparator: \.isNewline)
    return (lines.isEmpty ? ["(niente)"] : lines).enumerated().map { index, line in
      "    " + Columns.padded(index == 0 ? "\(name):" : "", to: 9) + line
    }
  }
}
