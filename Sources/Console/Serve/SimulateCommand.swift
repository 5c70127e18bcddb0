internal import Simulation
internal import Storage

/// `abbraccio simulate`: families and platforms that exist only on this machine, around a service of
/// its own.
struct SimulateCommand {
  private enum Run: String, CaseIterable {
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
  private let kind: Run

  init(_ arguments: Arguments, _ system: System) throws(Failure) {
    self.arguments = arguments
    self.system = system
    let names = Run.allCases.flatMap { [$0.rawValue, $0.twin] }
    guard let word = try arguments.operand() else {
      throw .usage("dopo «simulate» va \(names.joined(separator: ", "))")
    }
    guard let run = Run.allCases.first(where: { $0.rawValue == word || $0.twin == word }) else {
      throw .unknown("«simulate» non sa fare «\(word)»", word, among: names)
    }
    kind = run
  }

  func run() throws(Failure) -> ExitCode {
    if kind == .trials { Enclosure.enter(system.executable, system.arguments) }
    let families = try arguments.count(.families)
    let messages = try arguments.count(.messages)
    let kills = try arguments.count(.kills)
    let speed = try arguments.count(.speed)
    let bench = try bench()
    let platform = try platform()
    let seconds = try arguments.count(.seconds)
    let loaded = kind == .store ? try LoadedSet(arguments.schede(system), language: "it") : nil
    do {
      let isRight =
        switch kind {
        case .play: try play(platform)
        case .soak: try soak(families, messages, kills, speed)
        case .points: try points(families, messages)
        case .hostile: try Hostile(hostile(seconds), output: Self.tell).run()
        case .trials: try Trials(trials(families, speed), output: Self.tell).run()
        case .load: try Bench(bench, output: Self.tell).run()
        case .store: try weigh(loaded, families)
        }
      return isRight ? .done : .failed
    } catch {
      throw .file("la prova non si può fare: \(error)", hint: "guarda il messaggio, e riprova")
    }
  }

  /// Lines come from several threads, each in one piece and at once.
  private static let tell: @Sendable (String) -> Void = { line in
    StandardOutput.line(line)
  }

  private func platform() throws(Failure) -> Family.Platform {
    switch arguments[.channel] ?? "telegram" {
    case "telegram": return .telegram
    case "whatsapp": return .whatsApp
    case let word:
      throw .unknown("«\(word)» non è un canale", word, among: ["telegram", "whatsapp"])
    }
  }

  private func play(_ platform: Family.Platform) throws -> Bool {
    var options = Play.Options()
    options.binary = system.executable
    options.schede = Files.absolute(arguments.schede(system).path)
    options.platform = platform
    let input = system.input
    return try Play(options, output: Self.tell).run {
      while let line = input.next() {
        if case .line(let bytes) = line { return String(decoding: bytes, as: UTF8.self) }
      }
      return nil
    }
  }

  private func soak(_ families: Int?, _ messages: Int?, _ kills: Int?, _ speed: Int?) throws -> Bool
  {
    var options = Soak.Options()
    options.binary = system.executable
    options.families = families ?? options.families
    options.messages = messages ?? options.messages
    options.kills = kills ?? options.kills
    options.speed = speed.map(Double.init) ?? options.speed
    let check: @Sendable (String) -> String? = { Store.integrity(of: $0) }
    return try Soak(options, integrity: check, output: Self.tell).run()
  }

  private func points(_ families: Int?, _ messages: Int?) throws -> Bool {
    var options = Points.Options()
    options.binary = system.executable
    options.families = families ?? options.families
    options.messages = messages ?? options.messages
    return try Points(options, output: Self.tell).run()
  }

  private func hostile(_ seconds: Int?) -> Hostile.Options {
    var options = Hostile.Options()
    options.binary = system.executable
    options.seconds = seconds.map(Double.init) ?? options.seconds
    return options
  }

  private func trials(_ families: Int?, _ speed: Int?) -> Trials.Options {
    var options = Trials.Options()
    options.binary = system.executable
    options.families = families ?? options.families
    options.speed = speed.map(Double.init) ?? options.speed
    options.only = arguments[.only]
    return options
  }

  private func bench() throws(Failure) -> Bench.Options {
    var options = Bench.Options()
    options.binary = system.executable
    options.schede = arguments.has(.intents) ? Files.absolute(arguments.schede(system).path) : nil
    options.families = try arguments.count(.families) ?? options.families
    options.seconds = try arguments.count(.seconds).map(Double.init) ?? options.seconds
    options.target = try arguments.target()
    options.headers = try arguments.headers()
    return options
  }

  private func weigh(_ loaded: LoadedSet?, _ families: Int?) throws -> Bool {
    guard let loaded else { return false }
    var options = StoreTrial.Options()
    options.families = families ?? options.families
    return try StoreTrial(options, output: Self.tell).run(loaded.knowledge)
  }
}
