/// Collects what is wrong.
struct Findings: Sendable {
  private(set) var all: [Finding] = []

  init(_ parts: Findings...) { all = parts.flatMap(\.all) }

  mutating func add(_ code: String, _ span: SourceSpan, _ message: String, hint: String) {
    all.append(Finding(code: code, span: span, message: message, hint: hint))
  }

  mutating func append(_ finding: Finding) { all.append(finding) }

  /// The findings as diagnostics, sorted, with no more of one code on one line than bear reading.
  func diagnostics(in map: SourceMap) -> [Diagnostic] {
    struct Place: Hashable {
      var line: SourceLine
      var code: String
    }
    var counts: [Place: Int] = [:]
    var diagnostics: [Diagnostic] = []
    for finding in all {
      let line = SourceLine(file: finding.span.file, line: map.line(of: finding.span))
      let place = Place(line: line, code: finding.code)
      counts[place, default: 0] += 1
      guard counts[place, default: 0] <= Bounds.findingsPerLine else { continue }
      diagnostics.append(map.diagnostic(finding))
    }
    return diagnostics.sorted()
  }

  mutating func append(_ others: Findings) { all += others.all }
}
