internal import Transcripts

/// `abbraccio chat`: the prompt, or the line protocol.
struct ChatCommand {
  private let arguments: Arguments
  private let system: System

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    guard arguments.operands.isEmpty else {
      throw .usage(
        "«chat» non vuole «\(arguments.operands[0])»: le schede si indicano con --intents CARTELLA")
    }
    self.arguments = arguments
    self.system = system
  }

  func run() throws(Failure) -> ExitCode {
    let now = try arguments.now()
    let explains = arguments.has(.why)
    let directory = arguments.schede(system)
    guard arguments.has(.json) else {
      var chat = try Chat(
        system, directory, language: arguments.language, now: now, explains: explains)
      chat.run()
      return .done
    }
    let set = try LoadedSet(directory, language: arguments.language)
    let clock = system.clock
    var chat = ProtocolChat(set, explains: explains, clock: { now ?? clock() })
    chat.run(system.input, system.output)
    return .done
  }
}
