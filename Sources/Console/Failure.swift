internal import Schede

/// Why a command cannot do its work, for whoever runs it.
enum Failure: Error, Equatable {
  /// The command line is not understood; what to write instead.
  case usage(String)
  /// A file or directory cannot be used.
  case file(String, hint: String)
  /// The errors of a set of schede, in the order of the files.
  case data([Diagnostic])
  /// The errors of the configuration of the service.
  case configuration([Diagnostic])

  /// A name that does not exist: suggests the nearest; lists them where none is near.
  static func unknown(_ message: String, _ word: String, among names: [String]) -> Failure {
    if let name = nearest(to: word, among: names) {
      .usage("\(message): forse volevi «\(name)»?")
    } else {
      .usage("\(message); ci sono: \(names.joined(separator: ", "))")
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .file, .data, .configuration: .badData
    }
  }
}

extension Failure: CustomStringConvertible {
  var description: String {
    switch self {
    case .usage(let message): "errore: \(message)\n  Che fare: «abbraccio aiuto» spiega i comandi"
    case .file(let message, let hint): "errore: \(message)\n  Che fare: \(hint)"
    case .data(let findings): Failure.text(of: findings)
    case .configuration(let findings):
      findings.map { "\($0)\n" }.joined()
        + "errore: con questa configurazione il servizio non parte"
    }
  }

  private static func text(of findings: [Diagnostic]) -> String {
    var parts = findings.prefix(Limits.shownFindings).map(\.description)
    let rest = findings.count - parts.count
    if rest > 0 { parts.append("… e altri \(rest): «abbraccio check» li mostra tutti") }
    parts.append("errore: le schede hanno errori (\(findings.count)), così non si possono usare")
    return parts.joined(separator: "\n")
  }
}
