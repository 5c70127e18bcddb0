extension SourceMap {
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
    guard files.indices.contains(finding.span.file) else {
      return Diagnostic(
        code: finding.code, path: "", line: 1, column: 1, width: 1, excerpt: "", excerptColumn: 1,
        message: finding.message, hint: finding.hint)
    }
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
      excerpt: excerpt, excerptColumn: column, message: Self.shown(finding.message),
      hint: Self.shortened(finding.hint))
  }

  /// The line without control characters, shortened; and the one-based column in it.
  private static func excerpt(of line: String, around column: Int) -> (String, Int) {
    let scalars = line.unicodeScalars.map(visible)
    guard scalars.count > Bounds.excerpt else { return (string(scalars[...]), column + 1) }
    let start = max(0, min(column - Bounds.excerpt / 2, scalars.count - Bounds.excerpt))
    let end = min(start + Bounds.excerpt, scalars.count)
    let head = start > 0 ? "…" : ""
    let tail = end < scalars.count ? "…" : ""
    let shift = start > 0 ? 1 : 0
    return (head + string(scalars[start..<end]) + tail, column - start + 1 + shift)
  }

  /// Control characters as spaces, invisible signs as points, so that the caret stands right.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00..<0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: " "
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: "·"
    default: scalar
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The message with what stands between «» cut short and without control characters.
  private static func shown(_ message: String) -> String {
    guard message.utf8.count > Bounds.quotation || message.utf8.contains(where: { $0 < 0x20 })
    else { return message }
    var result = String.UnicodeScalarView()
    var quoted = 0
    var isQuoted = false
    for scalar in message.unicodeScalars {
      if scalar == "«" { (isQuoted, quoted) = (true, 0) }
      if scalar == "»" { isQuoted = false }
      quoted += isQuoted ? 1 : 0
      if isQuoted, quoted > Bounds.quotation {
        if quoted == Bounds.quotation + 1 { result.append("…") }
      } else {
        result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
      }
    }
    return String(result)
  }

  private static func shortened(_ hint: String) -> String {
    guard hint.utf8.count > Bounds.hint else { return hint }
    return String(hint.prefix(Bounds.hint)) + "…"
  }
}
