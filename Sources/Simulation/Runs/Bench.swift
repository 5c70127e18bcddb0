internal import HTTP

/// How many messages a second the service stores and answers, beside a server that stores nothing.
package struct Bench: Sendable {
  package struct Options: Sendable {
    package var binary = ""
    package var schede: String?
    package var seconds = 5.0
    package var families = 5_000
    /// Somebody else's webhook on this machine, instead of the service; with what has to be sent along.
    package var target: Webhook?
    package var headers: [(name: String, value: String)] = []

    package init() {}
  }

  /// The share of the bare server's answers that is wanted.
  private static let wantedShare = 0.25
  private static let wantedMilliseconds = 50.0
  /// Of each thread of the load: what comes at once shares a commit.
  private static let connections = 128

  private let options: Options
  private let output: @Sendable (String) -> Void

  package init(_ options: Options, output: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.output = output
  }

  /// - Returns: whether what is wanted is reached.
  package func run() throws -> Bool {
    if let target = options.target { return aimed(at: target) }
    let (bare, empty) = (try self.bare(), try self.empty())
    let world = try World(World.Settings())
    defer { world.stop() }
    let folder = try TrialFolder(for: world, schede: options.schede)
    defer { folder.remove() }
    let service = ServiceProcess(binary: options.binary, folder: folder)
    try service.start()
    guard Wait.until(30, { Inspector(folder: folder).isReady }) else {
      _ = service.stop(within: 1)
      throw RunError.doesNotStart(folder.log)
    }
    let (full, half) = fullAndHalf(folder.telegram, Load.headers(folder.settings.accounts))
    _ = service.stop(within: 15)
    return show(bare, empty, full, half)
  }

  /// libmicrohttpd with nothing of ours, on this machine and now.
  private func bare() throws -> Load.Result {
    let server = try BareServer(threads: 3)
    return withExtendedLifetime(server) { Load(load(server.port)).run() }
  }

  /// Our server, which answers at once and stores nothing.
  private func empty() throws -> Load.Result {
    let server = try Server(
      host: "127.0.0.1", port: 0, admit: { _ in nil },
      handle: { $1.respond(HTTPResponse(status: 200)) })
    defer { server.stop(within: .zero) }
    return Load(load(server.port)).run()
  }

  private func load(_ port: UInt16) -> Load.Options {
    var load = Load.Options(webhook: Webhook(port: port, path: "/telegram/x"))
    load.seconds = options.seconds
    load.connections = Self.connections
    return load
  }

  /// As fast as it answers, then at half of that.
  private func fullAndHalf(
    _ webhook: Webhook, _ headers: [(name: String, value: String)]
  ) -> (full: Load.Result, half: Load.Result) {
    var load = Load.Options(webhook: webhook)
    load.headers = headers
    load.seconds = options.seconds
    load.connections = Self.connections
    load.families = options.families
    let full = Load(load).run()
    load.firstUpdate = 1 + full.answered * 2 + full.failed
    load.rate = max(1, full.perSecond / 2)
    return (full, Load(load).run())
  }

  /// The same load, and nothing beside it.
  private func aimed(at target: Webhook) -> Bool {
    let (full, half) = fullAndHalf(target, options.headers)
    var table = Table()
    table.tell("risposte al secondo", Int(full.perSecond))
    table.tell("p99 a pieno carico, ms", Int(full.percentile(0.99).rounded(.up)))
    table.tell("p99 a metà carico, ms", Int(half.percentile(0.99).rounded(.up)))
    let failed = full.failed + half.failed
    table.check("risposte sbagliate", failed, wanted: "0", failed == 0 && full.answered > 0)
    for line in table.text { output(line) }
    return table.isRight
  }

  private func show(
    _ bare: Load.Result, _ empty: Load.Result, _ full: Load.Result, _ half: Load.Result
  ) -> Bool {
    let share = bare.perSecond > 0 ? full.perSecond / bare.perSecond : 0
    let p99 = half.percentile(0.99)
    var table = Table()
    table.tell("libmicrohttpd da solo, al secondo", Int(bare.perSecond))
    table.tell("server nostro senza turni, al secondo", Int(empty.perSecond))
    table.tell("servizio, ogni turno su disco, al secondo", Int(full.perSecond))
    table.check(
      "parte di libmicrohttpd", "\(Int((share * 100).rounded())) %", wanted: "≥ 25 %",
      share >= Self.wantedShare)
    table.tell("p99 a pieno carico, ms", Int(full.percentile(0.99).rounded(.up)))
    table.check(
      "p99 a metà carico, ms", Int(p99.rounded(.up)), wanted: "< 50", p99 < Self.wantedMilliseconds)
    table.check(
      "risposte sbagliate", full.failed + half.failed, wanted: "0", full.failed + half.failed == 0)
    for line in table.text { output(line) }
    return table.isRight
  }
}
