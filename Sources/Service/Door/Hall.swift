internal import HTTP
internal import Schede

/// Stands behind the doors: passes on to the service, or says why there is none yet.
final class Hall: Sendable {
  private struct State: Sendable {
    var service: ServiceRuntime?
    var front: Front?
    var pass: StaffPass?
    /// Where the platforms come in while there is no service, and where those of channels that are
    /// off come in at any time: they are told to come again.
    var paths: Set<String> = []
    /// Why there is no service, in Italian.
    var reason = "il servizio sta partendo"
  }

  private static let retryAfterSeconds = 5

  private let state = Guarded(State())

  init(paths: Set<String>) {
    state.withLock { $0.paths = paths }
  }

  var service: ServiceRuntime? { state.withLock { $0.service } }
  /// Who may order; nil while there is nothing to order.
  var pass: StaffPass? { state.withLock { $0.pass } }

  func wait(_ reason: String) { state.withLock { $0.reason = reason } }

  /// `closed` are the paths of channels that are off.
  func open(
    _ service: ServiceRuntime, _ front: Front, _ pass: StaffPass, closed: Set<String>
  ) {
    state.withLock { state in
      (state.service, state.front, state.pass) = (service, front, pass)
      state.paths = closed
    }
  }

  /// From now on there is no service, for a reason; `paths` are where the platforms come in.
  ///
  /// - Returns: the service that there was.
  func close(_ reason: String, paths: Set<String>) -> ServiceRuntime? {
    state.withLock { state in
      defer { (state.service, state.front, state.pass) = (nil, nil, nil) }
      (state.reason, state.paths) = (reason, paths)
      return state.service
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
    let (front, mustReturn) = state.withLock { ($0.front, $0.paths.contains(request.path)) }
    if mustReturn { return Self.later }
    if let front { return front.admit(request) }
    return request.path == "/salute" ? nil : HTTPResponse(status: 404)
  }

  private static let later = HTTPResponse(
    status: 503, headers: [("Retry-After", "\(retryAfterSeconds)")])

  func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    if let front = state.withLock({ $0.front }) { return front.handle(request, exchange) }
    // It was let in by a service that is no more.
    exchange.respond(request.path == "/salute" ? healthResponse : Self.later)
  }

  var healthResponse: HTTPResponse {
    let (status, json) = health
    return HTTPResponse(
      status: status, headers: [("Content-Type", "application/json")],
      body: Array((json + "\n").utf8))
  }
}
