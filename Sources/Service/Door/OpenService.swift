internal import Channels
internal import Crypto
package import HTTP
package import Schede
internal import Storage

/// The service with its doors open: while something is missing, it says what, and takes nothing.
package final class OpenService: Sendable {
  private let hall: Hall
  private let configuration: Configuration
  private let client: Client
  private let log: Log
  private let front: Server
  private let back: Server

  /// Opens the doors; nothing is taken before ``start(_:keys:fault:)``.
  package init(_ configuration: Configuration, log: Log) throws(ServerError) {
    let hall = Hall(paths: Set(configuration.paths.keys))
    self.hall = hall
    self.configuration = configuration
    self.log = log
    back = try Server(
      host: "127.0.0.1", port: UInt16(configuration.metricsPort), limits: Self.staffLimits,
      headers: StaffPass.headers, admit: BackDoor(hall).admit, handle: BackDoor(hall).handle)
    front = try Server(
      host: configuration.address, port: UInt16(configuration.port),
      limits: configuration.serverLimits, identity: configuration.identity, headers: Front.headers,
      admit: hall.admit, handle: hall.handle)
    client = configuration.client()
  }

  /// Whether turns are made.
  package var isRunning: Bool { hall.service != nil }

  /// Why nothing can be taken yet; shown in `/salute`.
  package func wait(_ reason: String) { hall.wait(reason) }

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
      settings, knowledge: knowledge, transport: ClientTransport(client), clock: .system, log: log,
      faults: fault.flatMap { Faults($0) })
    hall.open(
      service, Front(service, paths: configuration.paths), StaffPass(keys.pseudonyms))
  }

  package func order(_ order: StaffOrder) async -> StaffAnswer {
    guard let service = hall.service else { return .failed }
    return await service.order(order)
  }

  /// Closes the doors, finishes what is here, closes the store: in ten seconds at most.
  package func stop() async {
    front.stopAccepting()
    await hall.service?.stop()
    client.stop(within: .seconds(1))
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
