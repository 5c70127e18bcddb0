/// `abbraccio simulate`: families and platforms that exist only on this machine.
struct SimulateCommand {
  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    throw .usage("«simulate» non c'è ancora")
  }

  func run() throws(Failure) -> ExitCode { .done }
}
