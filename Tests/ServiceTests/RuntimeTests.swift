import Channels
import Crypto
import HTTP
import Storage
import Synchronization
import Testing

@testable import Service

@Suite struct RuntimeTests {
  private static let steady = ContinuousClock.now

  private func start(
    _ path: String, _ transport: FakeTransport, faults: Faults? = nil
  ) async throws -> ServiceRuntime {
    let settings = ServiceSettings(
      database: path, sealingKey: Stage.sealing, hashingKey: Stage.hashing,
      codecs: [FakeCodec()])
    let clock = Clock(
      wall: { 1_780_000_000 },
      steady: { (ContinuousClock.now - Self.steady) / .seconds(1) }, offset: { _ in 0 },
      chance: { 0 })
    return try await ServiceRuntime.start(
      settings, knowledge: SmallCentre.knowledge, transport: transport, clock: clock,
      faults: faults)
  }

  private func receive(
    _ runtime: ServiceRuntime, _ body: String, secret: String = "right"
  ) async -> ServiceRuntime.Answer {
    await withCheckedContinuation { continuation in
      runtime.receive(
        channel: .telegram, header: { $0 == "secret" ? secret : nil }, body: Array(body.utf8),
        completion: { continuation.resume(returning: $0) })
    }
  }

  @Test func `a request is answered after it is on the disk, and the reply is sent`() async throws {
    let (folder, transport) = (Folder(), FakeTransport())
    let runtime = try await start(folder.path("a.db"), transport)
    #expect(await receive(runtime, "a|100|orari") == ServiceRuntime.Answer(status: 200))
    await transport.calls(atLeast: 1)
    #expect(String(decoding: transport.calls[0].body, as: UTF8.self).contains("Apriamo alle nove"))
    await runtime.stop()
    let store = try openStore(folder.path("a.db"))
    #expect(try store.openRows().isEmpty)
    #expect(runtime.metrics[.sent] == 1)
  }

  @Test func `what a platform took is marked before anything else is done`() async throws {
    for (point, isMarked) in [(Faults.Point.afterBytes, false), (.after2xx, true)] {
      let (folder, transport, seen) = (Folder(), FakeTransport(), LockedLines())
      let path = folder.path("a.db")
      let faults = Faults(point.rawValue) {
        seen.add("\(SentMarks(path + ".spediti").rows.count)")
      }
      let runtime = try await start(path, transport, faults: faults)
      #expect(await receive(runtime, "a|100|orari").status == 200)
      await transport.calls(atLeast: 1)
      await runtime.stop()
      #expect(seen.all == [isMarked ? "1" : "0"])
    }
  }

  @Test func `what a platform refused is not marked as taken`() async throws {
    let (folder, transport) = (Folder(), FakeTransport(status: 400))
    let runtime = try await start(folder.path("a.db"), transport)
    #expect(await receive(runtime, "a|100|orari").status == 200)
    await transport.calls(atLeast: 1)
    await runtime.stop()
    #expect(SentMarks(folder.path("a.db.spediti")).rows.isEmpty)
  }

  @Test func `who has no secret is refused, what cannot be read is acknowledged`() async throws {
    let folder = Folder()
    let runtime = try await start(folder.path("a.db"), FakeTransport())
    #expect(await receive(runtime, "a|100|orari", secret: "wrong").status == 401)
    #expect(await receive(runtime, "nonsense").status == 200)
    await runtime.stop()
    #expect(runtime.metrics[.rejectedSignature] == 1)
    #expect(runtime.metrics[.unreadable] == 1)
    #expect(try openStore(folder.path("a.db")).count("dead_letter") == 1)
  }

  @Test func `a stop waits for what is on its way, and refuses what comes after`() async throws {
    let (folder, transport) = (Folder(), FakeTransport(status: nil))
    // A call that it still keeps would keep the service, which keeps it.
    defer { transport.answerAll(200) }
    let runtime = try await start(folder.path("a.db"), transport)
    #expect(await receive(runtime, "a|100|orari").status == 200)
    await transport.calls(atLeast: 1)
    async let stopped: Void = runtime.stop()
    while await receive(runtime, "b|100|orari").status == 200 {}
    #expect(await receive(runtime, "c|100|orari").retryAfter == 5)
    transport.answerAll(200)
    await stopped
    #expect(runtime.metrics[.sent] == 1)
    #expect(await receive(runtime, "d|100|orari").status == 503)
  }

  @Test func `many requests at once lose nothing`() async throws {
    let (folder, transport) = (Folder(), FakeTransport())
    let runtime = try await start(folder.path("a.db"), transport)
    await withTaskGroup { group in
      for number in 0..<300 {
        group.addTask {
          let answer = await receive(runtime, "k\(number)|f\(number)|orari")
          #expect(answer.status == 200)
        }
      }
    }
    #expect(runtime.health.status == 200)
    await runtime.stop()
    let store = try openStore(folder.path("a.db"))
    #expect(try store.count("seen") == 300)
    #expect(try store.count("family") == 300)
  }

  @Test func `a wrong key keeps it from starting`() async throws {
    let folder = Folder()
    _ = try openStore(folder.path("a.db"))
    let settings = ServiceSettings(
      database: folder.path("a.db"), sealingKey: Secret([UInt8](repeating: 1, count: 32)),
      hashingKey: Stage.hashing, codecs: [])
    await #expect(throws: StoreError.wrongKey) {
      _ = try await ServiceRuntime.start(
        settings, knowledge: SmallCentre.knowledge, transport: FakeTransport(),
        clock: HandClock().clock)
    }
  }

  @Test func `data that is refused is told in readiness until good data comes`() async throws {
    let folder = Folder()
    let runtime = try await start(folder.path("a.db"), FakeTransport())
    #expect(await runtime.order(.refuseData(reason: "2 errori")) == .done)
    #expect(await runtime.order(.listDead) == .dead([]))
    #expect(runtime.health.status == 503)
    #expect(runtime.health.json.contains("2 errori"))
    #expect(await runtime.order(.reload(SmallCentre.knowledge)) == .done)
    #expect(await runtime.order(.listDead) == .dead([]))
    #expect(runtime.health.status == 200)
    await runtime.stop()
  }

  @Test func `metrics are in the form of Prometheus`() {
    var metrics = Metrics()
    metrics[.arrived] = 3
    metrics.oldestSeconds = ["seen": 9]
    #expect(metrics.text.contains("\nabbraccio_messages_arrived_total 3\n"))
    #expect(metrics.text.contains("\nabbraccio_oldest_row_seconds{table=\"seen\"} 9\n"))
  }

  private func openStore(_ path: String) throws -> Store {
    try Store.open(
      path, sealingKey: Stage.sealing, hashingKey: Stage.hashing, now: 1_780_000_100)
  }
}
