internal import Channels
internal import Crypto
internal import FoundationEssentials
internal import Schede

/// Reads the values of settings; what is wrong with them is collected, and the usual value returned.
struct SettingsReader {
  let lines: [Setting: SettingLine]
  var report: SettingsReport
  /// The folder of the configuration, where relative paths start.
  let folder: String
  /// `$CREDENTIALS_DIRECTORY`.
  let credentials: String?
  /// Why a channel stays off.
  private(set) var stopped: [ChannelName: String] = [:]
  /// Our accounts, as far as they are written.
  var accounts: [ChannelName: String] = [:]

  init(_ settings: Settings, folder: String, credentials: String?) {
    lines = settings.lines
    report = settings.report
    self.folder = folder
    self.credentials = credentials
  }

  /// What is written, or the usual value; empty where there is neither.
  func text(_ setting: Setting) -> String { lines[setting]?.value ?? setting.standard ?? "" }

  func isSet(_ setting: Setting) -> Bool { lines[setting] != nil }

  mutating func number(_ setting: Setting) -> Int {
    let standard = Int(setting.standard ?? "") ?? 0
    guard case .number(let range) = setting.kind, let line = lines[setting] else { return standard }
    if let number = Int(line.value), range.contains(number) { return number }
    reject(line, hint: "scrivi un numero da \(range.lowerBound) a \(range.upperBound)")
    return standard
  }

  mutating func flag(_ setting: Setting) -> Bool {
    let text = text(setting).lowercased()
    if ["sì", "si", "yes"].contains(text) { return true }
    if text != "no", let line = lines[setting] { reject(line, hint: "scrivi «sì» o «no»") }
    return false
  }

  /// A value that `accepts` takes; nil where there is none or a wrong one.
  mutating func value(
    _ setting: Setting, hint: String, _ accepts: (String) -> Bool
  ) -> String? {
    let text = text(setting)
    if text.isEmpty || accepts(text) { return text.isEmpty ? nil : text }
    if let line = lines[setting] { reject(line, hint: hint) }
    return setting.standard
  }

  mutating func reject(_ line: SettingLine, hint: String) {
    report.add(
      "EC06", line.at, marking: line.value, "«\(line.key)» non può essere «\(line.value)»",
      hint: hint)
  }

  /// A path; a relative one starts at the folder of the configuration.
  func path(_ setting: Setting) -> String { absolute(text(setting)) }

  private func absolute(_ path: String) -> String {
    if path.hasPrefix("/") || path.isEmpty { return path }
    let rest = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    return folder == "." ? rest : "\(folder)/\(rest)"
  }

  /// The line that a finding about a missing setting stands at: that of its channel, or the first.
  func place(of setting: Setting) -> SourceLine {
    if let line = lines[setting] { return line.at }
    guard let channel = setting.channel else { return SourceLine(file: 0, line: 1) }
    let others = lines.filter { $0.key.channel == channel }.map(\.value.at)
    return others.min() ?? SourceLine(file: 0, line: 1)
  }

  /// Notes that a channel stays off where an error says why already.
  mutating func note(_ channel: ChannelName, _ reason: String) {
    stopped[channel] = stopped[channel] ?? reason
  }

  /// Says that a channel stays off.
  mutating func stop(_ channel: ChannelName, at line: SourceLine, _ reason: String, hint: String) {
    note(channel, reason)
    report.add("WC20", line, "il canale \(channel.rawValue) resta spento: \(reason)", hint: hint)
  }
}
