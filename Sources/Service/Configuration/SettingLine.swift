internal import Schede

/// A line of the configuration, cut but not yet understood.
struct SettingLine: Equatable {
  /// What stands before the colon, or the name of an environment variable; empty where there is none.
  var key: String
  var value: String
  var at: SourceLine
  /// The line as it stands there.
  var text: String

  /// Cuts the text of a configuration; `#` begins a comment.
  static func lines(of text: String) -> [SettingLine] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.enumerated().map { index, line in
      SettingLine(String(line), at: SourceLine(file: 0, line: index + 1))
    }
  }

  /// Environment variables whose name begins with ours, as lines of a second file.
  static func lines(of environment: [String: String]) -> [SettingLine] {
    let ours = environment.filter { $0.key.hasPrefix(Setting.prefix) }.sorted { $0.key < $1.key }
    return ours.enumerated().map { index, pair in
      SettingLine(
        key: pair.key, value: trimmed(pair.value[...]), at: SourceLine(file: 1, line: index + 1),
        text: "\(pair.key)=\(pair.value)")
    }
  }

  private init(_ text: String, at: SourceLine) {
    self.text = text
    self.at = at
    let content = Self.withoutComment(text)
    guard let colon = content.firstIndex(of: ":") else {
      (key, value) = ("", Self.trimmed(content))
      return
    }
    key = Self.trimmed(content[..<colon])
    value = Self.trimmed(content[content.index(after: colon)...])
  }

  private init(key: String, value: String, at: SourceLine, text: String) {
    (self.key, self.value, self.at, self.text) = (key, value, at, text)
  }

  var isEmpty: Bool { key.isEmpty && value.isEmpty }

  /// The line for a diagnostic: what may be a secret is left out.
  var shown: String {
    guard !isEmpty, mayHoldSecret else { return text }
    if !key.isEmpty { return at.file == 0 ? "\(key): …" : "\(key)=…" }
    return String(value.prefix { !$0.isWhitespace && $0 != "=" }) + " …"
  }

  /// Whether the value is no path, and its key none that is known to hold no secret.
  private var mayHoldSecret: Bool {
    if !key.isEmpty, Self.isPath(value) { return false }
    let setting =
      Setting(named: key) ?? Setting.allCases.first { $0.variables.contains(key) && at.file == 1 }
    return setting?.isSecret ?? true
  }

  /// Whether a value can only be a path.
  static func isPath(_ value: String) -> Bool {
    ["/", "./", "../"].contains(where: value.hasPrefix)
  }

  private static func withoutComment(_ text: String) -> Substring {
    var before: Character = " "
    for index in text.indices {
      if text[index] == "#", before.isWhitespace { return text[..<index] }
      before = text[index]
    }
    return text[...]
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
