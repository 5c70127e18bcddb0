internal import Channels
package import HTTP

/// What the service answers over HTTP: two doors, one for platforms and one for the machine itself.
///
/// Hand ``admit(_:)`` and ``handle(_:_:)`` to a ``HTTP/Server`` for the public door, ``watch(_:_:)``
/// to one on loopback.
package struct Front: Sendable {
  /// Headers that the platforms' signatures need.
  package static let headers = ["x-telegram-bot-api-secret-token", "x-hub-signature-256"]

  private let runtime: ServiceRuntime
  private let codecs: [String: any Codec]

  /// Opens the doors; `paths` says where each account takes its requests
  /// (`/telegram/9f…`, hard to guess).
  package init(_ runtime: ServiceRuntime, paths: [String: Route]) {
    self.runtime = runtime
    codecs = paths.compactMapValues { runtime.codec($0) }
  }

  /// Refuses before the body is read.
  package func admit(_ request: HTTPRequest) -> HTTPResponse? {
    if request.path == "/salute" { return request.method == "GET" ? nil : Self.wrongMethod("GET") }
    guard let codec = codecs[request.path] else { return HTTPResponse(status: 404) }
    switch request.method {
    case "POST":
      guard codec.admits(request.header) else {
        runtime.countRejected()
        return HTTPResponse(status: 401)
      }
      return nil
    case "GET" where codec is WhatsAppCodec: return nil
    default: return Self.wrongMethod(codec is WhatsAppCodec ? "GET, POST" : "POST")
    }
  }

  package func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    if request.path == "/salute" { return exchange.respond(health) }
    guard let codec = codecs[request.path] else {
      return exchange.respond(HTTPResponse(status: 404))
    }
    if request.method == "GET" { return exchange.respond(Self.challenge(request, codec)) }
    runtime.receive(codec, header: request.header, body: request.body) { answer in
      exchange.respond(Self.response(answer))
    }
  }

  /// The door for the machine itself: `GET /salute` and `GET /metriche`.
  package func watch(_ request: HTTPRequest, _ exchange: Exchange) {
    switch (request.method, request.path) {
    case ("GET", "/salute"): exchange.respond(health)
    case ("GET", "/metriche"):
      exchange.respond(
        HTTPResponse(
          status: 200, headers: [("Content-Type", "text/plain; version=0.0.4")],
          body: Array(runtime.metrics.text.utf8)))
    default: exchange.respond(HTTPResponse(status: 404))
    }
  }

  private var health: HTTPResponse {
    let (status, json) = runtime.health
    return HTTPResponse(
      status: status, headers: [("Content-Type", "application/json")], body: Array(json.utf8))
  }

  private static func wrongMethod(_ allowed: String) -> HTTPResponse {
    HTTPResponse(status: 405, headers: [("Allow", allowed)])
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
}
