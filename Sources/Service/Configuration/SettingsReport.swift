internal import Schede

/// Collects what is wrong with a configuration.
struct SettingsReport {
  private let map: SourceMap
  private(set) var diagnostics: [Diagnostic] = []

  /// Lines are shown without what may be a secret.
  init(path: String, file: [SettingLine], variables: [SettingLine]) {
    let texts = [(path, file), ("ambiente", variables)].map { path, lines in
      SchedeSource(path: path, bytes: Array(lines.map(\.shown).joined(separator: "\n").utf8))
    }
    map = SourceMap(texts: texts)
  }

  mutating func add(
    _ code: String, _ line: SourceLine, marking piece: String? = nil, _ message: String,
    hint: String
  ) {
    diagnostics.append(map.diagnostic(code, at: line, marking: piece, message, hint: hint))
  }
}
