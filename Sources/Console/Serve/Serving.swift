internal import Dialogue
internal import Glibc
internal import HTTP
internal import Schede
internal import Service
internal import Storage

/// A service that runs: starts as soon as it can, reads the schede again when they change, stops.
struct Serving {
  private let arguments: Arguments
  private let system: System
  private let service: OpenService
  private let directory: SchedeDirectory
  private let language: String
  private var watch: SchedeWatch

  /// How often files are looked at, in seconds.
  private static let lookSeconds = 2

  /// Opens the doors.
  init(_ arguments: Arguments, _ system: System, _ file: ServiceFile) throws(Failure) {
    self.arguments = arguments
    self.system = system
    directory = SchedeDirectory(path: file.configuration.schede)
    language = file.configuration.language
    watch = SchedeWatch(directory.path)
    do {
      service = try OpenService(file.configuration, log: Self.log)
    } catch {
      throw Self.failure(error, file.configuration)
    }
    for line in ChannelSummary(file.configuration).lines { system.errors.line(line) }
    system.errors.flush()
  }

  mutating func run(_ signals: inout Signals) {
    attempt()
    while true {
      switch signals.next(within: Self.lookSeconds) {
      case .stop: return stop()
      case .reload: service.isRunning ? reload() : attempt()
      case nil:
        if !service.isRunning { attempt() } else if watch.hasChanged() { reload() }
      }
    }
  }

  /// Starts, or says why it cannot yet.
  private mutating func attempt() {
    let file = ServiceFile(arguments, system)
    watch.note()
    guard let keys = file.configuration.keys else {
      return service.wait("manca una chiave: «abbraccio serve --check» dice quale")
    }
    let set: LoadedSet
    do {
      set = try LoadedSet(directory, language: language)
    } catch {
      return service.wait("le schede non si possono usare: «abbraccio check \(directory.path)»")
    }
    useTimeZone(of: set.knowledge)
    let (service, knowledge, fault) = (service, set.knowledge, file.configuration.fault)
    let reason = Waiting.result { () -> String? in
      do {
        try await service.start(knowledge, keys: keys, fault: fault)
        return nil
      } catch let error as StoreError {
        return "l'archivio non si apre: \(error.doing) \(error.code)"
      } catch {
        return "le schede non si possono usare"
      }
    }
    if let reason, let reason { service.wait(reason) }
  }

  /// Other data, or the reason why the old one stays.
  private mutating func reload() {
    watch.note()
    let order: StaffOrder
    do {
      order = .reload(try LoadedSet(directory, language: language).knowledge)
    } catch {
      order = .refuseData(reason: "«abbraccio check \(directory.path)» dice che cosa non va")
      system.errors.line(error.description)
      system.errors.flush()
    }
    let service = service
    _ = Waiting.result { await service.order(order) }
  }

  private func stop() {
    let service = service
    _ = Waiting.result { await service.stop() }
  }

  /// The hours that families are told are those of the centre.
  private func useTimeZone(of knowledge: Knowledge) {
    guard let zone = knowledge.centre?.timeZone else { return }
    setenv("TZ", zone, 1)
    tzset()
  }

  /// Lines go to the standard output at once, each in one piece.
  private static let log = Log(now: Clock.system.wall, write: StandardOutput.line)

  private static func failure(_ error: ServerError, _ configuration: Configuration) -> Failure {
    switch error {
    case .badAddress(let address):
      .file("«\(address)» non è un indirizzo", hint: "scrivi per esempio 127.0.0.1")
    case .cannotListen(let number):
      .file(
        "non si può ascoltare su \(configuration.address), porta \(configuration.port), o sulla porta"
          + " \(configuration.metricsPort) delle metriche (errore \(number))",
        hint: "un altro programma la usa già? ss -ltnp lo dice")
    }
  }
}
