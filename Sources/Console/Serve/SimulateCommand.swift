internal import Simulation
internal import Storage

/// `abbraccio simulate`: families and platforms that exist only on this machine, around a service of
/// its own.
struct SimulateCommand {
  private enum Kind: String, CaseIterable {
    case play
    case soak
    case points
    case hostile
    case trials
    case load
    case store

    var twin: String {
      switch self {
      case .play: "gioca"
      case .soak: "tenuta"
      case .points: "punti"
      case .hostile: "ostile"
      case .trials: "guasti"
      case .load: "carico"
      case .store: "archivio"
      }
    }
  }

  private let arguments: Arguments
  private let system: System
  private let kind: Kind

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    let names = Kind.allCases.flatMap { [$0.rawValue, $0.twin] }
    guard let word = try arguments.operand() else {
      throw .usage("dopo «simulate» va \(names.joined(separator: ", "))")
    }
    guard let kind = Kind.allCases.first(where: { $0.rawValue == word || $0.twin == word }) else {
      throw .unknown("«simulate» non sa fare «\(word)»", word, among: names)
    }
    self.kind = kind
  }

  func run() throws(Failure) -> ExitCode {
    if kind == .trials { Enclosure.enter(system.executable, system.arguments) }
    // Lines come from several threads, each in one piece and at once.
    let frame = Frame(try options()) { StandardOutput.line($0) }
    let run = try wantedRun()
    do {
      return try run.perform(in: frame) ? .done : .failed
    } catch {
      throw .file("la prova non si può fare: \(error)", hint: "guarda il messaggio, e riprova")
    }
  }

  private func wantedRun() throws(Failure) -> any Run {
    switch kind {
    case .play: Play(nextLine)
    case .soak: Soak { Store.integrity(of: $0) }
    case .points: Points()
    case .hostile: Hostile()
    case .trials: Trials()
    case .load: Bench()
    case .store: StoreTrial(try LoadedSet(arguments.schede(system), language: "it").knowledge)
    }
  }

  private func options() throws(Failure) -> Frame.Options {
    var options = Frame.Options()
    options.binary = system.executable
    // Who plays talks to the centre; a load does where it is told.
    if kind == .play || arguments.has(.intents) {
      options.schede = Files.absolute(arguments.schede(system).path)
    }
    options.families = try arguments.count(.families)
    options.messages = try arguments.count(.messages)
    options.kills = try arguments.count(.kills)
    options.speed = try arguments.count(.speed).map(Double.init)
    options.seconds = try arguments.count(.seconds).map(Double.init)
    options.platform = try platform()
    options.only = arguments[.only]
    options.target = try arguments.target()
    options.headers = try arguments.headers()
    return options
  }

  private func platform() throws(Failure) -> Family.Platform {
    switch arguments[.channel] ?? "telegram" {
    case "telegram": return .telegram
    case "whatsapp": return .whatsApp
    case let word:
      throw .unknown("«\(word)» non è un canale", word, among: ["telegram", "whatsapp"])
    }
  }

  /// The next line of whoever plays; nil at the end.
  private func nextLine() -> String? {
    while let line = system.input.next() {
      if case .line(let bytes) = line { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }
}
