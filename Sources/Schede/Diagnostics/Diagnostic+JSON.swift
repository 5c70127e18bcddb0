extension Diagnostic {
  /// One JSON object on one line, for editors and other tools.
  public var json: String {
    let fields: [(String, String)] = [
      ("path", JSONText.quoted(path)), ("line", String(line)), ("column", String(column)),
      ("width", String(width)), ("severity", JSONText.quoted(severity.rawValue)),
      ("code", JSONText.quoted(code)), ("message", JSONText.quoted(message)),
      ("hint", JSONText.quoted(hint)),
    ]
    return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}"
  }
}
