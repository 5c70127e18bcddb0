internal import Crypto
internal import Dispatch
internal import HTTP

/// Sends a running service what no platform sends, and looks whether it stays what it is.
package struct Hostile: Sendable {
  package struct Options: Sendable {
    package var binary = ""
    package var configuration: [String] = []
    /// Connections that say nothing.
    package var idlers = 1_000
    /// Connections that drip.
    package var drippers = 50
    /// How long they stay.
    package var seconds = 12.0

    package init() {}
  }

  private let options: Options
  private let output: @Sendable (String) -> Void

  package init(_ options: Options, output: @escaping @Sendable (String) -> Void) {
    self.options = options
    self.output = output
  }

  /// - Returns: whether each got the right status, nothing crashed and nobody else noticed.
  package func run() throws -> Bool {
    var settings = World.Settings()
    settings.plan.families = 1
    let world = try World(settings)
    defer { world.stop() }
    let folder = try TrialFolder(for: world, more: options.configuration)
    defer { folder.remove() }
    let service = ServiceProcess(binary: options.binary, folder: folder)
    try service.start()
    let inspector = Inspector(folder: folder)
    guard Wait.until(20, { inspector.isReady }) else { throw RunError.doesNotStart(folder.log) }
    let table = attack(folder, service, settings.accounts)
    _ = service.stop(within: 15)
    for line in table.text { output(line) }
    return table.isRight
  }

  private func attack(
    _ folder: TrialFolder, _ service: ServiceProcess, _ accounts: Accounts
  ) -> Table {
    var table = Table()
    let healthy = HealthyClient(folder, accounts)
    let before = Inspector.memory(of: service.id)
    for attack in Attack.all(folder, accounts) {
      let status = attack.status(port: folder.port)
      table.check(
        attack.name, status.map { "\($0)" } ?? "chiusa", wanted: attack.wanted,
        attack.isRight(status))
    }
    crowd(folder.port)
    let times = healthy.stop()
    let after = Inspector.memory(of: service.id)
    table.check("crolli", service.deaths.count, wanted: "0", service.deaths.isEmpty)
    table.check(
      "memoria in più, MB", (after - before) / 1_024, wanted: "< 50", after - before < 50 * 1_024)
    let p99 = times.percentile(0.99)
    table.check(
      "p99 di un cliente sano, ms", Int(p99), wanted: "< 200 e nessuna perduta",
      p99 < 200 && times.failed == 0)
    table.tell("richieste sane", times.answered)
    return table
  }

  /// Connections that say nothing, and connections that never end their headers, all at once.
  private func crowd(_ port: UInt16) {
    let idlers = (0..<options.idlers).compactMap { _ in try? RawSocket(port: port) }
    let drippers = (0..<options.drippers).compactMap { _ in try? RawSocket(port: port) }
    for dripper in drippers { dripper.write("POST /telegram/x HTTP/1.1\r\nHost: a\r\n") }
    let end = Monotonic.after(Int64(options.seconds * 1_000_000_000))
    while Monotonic.now < end {
      for dripper in drippers { dripper.write("x: y\r\n") }
      Wait.sleep(1_000_000_000)
    }
    withExtendedLifetime(idlers) {}
  }
}

/// A client that does all as it should, one request after the other, while others do not.
private final class HealthyClient: Sendable {
  private let result = Guarded(Load.Result())
  private let isOver = Flag()
  private let ended = DispatchSemaphore(value: 0)

  init(_ folder: TrialFolder, _ accounts: Accounts) {
    DispatchQueue(label: "abbraccio.sano").async { [self] in
      var number = 1
      while !isOver.isRaised {
        var options = Load.Options(webhook: folder.telegram)
        options.headers = Load.headers(accounts)
        (options.threads, options.connections, options.families) = (1, 1, 50)
        (options.rate, options.seconds, options.firstUpdate) = (50, 0.5, number)
        number += 1_000
        let part = Load(options).run()
        result.withLock { all in
          all.answered += part.answered
          all.failed += part.failed
          all.milliseconds += part.milliseconds
        }
      }
      ended.signal()
    }
  }

  func stop() -> Load.Result {
    isOver.raise()
    ended.wait()
    return result.withLock { all in
      all.milliseconds.sort()
      return all
    }
  }
}
