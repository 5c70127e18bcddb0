internal import Channels
internal import Crypto
package import HTTP
package import Schede
internal import Storage

/// The service with its doors open: while something is missing, it says what, and takes nothing.
package final class OpenService: Sendable {
  private let hall: Hall
  private let log: Log
  private let clock: Clock
  /// Carries the calls of the service that runs.
  private let client = Guarded<Client?>(nil)
  private let front: Server
  private let back: Server

  /// Opens the doors; nothing is taken before ``start(_:_:)``.
  package init(_ configuration: Configuration, log: Log) throws(ServerError) {
    let hall = Hall(paths: configuration.allPaths)
    self.hall = hall
    self.log = log
    clock = configuration.clock
    back = try Server(
      host: "127.0.0.1", port: UInt16(configuration.metricsPort), limits: Self.staffLimits,
      headers: StaffPass.headers, admit: BackDoor(hall, clock).admit,
      handle: BackDoor(hall, clock).handle)
    front = try Server(
      host: configuration.address, port: UInt16(configuration.port),
      limits: configuration.serverLimits, identity: configuration.identity, headers: Front.headers,
      admit: hall.admit, handle: hall.handle)
  }

  /// Whether turns are made.
  package var isRunning: Bool { hall.service != nil }

  /// Why nothing can be taken yet; shown in `/salute`.
  package func wait(_ reason: String) { hall.wait(reason) }

  /// Opens the store and begins, with the channels and the keys of a configuration; its ports stay
  /// those of the doors.
  ///
  /// - Throws: where the store or the data cannot be used.
  package func start(_ configuration: Configuration, _ knowledge: Knowledge) async throws {
    guard let keys = configuration.keys,
      let settings = configuration.settings(noticeVersion: Self.version(of: knowledge))
    else { return }
    let client = configuration.client()
    let service = try await ServiceRuntime.start(
      settings, knowledge: knowledge, transport: ClientTransport(client), clock: clock, log: log,
      faults: configuration.fault.flatMap { Faults($0) })
    self.client.withLock { $0 = client }
    hall.open(
      service, Front(service, paths: configuration.paths), StaffPass(keys.pseudonyms),
      closed: configuration.closedPaths)
  }

  /// Finishes what is here, so that ``start(_:_:)`` may begin anew with other secrets; the doors stay
  /// open, and platforms are told to come again meanwhile.
  package func pause(_ configuration: Configuration, because reason: String) async {
    let service = hall.close(reason, paths: configuration.allPaths)
    await service?.stop()
    stopClient()
  }

  private func stopClient() {
    client.withLock { $0.take() }?.stop(within: .seconds(1))
  }

  package func order(_ order: StaffOrder) async -> StaffAnswer {
    guard let service = hall.service else { return .failed }
    return await service.order(order)
  }

  /// Closes the doors, finishes what is here, closes the store: in ten seconds at most.
  package func stop() async {
    front.stopAccepting()
    await hall.service?.stop()
    stopClient()
    front.stop(within: .seconds(1))
    back.stop(within: .milliseconds(100))
  }

  /// Another text of the notice is another version.
  private static func version(of knowledge: Knowledge) -> String {
    let text = Array((knowledge.centre?.privacyNotice ?? "").utf8)
    let digest = Digest.sha256(text.span).prefix(4)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static var staffLimits: ServerLimits {
    var limits = ServerLimits()
    (limits.bodyBytes, limits.bodyBytesInAll) = (4_096, 1 << 20)
    (limits.connections, limits.threads) = (64, 1)
    return limits
  }
}

extension Configuration {
  /// Where platforms come in, those of channels that are off, too.
  fileprivate var allPaths: Set<String> { closedPaths.union(paths.keys) }

  fileprivate var serverLimits: ServerLimits {
    var result = ServerLimits()
    result.connections = limits.connections
    result.connectionsPerAddress = limits.connectionsPerAddress
    result.threads = limits.threads
    return result
  }

  fileprivate var identity: Server.Identity? {
    certificate.map { Server.Identity(certificate: $0.chain, key: $0.key.text) }
  }
}
