import Channels
import Storage
import Testing

@testable import Service

/// A family that writes more than a person writes.
@Suite struct ThrottleTests {
  /// One that has just written as often as it may in a minute.
  private func busy() throws -> Stage {
    var stage = try Stage()
    for _ in 0..<stage.settings.messagesPerMinute { stage.say("orari") }
    #expect(stage.room.metrics[.hushed] == 0)
    return stage
  }

  /// How many answers a message made.
  private func answers(
    to text: String, in stage: inout Stage, from family: String = "100"
  ) -> Int {
    let before = stage.room.metrics[.queued]
    stage.say(text, from: family)
    return stage.room.metrics[.queued] - before
  }

  @Test func `is asked once to write more slowly, and then not answered`() throws {
    var stage = try busy()
    #expect(answers(to: "orari", in: &stage) == 1)
    for _ in 0..<30 { #expect(answers(to: "orari", in: &stage) == 0) }
    #expect(stage.room.metrics[.hushed] == 31)
    stage.deliverAll()
    let asked = stage.left.filter { $0.said.hasPrefix("Mi arrivano tanti messaggi insieme") }
    #expect(asked.count == 1)
    #expect(stage.left.last == asked.last)
  }

  @Test func `is answered again as its minute passes, and is alone in this`() throws {
    var stage = try busy()
    #expect(answers(to: "orari", in: &stage, from: "200") > 0)
    stage.hand.advance(3)
    #expect(answers(to: "orari", in: &stage) == 1)
    #expect(stage.room.metrics[.hushed] == 0)
    stage.say("orari")
    #expect(stage.room.metrics[.hushed] == 1)
  }

  @Test func `is always answered about a danger, and asked after it`() throws {
    var stage = try busy()
    for _ in 0..<5 { stage.say("orari") }
    for _ in 0..<3 { #expect(answers(to: "mi picchia", in: &stage) > 0) }
    #expect(stage.room.metrics[.dangers] == 3)
    #expect(answers(to: "adesso", in: &stage) > 0)
  }

  @Test(arguments: ["voglio parlare con una persona", "cancella i miei dati", "i miei dati"])
  func `may still ask for a person and for its data`(_ text: String) throws {
    var stage = try busy()
    for _ in 0..<5 { stage.say("orari") }
    _ = answers(to: text, in: &stage)
    let count = answers(to: "sì", in: &stage)
    #expect(count > 0 || stage.room.metrics[.notices] > 0)
  }

  @Test func `what is passed over changes nothing in the conversation`() throws {
    var stage = try busy()
    stage.say("orari")
    let before = try stage.room.store.family(1)
    stage.say("primi mesi")
    #expect(try stage.room.store.family(1)?.session == before?.session)
  }

  @Test func `a correction is not one more`() throws {
    var stage = try Stage()
    for _ in 0..<3 { stage.say("orari") }
    stage.receive(.text("primi mesi", key: "ultimo", from: "100"))
    for number in 0..<30 {
      stage.receive(
        Inbound(
          channel: .telegram, account: "1", key: "e\(number)", reference: nil,
          family: Address(["100"]), order: 1_000, sentAt: nil,
          happening: .edited(of: "ultimo", text: "orari")))
    }
    #expect(stage.room.metrics[.hushed] == 0)
  }

  @Test func `without a limit everything is answered`() throws {
    var stage = try Stage(perMinute: 0)
    for _ in 0..<100 { stage.say("orari") }
    #expect(stage.room.metrics[.hushed] == 0)
  }
}
