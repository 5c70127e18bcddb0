import HTTP
import Testing

@testable import Simulation

/// Lets families write to an echo until all is answered, or until nothing more comes.
private func play(
  _ habit: EchoService.Habit, change: (inout World.Settings) -> Void = { _ in }
) async throws -> (Account, World) {
  var settings = World.Settings()
  settings.pace = Pace(speed: 200)
  settings.plan.families = 24
  settings.plan.messages = 6
  change(&settings)
  let world = try World(settings)
  let echo = try EchoService(world: world, habit: habit)
  let families = world.start(telegram: echo.telegram, whatsApp: echo.whatsApp)
  await settle(world, families)
  world.stop()
  echo.stop()
  return (Account(written: families.written, entries: world.ledger.all), world)
}

/// Waits until the families are done, and then until the ledger stands still.
private func settle(_ world: World, _ families: Families) async {
  var (last, since) = (-1, ContinuousClock.now)
  while ContinuousClock.now - since < .milliseconds(families.isDone ? 200 : 1_500) {
    if world.ledger.count != last { (last, since) = (world.ledger.count, .now) }
    try? await Task.sleep(for: .milliseconds(10))
  }
}

@Suite(.serialized) struct WorldTests {
  @Test func `a service that answers all loses nothing and doubles nothing`() async throws {
    let (account, world) = try await play(.good)
    #expect(account.written == 144)
    #expect(account.answers == 144)
    #expect(account.lost == [] && account.doubled == [] && account.late == [])
    #expect(world.ledger.totals.refused == [:])
  }

  @Test func `nothing is lost while updates come twice and the platforms fail`() async throws {
    let (account, world) = try await play(.good) { settings in
      settings.twice = 0.1
      settings.faults.tooMany = 0.05
      settings.faults.broken = 0.05
      settings.faults.cut = 0.05
    }
    #expect(account.lost == [] && account.doubled == [] && account.late == [])
    #expect(world.deliveries.map(\.twice).reduce(0, +) > 0)
    #expect(world.ledger.totals.faults > 0)
  }

  @Test func `knows how long each family waited, and that what has no answer waits still`()
    async throws
  {
    var settings = World.Settings()
    settings.pace = Pace(speed: 200)
    settings.plan.families = 8
    settings.plan.messages = 2
    let world = try World(settings)
    defer { world.stop() }
    world.telegram.isDown = true
    let echo = try EchoService(world: world)
    defer { echo.stop() }
    let begin = Monotonic.now
    let families = world.start(telegram: echo.telegram, whatsApp: echo.whatsApp)
    await settle(world, families)
    let end = Monotonic.now
    #expect(!families.isAnswered)
    let (healthy, waiting) = (
      families.waits(on: .whatsApp, during: begin..<end),
      families.waits(on: .telegram, during: begin..<end)
    )
    #expect(healthy.count == 8 && waiting.count >= 4)
    #expect((healthy.max() ?? .infinity) < (waiting.min() ?? 0))
    #expect(families.waits(on: nil, during: end..<Monotonic.now) == [])
  }

  @Test func `a platform that nobody reaches comes back on its port`() throws {
    let world = try World(World.Settings())
    defer { world.stop() }
    let port = world.telegram.port
    #expect((try? RawSocket(port: port)) != nil)
    world.telegram.close()
    #expect((try? RawSocket(port: port)) == nil)
    try world.telegram.reopen()
    #expect(world.telegram.port == port)
    #expect((try? RawSocket(port: port)) != nil)
  }

  @Test func `finds what a forgetful service loses`() async throws {
    let (account, _) = try await play(.forgets) { $0.plan.patienceSeconds = 0.2 }
    #expect(account.lost == (0..<24).map { Marker(family: $0, number: 3) })
  }

  @Test func `finds what a stammering service says twice`() async throws {
    let (account, _) = try await play(.stammers)
    #expect(account.doubled.count == 24 && account.lost == [])
  }

  @Test func `finds what a muddling service answers out of order`() async throws {
    let (account, _) = try await play(.muddles) { $0.plan.thinkingSeconds = 0 }
    #expect(!account.late.isEmpty && account.lost == [])
  }
}
