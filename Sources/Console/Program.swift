internal import Language
internal import Transcripts

/// The whole program, with the system it runs on passed in.
public struct Program {
  /// The version of the program.
  static let version = "0.1.0"

  private let system: System

  public init(_ system: System) {
    self.system = system
  }

  /// Does what the command line says.
  public func run() -> ExitCode {
    defer {
      system.output.flush()
      system.errors.flush()
    }
    do {
      return try run(try Arguments(system.arguments))
    } catch {
      system.errors.line(error.description)
      return error.exitCode
    }
  }

  private func run(_ arguments: Arguments) throws(Failure) -> ExitCode {
    switch arguments.command {
    case .chat: try ChatCommand(arguments, system).run()
    case .check: try CheckCommand(arguments, system).run()
    case .test: try TestCommand(arguments, system).run()
    case .score: try ScoreCommand(arguments, system).run()
    case .format: try FormatCommand(arguments, system).run()
    case .serve: try ServeCommand(arguments, system).run()
    case .health: try HealthCommand(arguments, system).run()
    case .keys: try KeysCommand(arguments, system).run()
    case .telegram: try TelegramCommand(arguments, system).run()
    case .outbox, .notices, .forget, .write, .familyData, .purge, .resume:
      try StaffCommands(arguments, system).run()
    case .backup: try BackupCommand(arguments, system).run()
    case .restore: try RestoreCommand(arguments, system).run()
    case .simulate: try SimulateCommand(arguments, system).run()
    case .export: try ExportCommand(arguments, system).run()
    case .importing: try ImportCommand(arguments, system).run()
    case .version: say("abbraccio \(Program.version)")
    case .help: try help(arguments)
    }
  }

  private func say(_ text: String) -> ExitCode {
    system.output.line(text)
    return .done
  }

  private func help(_ arguments: Arguments) throws(Failure) -> ExitCode {
    guard let word = arguments.operands.first else { return say(HelpText.overview) }
    guard let name = CommandName(named: word) else {
      throw .unknown(
        "non esiste il comando «\(word)»", word, among: CommandName.allCases.map(\.rawValue))
    }
    return say(HelpText.text(of: name))
  }
}
