internal import Schede

/// `abbraccio import`: schede from a file of another format, into a directory of their own.
struct ImportCommand {
  private let system: System
  private let file: String
  private let directory: String
  private let format: ExchangeFormat

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.system = system
    format = try arguments.exchangeFormat()
    guard arguments.operands.count == 1 else {
      throw .usage("«import» vuole un file: abbraccio import FILE --format json --to CARTELLA")
    }
    file = arguments.operands[0]
    guard let directory = arguments.options[.output] else {
      throw .usage("dove vanno le schede? Scrivi --to CARTELLA, una cartella nuova")
    }
    self.directory = directory
  }

  func run() throws(Failure) -> ExitCode {
    if Files.isDirectory(directory), try !Files.list(directory, suffix: ".txt").isEmpty {
      throw .file(
        "in «\(directory)» ci sono già delle schede",
        hint: "scegli una cartella nuova: niente va perso")
    }
    let files = try read().files
    for file in files where !Self.isSafe(file.path) {
      throw .file(
        "«\(file.path)» non è un posto per una scheda",
        hint: "nel file i nomi finiscono con .txt e non escono dalla cartella")
    }
    for file in files {
      try Files.write(Array(file.text.utf8), to: Files.join(directory, file.path))
    }
    system.output.line(
      "scritte: \(files.count) schede in \(directory). Adesso: abbraccio check \(directory)")
    return .done
  }

  private func read() throws(Failure) -> SchedeText {
    let text = try Files.readText(file)
    do {
      return try format.read(text)
    } catch {
      let place = error.line.map { "\(file):\($0)" } ?? file
      throw .file("\(place): \(error.message)", hint: error.hint)
    }
  }

  /// A path that stays below the directory.
  private static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.hasSuffix(".txt") && !parts.contains { $0.isEmpty || $0.hasPrefix(".") }
  }
}
