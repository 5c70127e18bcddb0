import Channels
import HTTP
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

  /// Six families wrote; each answer fails so often, with longer and longer waits.
  private func silent(
    after failures: Int, _ fate: ClientFailure.Fate = .notSent
  ) throws -> Stage {
    var stage = try Stage()
    for family in 0..<6 { stage.say("orari", from: "\(100 + family)") }
    for _ in 0..<failures {
      let orders = stage.left
      stage.left = []
      for order in orders { stage.fail(fate, order.row) }
      for _ in 0..<600 where stage.left.isEmpty {
        stage.hand.advance(1)
        stage.perform()
      }
    }
    return stage
  }

  @Test func `a silent platform shows in readiness until it answers`() throws {
    var stage = try silent(after: 6)
    let reasons = stage.room.readiness.reasons
    #expect(
      reasons == [
        "telegram/1 non spedisce: la piattaforma non risponde, le risposte aspettano"
      ])
    stage.answer(.sent(messageID: nil), stage.left.first?.row)
    #expect(stage.room.readiness.isReady)
  }

  @Test func `when it answers again, nobody waits for the end of a long wait`() throws {
    var stage = try silent(after: 7)
    let orders = stage.left
    stage.left = []
    for order in orders.dropFirst() { stage.fail(.notSent, order.row) }
    stage.perform()
    #expect(stage.left.isEmpty)
    stage.answer(.sent(messageID: nil), orders.first?.row)
    stage.hand.advance(1)
    stage.perform()
    #expect(stage.left.count == 5)
  }

  @Test func `what may have arrived waits for its sign all the same`() throws {
    var stage = try silent(after: 6)
    let orders = stage.left
    stage.left = []
    for order in orders.dropFirst() { stage.fail(.ambiguous, order.row) }
    stage.answer(.sent(messageID: nil), orders.first?.row)
    stage.perform()
    #expect(stage.left.isEmpty)
  }
}
