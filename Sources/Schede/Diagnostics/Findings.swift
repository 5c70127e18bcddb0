/// Collects what is wrong.
struct Findings: Sendable {
  private(set) var all: [Finding] = []

  mutating func add(_ code: String, _ span: SourceSpan, _ message: String, hint: String) {
    all.append(Finding(code: code, span: span, message: message, hint: hint))
  }

  mutating func append(_ finding: Finding) { all.append(finding) }

  mutating func append(_ others: Findings) { all += others.all }
}
