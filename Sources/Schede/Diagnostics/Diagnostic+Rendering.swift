extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity CODE text`, the line, a caret, and what to do.
  public var description: String {
    let head = "\(path):\(line):\(column): \(severity.rawValue) \(code) \(message)"
    let indent = String(repeating: " ", count: max(excerptColumn - 1, 0))
    let caret = String(repeating: "^", count: max(width, 1))
    return "\(head)\n  \(excerpt)\n  \(indent)\(caret)\n  Che fare: \(hint)"
  }
}
