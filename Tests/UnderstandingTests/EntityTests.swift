import Language
import Testing
import Understanding

@Suite struct `Values in messages` {
  private func meaning(_ message: String, _ pending: Context.Pending = .none) throws -> Meaning {
    var understander = try Fixture.understander()
    return understander.read(message, in: Context(pending: pending))
  }

  private func comuni(_ message: String, _ pending: Context.Pending = .none) throws -> [[Int]] {
    try meaning(message, pending).entities.comuni.map(\.candidates)
  }

  @Test(arguments: [
    ("abito a Castelverde", [[2]]), ("siamo di castel verde", [[2]]), ("CREMONA", [[0]]),
    ("da Crema", [[1]]), ("vengo da Isola", [[3]]), ("un'isola deserta", []),
    ("Castelverde ci abito io, lei sta a Cremona", [[2], [0]]),
    ("la torta è crema", []), ("Castelverde e Crema", [[2], [1]]),
  ])
  func `finds Comuni`(_ message: String, as expected: [[Int]]) throws {
    #expect(try comuni(message) == expected)
  }

  @Test func `mends a misspelt Comune, and says so`() throws {
    let found = try meaning("castelvrede", .comune).entities.comuni
    #expect(found.map(\.candidates) == [[2]])
    #expect(found.map(\.isRepaired) == [true])
  }

  @Test func `keeps both names where a typo may be either`() throws {
    #expect(Set(try comuni("cremma", .comune).flatMap { $0 }).contains(1))
    #expect(Set(try comuni("cremna", .comune).flatMap { $0 }).contains(0))
  }

  @Test func `knows whose Comune it is, and what is denied`() throws {
    let found = try meaning("io abito a Castelverde, lei sta a Cremona").entities.comuni
    #expect(found.map(\.whose) == [.writer, .other])
    #expect(try meaning("non sono di Crema").entities.comuni.map(\.isDenied) == [true])
  }

  @Test func `knows a child from a parent and from the writer`() throws {
    #expect(try meaning("ha 3 anni").entities.ages.map(\.subject) == [.unsaid])
    #expect(try meaning("mia mamma ha 83 anni").entities.ages.map(\.subject) == [.adult])
    #expect(try meaning("ho 14 anni").entities.ages.map(\.subject) == [.writer])
    #expect(try meaning("17", .age).entities.ages.map(\.age) == [.months(204)])
  }

  @Test func `takes yes, no and back for commands, and «si» in a sentence for a word`() throws {
    #expect(try meaning("sì, grazie").commands == [.yes])
    #expect(try meaning("sì, grazie").isOnlyCommand)
    #expect(try meaning("si sveglia di notte").commands == [])
    #expect(try meaning("no, torna indietro").commands == [.no, .back])
    #expect(try meaning("indietro").isOnlyCommand)
  }

  @Test func `reads the number of a choice`() throws {
    #expect(try meaning("2").entities.ordinals == [2])
    #expect(try meaning("la seconda").entities.ordinals == [2])
  }
}

@Suite struct `Explaining` {
  @Test func `naming a line means that the line counts`() throws {
    let line = "+ iscrizione al nido per la bambina"
    var whole = try Fixture.understander()
    let message = "iscrizione della bambina"
    let before = whole.read(message, explaining: true)
    #expect(before.trace.evidence.first?.text == String(line.dropFirst(2)))
    let without = Fixture.intents.replacing(line + "\n", with: "")
    var other = try Understander(
      Fixture.knowledge(Fixture.words, without, Fixture.crisis, Fixture.comuni), language: "it")
    #expect(other.read(message).readings.first != before.readings.first)
  }

  @Test func `shows what was mended and what is unknown`() throws {
    var understander = try Fixture.understander()
    let trace = understander.read("nn trovo la gradutoria wxqy", explaining: true).trace
    #expect(trace.repairs.map(\.from) == ["nn", "gradutoria"])
    #expect(trace.unknown == ["trovo", "wxqy"])
  }
}
