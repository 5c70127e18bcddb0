internal import HTTP

/// What can be asked from the machine itself: health, metrics, the orders of staff.
struct BackDoor: Sendable {
  private let hall: Hall
  private let clock: Clock

  init(_ hall: Hall, _ clock: Clock) {
    self.hall = hall
    self.clock = clock
  }

  func admit(_ request: HTTPRequest) -> HTTPResponse? {
    switch (request.method, request.path) {
    case ("GET", "/salute"), ("GET", "/metriche"), ("POST", StaffPass.path): nil
    case (_, "/salute"), (_, "/metriche"): HTTPResponse(status: 405, headers: [("Allow", "GET")])
    case (_, StaffPass.path): HTTPResponse(status: 405, headers: [("Allow", "POST")])
    default: HTTPResponse(status: 404)
    }
  }

  func handle(_ request: HTTPRequest, _ exchange: Exchange) {
    switch request.path {
    case "/salute": exchange.respond(hall.healthResponse)
    case "/metriche": exchange.respond(metrics)
    default: obey(request, exchange)
    }
  }

  private var metrics: HTTPResponse {
    let isReady = hall.health.status == 200
    var text = "# TYPE abbraccio_ready gauge\nabbraccio_ready \(isReady ? 1 : 0)\n"
    text += hall.service?.metrics.text ?? ""
    return HTTPResponse(
      status: 200, headers: [("Content-Type", "text/plain; version=0.0.4")], body: Array(text.utf8))
  }

  private func obey(_ request: HTTPRequest, _ exchange: Exchange) {
    guard let pass = hall.pass, let service = hall.service else {
      return exchange.respond(HTTPResponse(status: 503))
    }
    guard pass.admits(request, now: clock.wall()) else {
      return exchange.respond(HTTPResponse(status: 401))
    }
    guard let order = StaffOrder(line: String(decoding: request.body, as: UTF8.self)) else {
      return exchange.respond(HTTPResponse(status: 400))
    }
    Task { exchange.respond(await service.order(order).response) }
  }
}
