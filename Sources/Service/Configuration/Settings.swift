internal import Schede

/// The lines of a configuration by what they set, and what is wrong with those that set nothing.
struct Settings {
  private(set) var lines: [Setting: SettingLine] = [:]
  private(set) var report: SettingsReport

  /// - Parameters:
  ///   - text: of the file.
  ///   - path: of the file, for diagnostics.
  ///   - environment: all variables of the process; those that begin with `ABBRACCIO_` replace lines.
  init(_ text: String, path: String, environment: [String: String]) {
    let file = SettingLine.lines(of: text)
    let variables = SettingLine.lines(of: environment)
    report = SettingsReport(path: path, file: file, variables: variables)
    for line in file where !line.isEmpty { read(line) }
    for line in variables { readVariable(line) }
  }

  /// Notes what is wrong with the file as a whole.
  mutating func add(_ code: String, _ message: String, hint: String) {
    report.add(code, SourceLine(file: 0, line: 1), message, hint: hint)
  }

  private mutating func read(_ line: SettingLine) {
    guard !line.key.isEmpty else {
      return report.add(
        "EC02", line.at, "questa riga non ha i due punti",
        hint: "scrivi «chiave: valore», o un # davanti")
    }
    guard let setting = Setting(named: line.key) else { return reportUnknown(line) }
    guard !line.value.isEmpty else {
      return report.add(
        "EC04", line.at, marking: line.key, "«\(line.key)» non ha un valore",
        hint: "scrivilo, o togli la riga: allora vale il valore normale")
    }
    if let other = lines[setting] {
      return report.add(
        "EC05", line.at, marking: line.key, "«\(line.key)» c'è già alla riga \(other.at.line)",
        hint: "lascia una riga sola")
    }
    lines[setting] = line
  }

  private mutating func reportUnknown(_ line: SettingLine) {
    let near = nearest(to: line.key, among: Setting.names)
    report.add(
      "EC03", line.at, marking: line.key, "non conosco la chiave «\(line.key)»",
      hint: near.map { "forse volevi «\($0)»" }
        ?? "le chiavi sono spiegate in deploy/abbraccio.conf")
  }

  private mutating func readVariable(_ line: SettingLine) {
    if Self.foreign.contains(line.key) { return }
    guard let setting = Setting.allCases.first(where: { $0.variables.contains(line.key) }) else {
      let near = nearest(to: line.key, among: Setting.allCases.flatMap(\.variables))
      return report.add(
        "EC07", line.at, marking: line.key, "non conosco la variabile d'ambiente «\(line.key)»",
        hint: near.map { "forse volevi «\($0)»" }
          ?? "toglila: le variabili \(Setting.prefix)… sono nostre")
    }
    guard !setting.isSecret else {
      return report.add(
        "EC08", line.at, marking: line.key, "un segreto non si passa con l'ambiente",
        hint: "altri programmi possono leggerlo: mettilo in un file con permessi 600")
    }
    if !line.value.isEmpty { lines[setting] = line }
  }

  /// Variables of ours that set nothing here.
  private static let foreign: Set = ["ABBRACCIO_CONF"]
}
