import Testing
import Understanding

@Suite struct `What is said besides an answer` {
  private func rest(
    _ message: String, _ pending: Context.Pending, _ mechanisms: Mechanisms = Mechanisms()
  ) throws -> Meaning? {
    var understander = try Fixture.understander(mechanisms)
    return understander.read(message, in: Context(pending: pending)).rest.first
  }

  @Test(arguments: [
    ("Castelverde. A che ora aprite?", Context.Pending.comune),
    ("abito a Castelverde, a che ora aprite", .comune),
    ("Castelverde a che ora aprite", .comune),
    ("a che ora aprite? abito a Castelverde", .comune),
    ("ha 3 anni. a che ora aprite?", .age),
    ("no, a che ora aprite?", .yesNo),
    ("ha 3 anni. Castelverde. e a che ora aprite", .comune),
  ])
  func `is read as a message of its own`(_ message: String, _ pending: Context.Pending) throws {
    #expect(try rest(message, pending)?.readings.first?.intent == "orari")
    var none = Mechanisms()
    none.rest = false
    #expect(try rest(message, pending, none) == nil)
    #expect(try rest(message, .none) == nil)
  }

  @Test(arguments: [
    "Castelverde", "Castelverde, grazie", "ha 3 anni. abito a Castelverde", "no, grazie", "sì", "",
    "?",
    "a che ora aprite?", "no nessuno chiude la sera",
    "mia figlia non dorme più da quando stiamo a Castelverde",
  ])
  func `is nothing where all of it answers, or nothing does`(_ message: String) throws {
    #expect(try rest(message, .comune) == nil)
  }

  @Test(arguments: [("2. quando chiudete la sera", 2), ("1 e quando chiudete la sera?", 1)])
  func `follows a number that chooses`(_ message: String, _ number: Int) throws {
    var understander = try Fixture.understander()
    let meaning = understander.read(message, in: Context(pending: .offer))
    #expect(meaning.isNumbered && meaning.entities.ordinals == [number])
    #expect(meaning.rest.first?.readings.first?.intent == "orari")
    #expect(!understander.read(message, in: Context(pending: .age)).isNumbered)
  }

  @Test func `a danger beside a no to the question about it counts, however unsure`() throws {
    var understander = try Fixture.understander()
    let fear = "ho paura quando torna a casa"
    let alone = understander.read(fear).safety
    #expect(alone?.crisis == "violenza")
    let beside = understander.read("no, però " + fear, in: Context(pending: .yesNo))
    #expect(beside.safety?.crisis == "violenza")
  }

  @Test func `an age at the head is no number that chooses`() throws {
    var understander = try Fixture.understander()
    let meaning = understander.read("2 anni, quando chiudete?", in: Context(pending: .need))
    #expect(!meaning.isNumbered)
    #expect(meaning.rest.first?.readings.first?.intent == "orari")
  }

  @Test func `is the last sentence where the message tells of a danger`() throws {
    let message = "mio marito mi picchia. A che ora aprite?"
    #expect(try rest(message, .none)?.readings.first?.intent == "orari")
    #expect(try rest("mio marito mi picchia", .none) == nil)
    // The danger itself is always read from the whole.
    var understander = try Fixture.understander()
    #expect(understander.read(message).safety?.crisis == "violenza")
  }
}
