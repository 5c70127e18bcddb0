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
  /// As it was read for the service that runs.
  private var configuration: Configuration
  /// What the schede said when they could be used last.
  private var knowledge: Knowledge?

  /// How often files are looked at, in seconds.
  private static let lookSeconds = 2

  /// Opens the doors.
  init(_ arguments: Arguments, _ system: System, _ file: ServiceFile) throws(Failure) {
    self.arguments = arguments
    self.system = system
    directory = SchedeDirectory(path: file.configuration.schede)
    language = file.configuration.language
    watch = SchedeWatch(directory.path)
    configuration = file.configuration
    let log = Log(now: configuration.clock.wall, write: StandardOutput.line)
    do {
      service = try OpenService(configuration, log: log)
    } catch {
      throw Self.failure(error, file.configuration)
    }
    tellChannels()
  }

  private func tellChannels() {
    for line in ChannelSummary(configuration).lines { system.errors.line(line) }
    system.errors.flush()
  }

  mutating func run(_ signals: inout Signals) {
    attempt()
    while true {
      switch signals.next(within: Self.lookSeconds) {
      case .stop: return stop()
      case .reload: service.isRunning ? readAgain() : attempt()
      case nil: look()
      }
    }
  }

  /// What is missing may be there by now, and files may have changed.
  private mutating func look() {
    guard service.isRunning else { return attempt() }
    if !configuration.stopped.isEmpty { readSecrets(ServiceFile(arguments, system)) }
    if service.isRunning, watch.hasChanged() { reload() }
  }

  /// Everything that may change while it runs: the secrets, and the schede.
  private mutating func readAgain() {
    let file = ServiceFile(arguments, system)
    guard !file.reading.hasErrors else {
      return refuse("la configurazione ha errori: «abbraccio serve --check» dice quali")
    }
    if !readSecrets(file) { reload() }
  }

  /// Begins anew where the channels have other secrets; a channel that lacked one comes on.
  ///
  /// - Returns: whether it did.
  @discardableResult
  private mutating func readSecrets(_ file: ServiceFile) -> Bool {
    let fresh = file.configuration
    guard !file.reading.hasErrors, !fresh.hasSameChannels(as: configuration) else { return false }
    let service = service
    _ = Waiting.result { await service.pause(fresh, because: "si rileggono i segreti") }
    attempt()
    tellChannels()
    if service.isRunning { reload() }
    return true
  }

  /// Starts, or says why it cannot yet.
  private mutating func attempt() {
    let file = ServiceFile(arguments, system)
    guard file.configuration.keys != nil else {
      return service.wait("manca una chiave: «abbraccio serve --check» dice quale")
    }
    configuration = file.configuration
    watch.note()
    if let set = try? LoadedSet(directory, language: language) { self.knowledge = set.knowledge }
    guard let knowledge else {
      return service.wait("le schede non si possono usare: «abbraccio check \(directory.path)»")
    }
    useTimeZone(of: knowledge)
    let (service, configuration) = (service, configuration)
    let reason = Waiting.result { () -> String? in
      do {
        try await service.start(configuration, knowledge)
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
    do {
      let fresh = try LoadedSet(directory, language: language).knowledge
      if order(.reload(fresh)) { knowledge = fresh }
    } catch {
      refuse("«abbraccio check \(directory.path)» dice che cosa non va")
      system.errors.line(error.description)
      system.errors.flush()
    }
  }

  private func refuse(_ reason: String) { _ = order(.refuseData(reason: reason)) }

  /// Whether the service did what it was told.
  private func order(_ order: StaffOrder) -> Bool {
    let service = service
    return Waiting.result { await service.order(order) } == .done
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
