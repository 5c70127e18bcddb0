package import HTTP

/// What can be asked from the machine itself: health, metrics, the orders of staff.
package struct BackDoor: Sendable {
  package static let headers = [StaffPass.timeHeader, StaffPass.codeHeader]

  private let service: @Sendable () -> ServiceRuntime?
  private let health: @Sendable () -> (status: Int, json: String)
  /// Nil while the keys are missing: then there is nothing to order either.
  private let pass: @Sendable () -> StaffPass?
  private let now: @Sendable () -> Int64

  package init(
    service: @escaping @Sendable () -> ServiceRuntime?,
    health: @escaping @Sendable () -> (status: Int, json: String),
    pass: @escaping @Sendable () -> StaffPass?, now: @escaping @Sendable () -> Int64
  ) {
    self.service = service
    self.health = health
    self.pass = pass
    self.now = now
  }

  package func admit(_ request: HTTPRequest) -> HTTPResponse? {
    switch (request.method, request.path) {
    case ("GET", "/salute"), ("GET", "/metriche"), ("POST", StaffPass.path): nil
    case (_, "/salute"), (_, "/metriche"), (_, StaffPass.path): HTTPResponse(status: 405)
    default: HTTPResponse(status: 404)
    }
  }

  package func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    switch request.path {
    case "/salute": exchange.respond(FrontDoor.health(health()))
    case "/metriche": exchange.respond(metrics())
    default: obey(request, exchange)
    }
  }

  private func metrics() -> HTTPResponse {
    let isReady = health().status == 200
    var text = "# TYPE abbraccio_ready gauge\nabbraccio_ready \(isReady ? 1 : 0)\n"
    text += service()?.metrics.text ?? ""
    return HTTPResponse(
      status: 200, headers: [("Content-Type", "text/plain; version=0.0.4")], body: Array(text.utf8))
  }

  private func obey(_ request: HTTPRequest, _ exchange: Exchange) {
    guard let pass = pass() else { return exchange.respond(HTTPResponse(status: 503)) }
    guard pass.admits(request, now: now()) else {
      return exchange.respond(HTTPResponse(status: 401))
    }
    guard let order = StaffOrder(line: String(decoding: request.body, as: UTF8.self)) else {
      return exchange.respond(HTTPResponse(status: 400))
    }
    guard let service = service() else { return exchange.respond(HTTPResponse(status: 503)) }
    Task { exchange.respond(await service.order(order).response) }
  }
}
