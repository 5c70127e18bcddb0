internal import Crypto
internal import Dispatch
internal import HTTP

/// Sends a running service what no platform sends, and looks whether it stays what it is.
package struct Hostile: Run {
  /// Connections that say nothing.
  private static let idlers = 1_000
  /// Connections that drip.
  private static let drippers = 50
  /// How long they stay, where nothing else is asked.
  private static let seconds = 12.0

  package init() {}

  package func perform(in frame: Frame) throws -> Bool {
    var settings = World.Settings()
    settings.plan.families = 1
    let scene = try Scene(frame, settings)
    defer { scene.remove() }
    try scene.start()
    return frame.show(attack(scene, frame.options.seconds ?? Self.seconds))
  }

  private func attack(_ scene: Scene, _ seconds: Double) -> Table {
    var table = Table()
    let (folder, service) = (scene.folder, scene.service)
    let healthy = HealthyClient(folder)
    let before = Inspector.memory(of: service.id)
    for attack in Attack.all(folder, folder.settings.accounts) {
      let status = attack.status(port: folder.port)
      table.check(
        attack.name, status.map { "\($0)" } ?? "chiusa", wanted: attack.wanted,
        attack.isRight(status))
    }
    crowd(folder.port, seconds)
    let times = healthy.stop()
    let after = Inspector.memory(of: service.id)
    table.checkNone("crolli", service.deaths.count)
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
  private func crowd(_ port: UInt16, _ seconds: Double) {
    let idlers = (0..<Self.idlers).compactMap { _ in try? RawSocket(port: port) }
    let drippers = (0..<Self.drippers).compactMap { _ in try? RawSocket(port: port) }
    for dripper in drippers { dripper.write("POST /telegram/x HTTP/1.1\r\nHost: a\r\n") }
    let end = Monotonic.after(Int64(seconds * 1_000_000_000))
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

  init(_ folder: TrialFolder) {
    DispatchQueue(label: "abbraccio.sano").async { [self] in
      var number = 1
      while !isOver.isRaised {
        var options = Load.Options(webhook: folder.telegram)
        options.headers = Load.headers(folder.settings.accounts)
        (options.threads, options.connections, options.families) = (1, 1, 50)
        (options.rate, options.seconds, options.firstUpdate) = (50, 0.5, number)
        number += 1_000
        let part = Load(options).run()
        result.withLock { $0.add(part) }
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
