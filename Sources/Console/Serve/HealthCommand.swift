internal import HTTP

/// `abbraccio salute`: whether the service that runs can do its work.
struct HealthCommand {
  private let arguments: Arguments
  private let system: System

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    guard arguments.operands.isEmpty else {
      throw .usage("«salute» non vuole «\(arguments.operands[0])»")
    }
  }

  func run() throws(Failure) -> ExitCode {
    let answer = try StaffLine(ServiceFile(arguments, system)).health()
    system.output.write(String(decoding: answer.body, as: UTF8.self))
    return answer.status == 200 ? .done : .failed
  }
}
