internal import Channels
internal import Crypto
internal import FoundationEssentials
internal import Schede

extension SettingsReader {
  /// A secret; what is wrong stops its channel, or is an error where it has none.
  mutating func secret(_ setting: Setting) -> Secret? {
    guard case .secret(let kind) = setting.kind else { return nil }
    if let line = lines[setting], !SettingLine.isPath(line.value) {
      report.add(
        "EC09", line.at, marking: line.key,
        "in «\(line.key)» va il percorso di un file, non il segreto",
        hint:
          "metti il segreto in un file con permessi 600 e qui /percorso/del/file; poi cambialo, se era vero"
      )
      if let channel = setting.channel { note(channel, "«\(setting.rawValue)» non è un percorso") }
      return nil
    }
    let file = file(of: setting)
    do {
      let secret = try file.read(binary: kind.isBinary)
      guard let fault = kind.fault(in: secret.bytes) else { return secret }
      refuse(setting, "il contenuto di «\(file.path)» \(fault)", hint: kind.mend)
    } catch {
      let mend = error.mend(file.path, kind)
      if let channel = setting.channel { note(channel, "«\(setting.rawValue)» \(error.text)") }
      refuse(setting, "«\(file.path)» \(error.text)", hint: mend)
    }
    return nil
  }

  /// A secret that need not be there.
  mutating func optionalSecret(_ setting: Setting) -> Secret? {
    isSet(setting) || exists(file(of: setting).path) ? secret(setting) : nil
  }

  /// The file that is named; else the credential of that name; else the one in the folder of secrets.
  private func file(of setting: Setting) -> SecretFile {
    if isSet(setting) { return SecretFile(path: path(setting), place: .file) }
    let names = [setting.rawValue, setting.twin]
    if let credentials {
      // systemd names the files of a folder `segreti_NAME`.
      let paths = names.flatMap { ["\(credentials)/\($0)", "\(credentials)/segreti_\($0)"] }
      if let path = paths.first(where: exists) { return SecretFile(path: path, place: .credential) }
    }
    let paths = names.map { "\(path(.secrets))/\($0)" }
    return SecretFile(path: paths.first(where: exists) ?? paths[0], place: .file)
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private mutating func refuse(_ setting: Setting, _ reason: String, hint: String) {
    let line = place(of: setting)
    if let channel = setting.channel {
      stop(channel, at: line, "\(setting.rawValue): \(reason)", hint: hint)
    } else {
      report.add("EC10", line, "\(setting.rawValue): \(reason)", hint: hint)
    }
  }

  /// Secrets that must differ: who learns one must not have the other.
  mutating func differ(_ pairs: [(Setting, Secret?)]) {
    for (index, (setting, secret)) in pairs.enumerated() {
      guard let secret, let same = pairs[..<index].first(where: { $0.1 == secret })?.0 else {
        continue
      }
      refuse(
        setting, "ha lo stesso contenuto di «\(same.rawValue)»", hint: "ognuno vuole il suo")
    }
  }
}
