internal import Service

/// `abbraccio chiavi`: makes the keys and the secrets that we choose ourselves.
struct KeysCommand {
  private let system: System
  private let folder: String

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.system = system
    folder = try arguments.operand() ?? "segreti"
  }

  func run() throws(Failure) -> ExitCode {
    let files: [SecretFolder.Made]
    do {
      files = try SecretFolder.fill(folder)
    } catch {
      throw .file("«\(error.path)» \(error.reason)", hint: "controlla i permessi e lo spazio")
    }
    for file in files {
      system.output.line(file.isNew ? "creato: \(file.path)" : "c'era già: \(file.path)")
    }
    if files.contains(where: \.isNew) {
      system.output.line(
        "Copia subito la cartella in un posto sicuro, lontano dalle copie dell'archivio:")
      system.output.line("senza «chiavi.testi» l'archivio non si legge più.")
    }
    return .done
  }
}
