package import Channels
package import HTTP

/// What the platforms may ask of us over HTTP, and nobody else anything.
///
/// What can be refused by the headers is refused before the first byte of the body is read.
package struct FrontDoor: Sendable {
  /// The headers that it looks at.
  package static let headers = ["x-telegram-bot-api-secret-token", "x-hub-signature-256"]

  /// Who takes what comes in; nil while nobody can, with the reason in ``health``.
  private let service: @Sendable () -> ServiceRuntime?
  private let health: @Sendable () -> (status: Int, json: String)
  private let codecs: [any Codec]

  package init(
    codecs: [any Codec], service: @escaping @Sendable () -> ServiceRuntime?,
    health: @escaping @Sendable () -> (status: Int, json: String)
  ) {
    self.codecs = codecs
    self.service = service
    self.health = health
  }

  /// An answer that refuses a request by its headers; nil lets it in.
  package func admit(_ request: HTTPRequest) -> HTTPResponse? {
    if request.path == "/salute" { return request.method == "GET" ? nil : Self.wrongMethod("GET") }
    guard let codec = codec(of: request.path) else { return HTTPResponse(status: 404) }
    if request.method == "GET", codec is WhatsAppCodec { return nil }
    guard request.method == "POST" else { return Self.wrongMethod("POST") }
    guard codec.admits(request.header) else { return HTTPResponse(status: 401) }
    return nil
  }

  package func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    if request.path == "/salute" { return exchange.respond(Self.health(health())) }
    guard let codec = codec(of: request.path) else {
      return exchange.respond(HTTPResponse(status: 404))
    }
    if request.method == "GET" { return exchange.respond(Self.challenge(request, codec)) }
    guard let service = service() else { return exchange.respond(Self.comeAgain(5)) }
    service.receive(
      channel: codec.name, account: codec.account, header: request.header, body: request.body
    ) { exchange.respond(Self.response($0)) }
  }

  /// `/telegram/ACCOUNT`.
  private func codec(of path: String) -> (any Codec)? {
    codecs.first { path == "/\($0.name.rawValue)/\($0.account)" }
  }

  private static func challenge(_ request: HTTPRequest, _ codec: any Codec) -> HTTPResponse {
    let answer = (codec as? WhatsAppCodec)?.challenge { name in
      request.query.first { $0.name == name }?.value
    }
    guard let answer else { return HTTPResponse(status: 403) }
    return HTTPResponse(
      status: 200, headers: [("Content-Type", "text/plain")], body: Array(answer.utf8))
  }

  private static func response(_ answer: ServiceRuntime.Answer) -> HTTPResponse {
    guard let seconds = answer.retryAfter else { return HTTPResponse(status: answer.status) }
    return HTTPResponse(status: answer.status, headers: [("Retry-After", "\(seconds)")])
  }

  private static func comeAgain(_ seconds: Int) -> HTTPResponse {
    HTTPResponse(status: 503, headers: [("Retry-After", "\(seconds)")])
  }

  private static func wrongMethod(_ right: String) -> HTTPResponse {
    HTTPResponse(status: 405, headers: [("Allow", right)])
  }

  static func health(_ health: (status: Int, json: String)) -> HTTPResponse {
    HTTPResponse(
      status: health.status, headers: [("Content-Type", "application/json")],
      body: Array((health.json + "\n").utf8))
  }
}
