extension SourceMap {
  /// The longest excerpt of a line in a diagnostic, in characters.
  private static let excerptLimit = 120

  /// A diagnostic at a line of the data, for checks of every room.
  ///
  /// - Parameters:
  ///   - code: Stable, `E…` or `W…`.
  ///   - line: Where.
  ///   - piece: The words of the line that are meant; the whole line where nil or not found.
  ///   - message: What is wrong, lower case, without a full stop.
  ///   - hint: What to do.
  /// - Returns: The diagnostic with its excerpt.
  public func diagnostic(
    _ code: String, at line: SourceLine, marking piece: String? = nil, _ message: String,
    hint: String
  ) -> Diagnostic {
    diagnostic(
      Finding(code: code, span: span(of: piece, in: line), message: message, hint: hint))
  }

  func diagnostic(_ finding: Finding) -> Diagnostic {
    let line = line(of: finding.span)
    let whole = bytes(of: SourceLine(file: finding.span.file, line: line))
    let file = files[finding.span.file]
    let start = min(max(finding.span.bytes.lowerBound, whole.lowerBound), whole.upperBound)
    let end = min(max(finding.span.bytes.upperBound, start), whole.upperBound)
    let before = file.bytes.text(whole.lowerBound..<start).unicodeScalars.count
    let width = max(file.bytes.text(start..<end).unicodeScalars.count, 1)
    let (excerpt, column) = Self.excerpt(of: file.bytes.text(whole), around: before)
    return Diagnostic(
      code: finding.code, path: file.path, line: line, column: before + 1,
      width: min(width, max(excerpt.unicodeScalars.count - column + 1, 1)),
      excerpt: excerpt, excerptColumn: column, message: finding.message, hint: finding.hint)
  }

  /// The line without control characters, shortened; and the one-based column in it.
  private static func excerpt(of line: String, around column: Int) -> (String, Int) {
    let scalars = line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    guard scalars.count > excerptLimit else { return (string(scalars[...]), column + 1) }
    let start = max(0, min(column - excerptLimit / 2, scalars.count - excerptLimit))
    let end = min(start + excerptLimit, scalars.count)
    let head = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let shift = start > 0 ? 1 : 0
    return (head + string(scalars[start..<end]) + tail, column - start + 1 + shift)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
