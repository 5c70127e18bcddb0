import Dispatch
import HTTP
import Synchronization

/// A server of ours and a client of ours that know each other under an invented name.
struct Stage {
  static let host = "piattaforma.esempio"
  let server: Server
  let client: Client

  init(
    limits: ServerLimits = ServerLimits(), clientLimits: ClientLimits = ClientLimits(),
    headers: [String] = [],
    admit: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil },
    handle: @escaping @Sendable (HTTPRequest, Exchange) -> Void = Stage.echo
  ) throws {
    server = try Server(
      host: "127.0.0.1", port: 0, limits: limits, headers: headers, admit: admit, handle: handle)
    client = Client(
      hosts: [Stage.host], loopback: [Stage.host: server.port], limits: clientLimits)
  }

  static let echo: @Sendable (HTTPRequest, Exchange) -> Void = { request, exchange in
    exchange.respond(HTTPResponse(status: 200, body: request.body))
  }

  /// Sends a body and waits for the answer.
  func send(_ body: String, path: String = "/") async -> Result<HTTPResponse, ClientFailure> {
    await client.answer(
      to: ClientRequest(host: Stage.host, path: path, body: Array(body.utf8)))
  }

  func end() {
    client.stop(within: .zero)
    server.stop(within: .zero)
  }
}

extension Client {
  func answer(to request: ClientRequest) async -> Result<HTTPResponse, ClientFailure> {
    await withCheckedContinuation { continuation in
      send(request) { continuation.resume(returning: $0) }
    }
  }
}

/// Whether a closure has been called, for closures that must not be.
final class Flag: Sendable {
  private let value = Atomic(false)
  var isRaised: Bool { value.load(ordering: .relaxed) }
  func raise() { value.store(true, ordering: .relaxed) }
}

/// What a raw connection gets for what it sends: the first line of the answer, without its end.
func status(of socket: RawSocket) -> String {
  let bytes = socket.read() ?? []
  return String(decoding: bytes.prefix(12), as: UTF8.self)
}
