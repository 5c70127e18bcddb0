internal import FoundationEssentials
internal import Service
internal import Storage
internal import Transcripts

/// `abbraccio backup`: a copy of the store, while the service runs or not.
struct BackupCommand {
  private let arguments: Arguments
  private let system: System
  private let target: String
  private let keep: Int?
  /// Where copies are kept, they have names of their own.
  private let isFolder: Bool

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    guard arguments.operands.count == 1 else {
      throw .usage("dopo «backup» va il nome del file della copia, o la cartella")
    }
    isFolder =
      arguments.has(.keep) || arguments.operands[0].hasSuffix("/")
      || Files.isDirectory(arguments.operands[0])
    target = Self.withoutSlash(arguments.operands[0])
    keep = try arguments.count(.keep)
  }

  func run() throws(Failure) -> ExitCode {
    let store = ServiceFile(arguments, system).configuration.store
    guard Files.exists(store) else {
      throw .file("l'archivio «\(store)» non c'è", hint: "indica la configurazione con --conf FILE")
    }
    let path = isFolder ? Files.join(target, Self.name(system.clock())) : target
    if isFolder { try makeFolder() }
    guard !Files.exists(path) else {
      throw .file(
        "«\(path)» c'è già", hint: "scrivi un altro nome: una copia non ne cancella un'altra")
    }
    do {
      try Store.backup(store, to: path)
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw .file(
        "la copia non è riuscita: \(error.doing) \(error.code)",
        hint: "controlla lo spazio e i permessi")
    }
    system.output.line("copiato: \(path)")
    try removeOld()
    return .done
  }

  private static func withoutSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? withoutSlash(String(path.dropLast())) : path
  }

  private func makeFolder() throws(Failure) {
    guard !Files.isDirectory(target) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: target, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .file("la cartella «\(target)» non si può creare", hint: "controlla i permessi")
    }
  }

  /// Copies sort by their time.
  private static func name(_ now: Moment) -> String {
    "abbraccio-" + now.text.map { $0 == " " ? "-" : $0 == ":" ? "" : String($0) }.joined()
      + ".sqlite"
  }

  /// Only copies that bear such a name are ever removed.
  private func removeOld() throws(Failure) {
    guard let keep else { return }
    let copies = try Files.list(target, suffix: ".sqlite").filter { path in
      Files.parent(path) == target && path.dropFirst(target.count + 1).hasPrefix("abbraccio-")
    }
    for path in copies.dropLast(keep) {
      try? FileManager.default.removeItem(atPath: path)
      system.output.line("tolta: \(path)")
    }
  }
}
