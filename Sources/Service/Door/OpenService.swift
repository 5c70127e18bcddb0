internal import Channels
internal import Crypto
internal import Dispatch
package import HTTP
package import Schede
internal import Storage
internal import Synchronization

/// The service with its doors open: while something is missing, it says what, and takes nothing.
package final class OpenService: Sendable {
  private struct State: Sendable {
    var service: ServiceRuntime?
    var pass: StaffPass?
    /// Why there is no service, in Italian.
    var reason: String? = "il servizio sta partendo"
  }

  private let state: Guarded<State>
  private let configuration: Configuration
  private let transport: ClientTransport
  private let log: Log
  private let front: Server
  private let back: Server

  /// Opens the doors; nothing is taken before ``start(_:)``.
  package init(_ configuration: Configuration, log: Log) throws(ServerError) {
    let state = Guarded(State())
    let service: @Sendable () -> ServiceRuntime? = { state.withLock { $0.service } }
    let health: @Sendable () -> (status: Int, json: String) = {
      let (service, reason) = state.withLock { ($0.service, $0.reason) }
      return service?.health ?? (503, Self.json(reason))
    }
    let door = FrontDoor(codecs: configuration.codecs, service: service, health: health)
    let staff = BackDoor(
      service: service, health: health, pass: { state.withLock { $0.pass } }, now: Clock.system.wall
    )
    self.state = state
    self.configuration = configuration
    self.log = log
    transport = ClientTransport(loopback: configuration.simulatedPorts)
    back = try Server(
      host: "127.0.0.1", port: UInt16(configuration.metricsPort), limits: Self.staffLimits,
      headers: BackDoor.headers, admit: staff.admit, handle: staff.handle)
    front = try Server(
      host: configuration.address, port: UInt16(configuration.port),
      limits: configuration.serverLimits,
      identity: configuration.identity, headers: FrontDoor.headers, admit: door.admit,
      handle: door.handle)
  }

  /// Whether turns are made.
  package var isRunning: Bool { state.withLock { $0.service != nil } }

  /// Why nothing can be taken yet; shown in `/salute`.
  package func wait(_ reason: String) { state.withLock { $0.reason = reason } }

  /// Opens the store and begins.
  ///
  /// - Throws: where the store or the data cannot be used.
  package func start(
    _ knowledge: Knowledge, keys: Configuration.Keys, fault: String?
  ) async throws {
    var configuration = configuration
    configuration.keys = keys
    guard let settings = configuration.settings(noticeVersion: Self.version(of: knowledge)) else {
      return
    }
    let service = try await ServiceRuntime.start(
      settings, knowledge: knowledge, transport: transport, clock: .system, log: log,
      faults: fault.flatMap { Faults($0) })
    state.withLock { state in
      state.pass = StaffPass(keys.pseudonyms)
      state.service = service
      state.reason = nil
    }
  }

  package func order(_ order: StaffOrder) async -> StaffAnswer {
    guard let service = state.withLock({ $0.service }) else { return .failed }
    return await service.order(order)
  }

  /// Closes the doors, finishes what is here, closes the store: in ten seconds at most.
  package func stop() async {
    front.stopAccepting()
    await state.withLock { $0.service }?.stop()
    transport.client.stop(within: .seconds(1))
    front.stop(within: .seconds(1))
    back.stop(within: .milliseconds(100))
  }

  /// Another text of the notice is another version.
  private static func version(of knowledge: Knowledge) -> String {
    let text = Array((knowledge.centre?.privacyNotice ?? "").utf8)
    return Digest.sha256(text.span).prefix(4).map { String($0, radix: 16) }.joined()
  }

  private static func json(_ reason: String?) -> String {
    "{\"vivo\":true,\"pronto\":false,\"perche\":[\(JSONText.quoted(reason ?? ""))]}"
  }

  private static var staffLimits: ServerLimits {
    var limits = ServerLimits()
    (limits.bodyBytes, limits.bodyBytesInAll) = (4_096, 1 << 20)
    (limits.connections, limits.threads) = (64, 1)
    return limits
  }
}

extension Configuration {
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
