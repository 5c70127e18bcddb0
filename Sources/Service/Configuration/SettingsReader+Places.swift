internal import FoundationEssentials
internal import Schede

extension SettingsReader {
  /// A folder that must be there.
  mutating func folderThatExists(_ setting: Setting) -> String {
    let path = path(setting)
    if !isFolder(path) {
      report.add(
        "EC15", place(of: setting), marking: lines[setting]?.value,
        "la cartella «\(path)» (\(setting.rawValue)) non c'è", hint: "controlla il percorso")
    }
    return path
  }

  /// A file that must be there; nil where it is not.
  mutating func fileThatExists(_ setting: Setting) -> String? {
    let path = path(setting)
    if !path.isEmpty, FileManager.default.isReadableFile(atPath: path), !isFolder(path) {
      return path
    }
    report.add(
      "EC15", place(of: setting), marking: lines[setting]?.value,
      path.isEmpty
        ? "manca «\(setting.rawValue)»" : "il file «\(path)» non c'è, o non si può leggere",
      hint: "indica il file, e controlla i permessi")
    return nil
  }

  /// The store, whose folder must be there and open to us.
  mutating func storePath() -> String {
    let path = path(.store)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let shown = folder.isEmpty ? "/" : folder
    if isFolder(path) {
      report.add(
        "EC16", place(of: .store), marking: lines[.store]?.value, "«\(path)» è una cartella",
        hint: "aggiungi il nome del file, per esempio /abbraccio.sqlite")
    } else if !isFolder(shown) || !FileManager.default.isWritableFile(atPath: shown) {
      report.add(
        "EC16", place(of: .store), marking: lines[.store]?.value,
        "nella cartella «\(shown)» dell'archivio non si può scrivere",
        hint: "creala e dalla all'utente del servizio, con permessi 700")
    }
    return path
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }
}
