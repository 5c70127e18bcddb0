internal import HTTP
internal import Schede

/// Stands behind the doors: passes on to the service, or says why there is none yet.
final class Hall: Sendable {
  private struct State: Sendable {
    var service: ServiceRuntime?
    var front: Front?
    var pass: StaffPass?
    /// Why there is no service, in Italian.
    var reason = "il servizio sta partendo"
  }

  private static let retryAfterSeconds = 5

  private let state = Guarded(State())
  /// Where the platforms come in.
  private let paths: Set<String>

  init(paths: Set<String>) {
    self.paths = paths
  }

  var service: ServiceRuntime? { state.withLock { $0.service } }
  /// Who may order; nil while there is nothing to order.
  var pass: StaffPass? { state.withLock { $0.pass } }

  func wait(_ reason: String) { state.withLock { $0.reason = reason } }

  func open(_ service: ServiceRuntime, _ front: Front, _ pass: StaffPass) {
    state.withLock { state in
      (state.service, state.front, state.pass) = (service, front, pass)
    }
  }

  /// The content of `GET /salute`.
  var health: (status: Int, json: String) {
    let (service, reason) = state.withLock { ($0.service, $0.reason) }
    let waiting = "{\"vivo\":true,\"pronto\":false,\"perche\":[\(JSONText.quoted(reason))]}"
    return service?.health ?? (503, waiting)
  }

  /// Refuses before the body is read.
  func admit(_ request: HTTPRequest) -> HTTPResponse? {
    if let front = state.withLock({ $0.front }) { return front.admit(request) }
    if request.path == "/salute" { return nil }
    guard paths.contains(request.path) else { return HTTPResponse(status: 404) }
    return HTTPResponse(status: 503, headers: [("Retry-After", "\(Self.retryAfterSeconds)")])
  }

  func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    if let front = state.withLock({ $0.front }) { return front.handle(request, exchange) }
    exchange.respond(healthResponse)
  }

  var healthResponse: HTTPResponse {
    let (status, json) = health
    return HTTPResponse(
      status: status, headers: [("Content-Type", "application/json")],
      body: Array((json + "\n").utf8))
  }
}
