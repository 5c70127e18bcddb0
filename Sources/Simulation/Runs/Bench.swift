internal import HTTP

/// How many messages a second the service stores and answers, beside a server that stores nothing.
package struct Bench: Run {
  /// The share of the bare server's answers that is wanted.
  private static let wantedShare = 0.25
  private static let wantedMilliseconds = 50.0
  /// Of each thread of the load: what comes at once shares a commit.
  private static let connections = 128
  private static let families = 5_000
  private static let seconds = 5.0

  package init() {}

  package func perform(in frame: Frame) throws -> Bool {
    let options = frame.options
    if let target = options.target {
      return frame.show(aimed(at: target, options))
    }
    let (bare, empty) = (try self.bare(options), try self.empty(options))
    let scene = try Scene(frame, World.Settings(), schede: options.schede)
    defer { scene.remove() }
    try scene.start()
    let headers = Load.headers(scene.folder.settings.accounts)
    let (full, half) = fullAndHalf(scene.folder.telegram, headers, options)
    _ = scene.stop()
    return frame.show(table(bare, empty, full, half))
  }

  /// libmicrohttpd with nothing of ours, on this machine and now.
  private func bare(_ options: Frame.Options) throws -> Load.Result {
    let server = try BareServer(threads: 3)
    return withExtendedLifetime(server) { Load(load(server.port, options)).run() }
  }

  /// Our server, which answers at once and stores nothing.
  private func empty(_ options: Frame.Options) throws -> Load.Result {
    let server = try Server(
      host: "127.0.0.1", port: 0, admit: { _ in nil },
      handle: { $1.respond(HTTPResponse(status: 200)) })
    defer { server.stop(within: .zero) }
    return Load(load(server.port, options)).run()
  }

  private func load(_ port: UInt16, _ options: Frame.Options) -> Load.Options {
    load(Webhook(port: port, path: "/telegram/x"), options)
  }

  private func load(_ webhook: Webhook, _ options: Frame.Options) -> Load.Options {
    var load = Load.Options(webhook: webhook)
    load.seconds = options.seconds ?? Self.seconds
    load.connections = Self.connections
    load.families = options.families ?? Self.families
    return load
  }

  /// As fast as it answers, then at half of that.
  private func fullAndHalf(
    _ webhook: Webhook, _ headers: [(name: String, value: String)], _ options: Frame.Options
  ) -> (full: Load.Result, half: Load.Result) {
    var load = self.load(webhook, options)
    load.headers = headers
    let full = Load(load).run()
    load.firstUpdate = 1 + full.answered * 2 + full.failed
    load.rate = max(1, full.perSecond / 2)
    return (full, Load(load).run())
  }

  /// The same load, and nothing beside it.
  private func aimed(at target: Webhook, _ options: Frame.Options) -> Table {
    let (full, half) = fullAndHalf(target, options.headers, options)
    var table = Table()
    table.tell("risposte al secondo", Int(full.perSecond))
    table.tell("p99 a pieno carico, ms", Int(full.percentile(0.99).rounded(.up)))
    table.tell("p99 a metà carico, ms", Int(half.percentile(0.99).rounded(.up)))
    let failed = full.failed + half.failed
    table.check("risposte sbagliate", failed, wanted: "0", failed == 0 && full.answered > 0)
    return table
  }

  private func table(
    _ bare: Load.Result, _ empty: Load.Result, _ full: Load.Result, _ half: Load.Result
  ) -> Table {
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
    table.checkNone("risposte sbagliate", full.failed + half.failed)
    return table
  }
}
