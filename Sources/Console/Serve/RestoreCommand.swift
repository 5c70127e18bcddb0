internal import Dialogue
internal import FoundationEssentials
internal import Glibc
internal import Service
internal import Storage
internal import Transcripts

/// `abbraccio ripristina FILE`: puts a copy in the place of the store; the old one is kept aside.
struct RestoreCommand {
  private let arguments: Arguments
  private let system: System
  private let copy: String

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    guard let copy = try arguments.operand() else {
      throw .usage("dopo «ripristina» va il file della copia")
    }
    self.copy = copy
  }

  func run() throws(Failure) -> ExitCode {
    let file = try ServiceFile.usable(arguments, system)
    guard let keys = file.configuration.keys else { return .badData }
    guard !StaffLine(file).isAlive else {
      throw .file("il servizio è acceso", hint: "fermalo prima: systemctl stop abbraccio")
    }
    let store = file.configuration.store
    let fresh = store + ".nuovo"
    try take(fresh)
    do {
      try Self.check(fresh, keys, now: system.clock().instant.seconds)
    } catch {
      remove(fresh)
      throw .file(
        "la copia non si può usare: \(error.doing) \(error.code)",
        hint: "è intera? Le chiavi sono quelle di quando fu fatta? L'archivio è rimasto com'era")
    }
    try setAside(store)
    try move(fresh, to: store)
    giveToOwner(of: Files.parent(store), store)
    system.output.line("ripristinato: \(store)")
    return .done
  }

  /// A copy of the copy, which nobody else may read.
  private func take(_ path: String) throws(Failure) {
    remove(path)
    let bytes = try? Data(contentsOf: URL(filePath: copy), options: .alwaysMapped)
    guard let bytes,
      FileManager.default.createFile(
        atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600])
    else {
      throw .file(
        "«\(copy)» non si può copiare in «\(path)»",
        hint: "controlla il nome, i permessi e lo spazio")
    }
  }

  /// Opens it as the service does: reads every page, checks the keys, empties its log.
  private static func check(
    _ path: String, _ keys: Configuration.Keys, now: Int64
  ) throws(StoreError) {
    let store = try Store.open(path, sealingKey: keys.texts, hashingKey: keys.pseudonyms, now: now)
    try store.emptyLog()
  }

  private func setAside(_ store: String) throws(Failure) {
    guard Files.exists(store) else { return }
    let stamp = system.clock().text.map { $0 == " " ? "-" : $0 == ":" ? "" : String($0) }.joined()
    for suffix in ["", "-wal", "-shm"] where Files.exists(store + suffix) {
      try move(store + suffix, to: "\(store).prima-\(stamp)\(suffix)")
    }
    system.output.line(
      "l'archivio di prima è in «\(store).prima-\(stamp)»: cancellalo quando tutto va")
  }

  private func move(_ path: String, to other: String) throws(Failure) {
    guard rename(path, other) == 0 else {
      throw .file(
        "«\(path)» non si può spostare", hint: "controlla i permessi: ls -ld \(Files.parent(path))")
    }
  }

  private func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }

  /// Root may restore for the user of the service.
  private func giveToOwner(of folder: String, _ path: String) {
    var facts = stat()
    guard geteuid() == 0, stat(folder, &facts) == 0 else { return }
    for suffix in ["", "-wal", "-shm"] { _ = chown(path + suffix, facts.st_uid, facts.st_gid) }
  }
}
