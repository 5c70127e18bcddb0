internal import Channels
internal import FoundationEssentials
package import Schede

/// A configuration with all that is wrong with it.
package struct ConfigurationReading: Sendable {
  package private(set) var configuration = Configuration()
  /// Sorted by place.
  package let diagnostics: [Diagnostic]

  /// Whether nothing may start.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: of the configuration; what is wrong with the file itself is a diagnostic, too.
  ///   - environment: all variables of the process.
  package init(_ path: String, environment: [String: String]) {
    let bytes = FileManager.default.contents(atPath: path).map(Array.init) ?? []
    let text = String(validating: bytes, as: UTF8.self)
    var settings = Settings(text ?? "", path: path, environment: environment)
    if text == nil || !FileManager.default.isReadableFile(atPath: path) {
      settings.refuseFile(
        text == nil ? "il file non è in UTF-8" : "il file non c'è, o non si può leggere")
    }
    let credentials = environment["CREDENTIALS_DIRECTORY"].flatMap { $0.isEmpty ? nil : $0 }
    var reader = SettingsReader(
      settings, folder: Self.folder(of: path), credentials: credentials)
    configuration = reader.configuration()
    diagnostics = reader.report.diagnostics.sorted()
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "" : String(path[..<slash])
  }
}

extension Settings {
  fileprivate mutating func refuseFile(_ message: String) {
    add("EC01", message, hint: "copia deploy/abbraccio.conf e cambialo; salvalo come UTF-8")
  }
}
