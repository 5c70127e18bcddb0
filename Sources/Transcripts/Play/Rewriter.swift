internal import Schede

/// Writes what was answered into the text of a transcript, leaving every other line as it is.
public struct Rewriter {
  private let runs: [TrialRun]
  private var run: TrialRun?
  /// How many lines of the family stand above.
  private var said = 0
  private var isReplacing = false
  private var result: [String] = []

  private init(_ runs: [TrialRun]) {
    self.runs = runs
  }

  /// - Parameters:
  ///   - text: the file as it is.
  ///   - runs: the conversations of this file as they were played.
  /// - Returns: the file with replies and expectations as they are now; lines that hold stay.
  public static func rewrite(_ text: String, with runs: [TrialRun]) -> String {
    var rewriter = Rewriter(runs)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { rewriter.take(String(line), number: index + 1) }
    return rewriter.result.joined(separator: "\n")
  }

  private mutating func take(_ line: String, number: Int) {
    if line.hasPrefix("<") { return takeReply(line, number) }
    isReplacing = false
    if line.hasPrefix("@") {
      run = runs.first { $0.trial.at.line == number }
      said = 0
    }
    if line.hasPrefix(">") { said += 1 }
    if let line = mended(line) { result.append(line) }
  }

  private mutating func takeReply(_ line: String, _ number: Int) {
    if let run, run.differences.contains(where: { $0.isReply && $0.at.line == number }),
      run.answers.indices.contains(said - 1)
    {
      isReplacing = true
      result += run.answers[said - 1].lines.map { "< \($0)" }
    }
    if !isReplacing { result.append(line) }
  }

  /// A line with the expectation that it holds as it is now; nil where nothing of it is left.
  private func mended(_ line: String) -> String? {
    guard let run, !run.passes, let colon = line.firstIndex(of: ":") else { return line }
    let key = line[..<colon]
    switch foldedID(key) {
    case "intento", "intent": return field(key, run.got(.intent), line)
    case "esito", "outcome": return field(key, run.got(.outcome), line)
    case "slot", "slots": return slots(key, line[line.index(after: colon)...], run)
    default: return line
    }
  }

  private func field(_ key: Substring, _ got: String?, _ line: String) -> String? {
    guard let got else { return line }
    return got == "-" ? nil : "\(key): \(got)"
  }

  private func slots(_ key: Substring, _ text: Substring, _ run: TrialRun) -> String? {
    let pairs = text.split(separator: ",").compactMap { pair -> String? in
      let name = foldedID(pair.prefix { $0 != "=" }).filter { !$0.isWhitespace }
      guard let got = run.got(.slot(name)) else { return Pattern.even(String(pair)) }
      return got == "-" ? nil : "\(name) = \(got)"
    }
    return pairs.isEmpty ? nil : "\(key): " + pairs.joined(separator: ", ")
  }
}

extension Difference {
  fileprivate var isReply: Bool {
    if case .reply = subject { true } else { false }
  }
}

extension TrialRun {
  /// What came instead of what was expected; nil where it is as expected.
  fileprivate func got(_ subject: Difference.Subject) -> String? {
    differences.first { $0.subject == subject }?.got
  }
}
