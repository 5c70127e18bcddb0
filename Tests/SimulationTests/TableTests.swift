import Testing

@testable import Simulation

@Test func `a table is right where every line that decides is`() {
  var table = Table()
  table.tell("secondi", 3)
  #expect(table.isRight)
  table.check("perse", 0, wanted: "0", true)
  #expect(table.isRight)
  table.check("doppie", 2, wanted: "0", false)
  #expect(!table.isRight)
  #expect(table.text == ["    secondi  3", "sì  perse    0  (0)", "NO  doppie   2  (0)"])
}

@Test func `faults come as often as they should`() {
  var faults = Faults.soak
  faults.hang = 0
  var dice = Dice(seed: 5)
  let rolls = (0..<20_000).map { _ in faults.roll(&dice) }
  let shares = [Faults.Kind.tooMany, .broken, .cut, .hang].map { kind in
    Double(rolls.count { $0 == kind }) / 20_000
  }
  for (share, wanted) in zip(shares, [0.05, 0.05, 0.02, 0]) {
    #expect(abs(share - wanted) < 0.005)
  }
}

@Test func `a platform that is down takes nothing`() throws {
  let world = try World(World.Settings())
  defer { world.stop() }
  world.telegram.isDown = true
  let echo = try EchoService(world: world)
  defer { echo.stop() }
  let families = world.start(telegram: echo.telegram, whatsApp: echo.telegram)
  #expect(Wait.until(5) { families.counts.written > 0 })
  #expect(world.ledger.all.allSatisfy { $0.channel == "whatsapp" })
}
