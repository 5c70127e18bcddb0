internal import Dispatch
internal import HTTP
internal import Synchronization

/// Plays a platform's interface on a port of this machine: strict, and faulty as it is told to be.
package final class PlatformServer: Sendable {
  /// Told of each message that is taken, before the caller is; says which message it answers.
  package typealias Listener = @Sendable (Ruling.Message) -> Marker?

  private let server: Guarded<Server?>
  private let desk: Desk
  private let limits: ServerLimits
  private let headers: [String]
  package let port: UInt16

  package init(
    rules: any PlatformRules, faults: Faults = Faults(), ledger: Ledger, seed: UInt64 = 1,
    listener: @escaping Listener = { _ in nil }
  ) throws {
    let desk = Desk(rules: rules, faults: faults, ledger: ledger, seed: seed, listener: listener)
    self.desk = desk
    var limits = ServerLimits()
    limits.answer = .seconds(faults.hangSeconds + 10)
    (self.limits, headers) = (limits, rules.headers)
    let server = try Self.open(0, limits, rules.headers, desk)
    port = server.port
    self.server = Guarded(server)
  }

  private static func open(
    _ port: UInt16, _ limits: ServerLimits, _ headers: [String], _ desk: Desk
  ) throws -> Server {
    try Server(
      host: "127.0.0.1", port: port, limits: limits, headers: headers, admit: { _ in nil },
      handle: { desk.take($0, $1) })
  }

  /// Whether every call is answered with 503, and nothing is taken.
  package var isDown: Bool {
    get { desk.isDown.load(ordering: .relaxed) }
    set { desk.isDown.store(newValue, ordering: .relaxed) }
  }

  /// Whether every call is taken and its connection cut before the answer.
  package var isCutting: Bool {
    get { desk.isCutting.load(ordering: .relaxed) }
    set { desk.isCutting.store(newValue, ordering: .relaxed) }
  }

  /// Whether half of the calls are taken and their connections cut before the answer.
  package var isIll: Bool {
    get { desk.isIll.load(ordering: .relaxed) }
    set { desk.isIll.store(newValue, ordering: .relaxed) }
  }

  /// Nobody listens any more, as where a platform cannot be reached at all.
  package func close() {
    server.withLock { $0.take() }?.stop(within: .zero)
  }

  /// Listens again, on the same port.
  package func reopen() throws {
    let fresh = try Self.open(port, limits, headers, desk)
    server.withLock { $0 = fresh }
  }

  package func stop() { close() }
}

/// Where the calls of a played platform are dealt with.
private final class Desk: Sendable {
  let isDown = Atomic(false)
  let isCutting = Atomic(false)
  let isIll = Atomic(false)
  private let rules: any PlatformRules
  private let faults: Faults
  private let ledger: Ledger
  private let listener: PlatformServer.Listener
  private let dice: Guarded<Dice>
  private let later = DispatchQueue(label: "abbraccio.platform")

  init(
    rules: any PlatformRules, faults: Faults, ledger: Ledger, seed: UInt64,
    listener: @escaping PlatformServer.Listener
  ) {
    self.rules = rules
    self.faults = faults
    self.ledger = ledger
    self.listener = listener
    dice = Guarded(Dice(seed: seed))
  }

  func take(_ request: HTTPRequest, _ exchange: Exchange) {
    if isDown.load(ordering: .relaxed) { return exchange.respond(HTTPResponse(status: 503)) }
    let rolled = dice.withLock { faults.roll(&$0) }
    let fault = cuts ? .cut : rolled
    if fault != .none { ledger.count { $0.faults += 1 } }
    switch fault {
    case .tooMany: exchange.respond(rules.tooMany(retryAfter: 1))
    case .broken: exchange.respond(HTTPResponse(status: 502))
    case .none:
      exchange.respond(judge(request, isHidden: false))
    case .cut:
      _ = judge(request, isHidden: true)
      exchange.cut()
    case .hang:
      let response = judge(request, isHidden: true)
      later.asyncAfter(deadline: .now() + faults.hangSeconds) { exchange.respond(response) }
    }
  }

  private var cuts: Bool {
    isCutting.load(ordering: .relaxed)
      || isIll.load(ordering: .relaxed) && dice.withLock { $0.happens(0.5) }
  }

  private func judge(_ request: HTTPRequest, isHidden: Bool) -> HTTPResponse {
    let ruling = rules.judge(request)
    switch ruling.kind {
    case .message(let message):
      let entry = Ledger.Entry(
        channel: rules.channel, message: message, marker: listener(message), at: Monotonic.now,
        isHidden: isHidden)
      ledger.add(entry)
    case .call(let name): ledger.count { $0.calls[name, default: 0] += 1 }
    case .refused(let reason): ledger.count { $0.refused[reason, default: 0] += 1 }
    case .tooFast: ledger.count { $0.tooFast += 1 }
    case .unreachable: ledger.count { $0.unreachable += 1 }
    }
    return ruling.response
  }
}
