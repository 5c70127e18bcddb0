internal import Schede

/// Writes what was answered into the text of a transcript, leaving every other line as it is.
public enum Rewriter {
  /// - Parameters:
  ///   - text: the file as it is.
  ///   - runs: the conversations of this file as they were played.
  /// - Returns: the file with the assistant's lines as they are now; lines that hold stay.
  public static func rewrite(_ text: String, with runs: [TrialRun]) -> String {
    var result: [String] = []
    var run: TrialRun?
    var said = 0
    var isReplacing = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("@") {
        run = runs.first { $0.trial.at.line == index + 1 }
        said = 0
      }
      if line.hasPrefix(">") { said += 1 }
      if line.hasPrefix("<") {
        if let run, run.differences.contains(where: { $0.at.line == index + 1 }) {
          isReplacing = true
          result += run.answers[said - 1].lines.map { "< \($0)" }
        }
        if isReplacing { continue }
      }
      isReplacing = isReplacing && line.hasPrefix("<")
      result.append(String(line))
    }
    return result.joined(separator: "\n")
  }
}
