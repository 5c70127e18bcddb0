internal import Schede

/// `abbraccio formatta`: aligns the tables of a directory of schede.
struct FormatCommand {
  private let system: System
  private let directory: SchedeDirectory

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.system = system
    directory = SchedeDirectory.find(try arguments.operand(), executable: system.executable)
  }

  func run() throws(Failure) -> ExitCode {
    for source in try directory.sources() {
      let aligned = formatted(source.bytes)
      guard aligned != source.bytes else { continue }
      try Files.write(aligned, to: source.path)
      system.output.line("allineato: \(source.path)")
    }
    return .done
  }
}
