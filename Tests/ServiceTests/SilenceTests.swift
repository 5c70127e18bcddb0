import Channels
import HTTP
import Seeded
import Testing

@testable import Service

/// A platform that takes nothing for a while.
@Suite struct SilenceTests {
  @Test func `a few failures or a short while are no silence`() {
    var silence = Silence()
    for second in 0..<4 { silence.fail(at: Double(second) * 20) }
    #expect(!silence.isKnown(at: 61))
    silence.fail(at: 61)
    #expect(silence.isKnown(at: 61))
    #expect(silence.isKnown(at: 361))
    #expect(!silence.isKnown(at: 362))
    var burst = Silence()
    for _ in 0..<100 { burst.fail(at: 5) }
    #expect(!burst.isKnown(at: 14.9))
    #expect(burst.isKnown(at: 15))
  }

  @Test func `after five failures nothing is repeated until it is known whether it is silent`() {
    var silence = Silence()
    for _ in 0..<4 { silence.fail(at: 2) }
    #expect(silence.earliestRepetition(at: 3) == 3)
    silence.fail(at: 2)
    #expect(silence.earliestRepetition(at: 3) == 12)
    #expect(silence.earliestRepetition(at: 13) == 13)
  }

  @Test func `a platform known to be silent is tried a while after the last failure, then again`() {
    var silence = Silence()
    #expect(silence.earliest(at: 3) == 3)
    for second in [0, 2, 4, 6, 12] as [Double] { silence.fail(at: second) }
    #expect(silence.earliest(at: 12) == 27)
    #expect(silence.earliest(at: 27) == 27)
    silence.probe(at: 27)
    #expect(silence.earliest(at: 28) == 42)
    silence.fail(at: 30)
    #expect(silence.earliest(at: 31) == 45)
    #expect(silence.earliest(at: 331) == 331)
  }

  /// What left while the platform failed all calls for so many seconds, after so many families wrote.
  private func fail(
    _ stage: inout Stage, _ fate: ClientFailure.Fate, seconds: Int, families: Int = 6
  ) -> [Int64: Int] {
    var sends: [Int64: Int] = [:]
    for family in 0..<families { stage.say("orari", from: "\(100 + family)") }
    for _ in 0..<seconds {
      let orders = stage.left
      stage.left = []
      for order in orders {
        sends[order.row ?? 0, default: 0] += 1
        stage.fail(fate, order.row)
      }
      stage.hand.advance(1)
      stage.perform()
    }
    return sends
  }

  /// Goes on failing until the next call leaves.
  private func probe(_ stage: inout Stage) -> [SendOrder] {
    stage.left = []
    for _ in 0..<300 where stage.left.isEmpty {
      stage.hand.advance(1)
      stage.perform()
    }
    return stage.left
  }

  @Test(arguments: [ClientFailure.Fate.notSent, .ambiguous])
  func `a silent platform shows in readiness until it answers`(
    _ fate: ClientFailure.Fate
  ) throws {
    var stage = try Stage()
    _ = fail(&stage, fate, seconds: 60)
    let reasons = stage.room.readiness.reasons
    #expect(
      reasons == [
        "telegram/1 non spedisce: la piattaforma non risponde, le risposte aspettano"
      ])
    let probes = probe(&stage)
    #expect(probes.count == 1)
    stage.answer(.sent(messageID: nil), probes.first?.row)
    #expect(stage.room.readiness.isReady)
  }

  @Test(arguments: [ClientFailure.Fate.notSent, .ambiguous])
  func `when it answers again, nobody waits for the end of a long wait`(
    _ fate: ClientFailure.Fate
  ) throws {
    var stage = try Stage()
    _ = fail(&stage, fate, seconds: 600)
    let probes = probe(&stage)
    stage.left = []
    stage.answer(.sent(messageID: nil), probes.first?.row)
    stage.hand.advance(1)
    stage.perform()
    #expect(stage.left.count == 5)
  }

  @Test func `what may have arrived waits for its sign all the same`() throws {
    var stage = try Stage(codecs: [FakeCodec(name: .whatsapp)])
    for family in 0..<6 {
      stage.receive(.text("orari", key: "\(family)", from: "\(100 + family)", channel: .whatsapp))
    }
    _ = fail(&stage, .ambiguous, seconds: 600, families: 0)
    let probes = probe(&stage)
    stage.left = []
    stage.answer(.sent(messageID: nil), probes.first?.row)
    stage.hand.advance(59)
    stage.perform()
    let early = stage.left.count
    stage.hand.advance(1)
    stage.perform()
    #expect(early < 5)
    #expect(stage.left.count == 5)
  }

  /// Ten minutes in which it takes everything and cuts the connection.
  @Test(arguments: [1, 6, 100])
  func `nothing is laid aside because a platform is ill, and few are told twice`(
    _ families: Int
  ) throws {
    var stage = try Stage()
    let sends = fail(&stage, .ambiguous, seconds: 600, families: families)
    #expect(stage.room.metrics[.dead] == 0)
    #expect(sends.count == families)
    let total = sends.values.reduce(0, +)
    // One each, a few repetitions until there are five failures, then one row each fifteen seconds.
    #expect(total <= families + 4 + 600 / 15, "\(total)")
    #expect(sends.values.max() ?? 0 <= 8, "\(sends)")
    #expect(stage.room.metrics[.resent] >= total - families)
    stage.deliverAll()
    #expect(stage.room.metrics[.sent] == families)
    #expect(stage.room.metrics[.dead] == 0)
  }

  @Test func `a row on which nothing ever gets through is given up at last`() throws {
    var stage = try Stage()
    let sends = fail(&stage, .ambiguous, seconds: 7_200, families: 1)
    #expect(stage.room.metrics[.dead] == 1)
    #expect(sends.values.max() == Bounds.sendsOverTroubles + 1)
  }

  /// What came of so many answers, one a second, of whose calls so many in a hundred are cut.
  private func deliver(_ families: Int, cutting share: Int) throws -> (dead: Int, sends: Int) {
    var stage = try Stage()
    var dice = SplitMix64(seed: 7)
    var sends = 0
    for family in 0..<families {
      stage.say("orari", from: "\(1_000 + family)")
      let orders = stage.left
      stage.left = []
      sends += orders.count
      for order in orders {
        if dice.below(100) < share {
          stage.fail(.ambiguous, order.row)
        } else {
          stage.answer(.sent(messageID: nil), order.row)
        }
      }
      stage.hand.advance(1)
      stage.perform()
    }
    let dead = stage.room.metrics[.dead]
    stage.left.removeAll { $0.row == nil }
    stage.deliverAll()
    #expect(stage.room.metrics[.sent] + dead == families)
    return (dead, sends)
  }

  @Test func `nothing is laid aside because half of the calls are cut`() throws {
    let (dead, sends) = try deliver(1_000, cutting: 50)
    #expect(dead == 0)
    // Two calls for an answer is what half of them cut cannot do without.
    #expect(sends < 2_100, "\(sends)")
  }

  @Test func `few calls that are cut are no illness, and its end shows at once`() {
    var illness = Illness()
    for call in 0..<1_000 {
      _ = illness.note(isUnknown: call % 20 == 0)
      #expect(!illness.isKnown)
    }
    for _ in 0..<20 { _ = illness.note(isUnknown: true) }
    #expect(illness.isKnown)
    let ends = (0..<100).map { _ in illness.note(isUnknown: false) }
    #expect(ends.count { $0 } == 1)
    #expect(!illness.isKnown)
  }

  @Test func `while it is silent new answers wait, but not one about a danger`() throws {
    var stage = try Stage()
    _ = fail(&stage, .ambiguous, seconds: 60)
    _ = probe(&stage)
    stage.left = []
    #expect(stage.say("orari", from: "300").isEmpty)
    #expect(!stage.say("mio marito mi picchia", from: "301").isEmpty)
  }
}
