internal import Dialogue
internal import Glibc
internal import HTTP
internal import Schede
internal import Service
internal import Storage

/// `abbraccio serve`: answers families until it is told to stop.
struct ServeCommand {
  let arguments: Arguments
  let system: System

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    if let operand = arguments.operands.first {
      throw .usage("«serve» non vuole «\(operand)»: la configurazione si indica con --conf FILE")
    }
  }

  func run() throws(Failure) -> ExitCode {
    if arguments.has(.checkOnly) { return check() }
    let file = ServiceFile(arguments, system)
    let grave = file.reading.diagnostics.filter {
      $0.severity == .error && !Self.mayPass.contains($0.code)
    }
    for diagnostic in file.reading.diagnostics { system.errors.line("\(diagnostic)\n") }
    guard grave.isEmpty else { throw .configuration(grave) }
    system.errors.flush()
    var signals = Signals()
    if file.configuration.isTethered { Tether.hold() }
    var serving = try Serving(arguments, system, file)
    serving.run(&signals)
    return .done
  }

  /// What may be mended while the doors are open: the keys, the folder of the store, the schede.
  private static let mayPass: Set = ["EC10", "EC15", "EC16"]
}
