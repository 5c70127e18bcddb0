internal import Schede
internal import Service

extension ServeCommand {
  /// `serve --check`: all that is wrong, at once.
  func check() -> ExitCode {
    let file = ServiceFile(arguments, system)
    var hasErrors = file.reading.hasErrors
    for diagnostic in file.reading.diagnostics { system.output.line("\(diagnostic)\n") }
    if Files.isDirectory(file.configuration.schede), !checkSchede(file) { hasErrors = true }
    for line in ChannelSummary(file.configuration).lines { system.output.line(line) }
    if hasErrors {
      system.output.line("Così il servizio non parte.")
      return .badData
    }
    guard file.configuration.stopped.isEmpty else {
      system.output.line("Il servizio parte, ma non con tutti i canali.")
      return .failed
    }
    system.output.line("Va bene.")
    return .done
  }

  /// Whether the schede can be used.
  private func checkSchede(_ file: ServiceFile) -> Bool {
    let directory = SchedeDirectory(path: file.configuration.schede)
    do {
      let set = try LoadedSet(directory, language: file.configuration.language)
      system.output.line("schede: \(set.knowledge.intents.count) intenti in «\(directory.path)»")
      return true
    } catch {
      system.output.line(error.description + "\n")
      return false
    }
  }
}
