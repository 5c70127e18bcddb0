import Testing
import Understanding

/// Ranges of numbers and exact forms in the rules of a danger.
@Suite struct `Ranges and exact forms` {
  private static let crisis = """
    @crisi febbre  Febbre
    it: Chiama il 112.
    ~ febbre a [41..43]
    ~ satura [..90]
    ~ preso [10..] pastiglie
    ~ figlia ha [..13] anni .. ragazzo .. [18..]
    ~ ha esattamente [38,5..39] gradi
    ~ "picchio" mia figlia
    ~ lo picchio quindi quarantuno
    = "vattene via"
    ! febbre a [41..43] il motore
    ! "picchio" mia figlia di gomma
    """

  private func isHeard(_ message: String) throws -> Bool {
    let knowledge = Fixture.knowledge(Fixture.words, Fixture.intents, Self.crisis)
    var understander = try Understander(knowledge, language: "it")
    return understander.read(message).safety?.isCertain == true
  }

  @Test(arguments: [
    "febbre a 41", "febbre a 41,5 e vomita", "febbre a 42.3", "febbre a quarantuno",
    "febbre a quarantuno e mezzo", "febbre a quarantunoo", "febbre a 43", "satura 90", "satura 0",
    "ha preso 10 pastiglie", "ha preso 250 pastiglie", "preso cento pastiglie",
    "mia figlia ha 13 anni e il suo ragazzo 18", "mia figlia ha dodici anni e il ragazzo ne ha 25",
    "ha esattamente 38,5 gradi", "ha esattamente trentotto e mezzo gradi",
    "ha esattamente 39,0 gradi",
  ])
  func `hear a number inside the range`(_ message: String) throws {
    #expect(try isHeard(message))
  }

  @Test(arguments: [
    "febbre a 37", "febbre a 40,9", "febbre a 43,1", "febbre a quaranta", "febbre a 12.41",
    "febbre a 410", "satura 91", "satura 90,5", "ha preso 9 pastiglie", "ha preso una pastiglia",
    "ha preso 9,99 pastiglie",
    "mia figlia ha 14 anni e il suo ragazzo 18", "mia figlia ha 13 anni e il suo ragazzo 17",
    "ha esattamente 38,4 gradi", "ha esattamente 39,1 gradi", "febbre a 41.42.2022",
  ])
  func `do not hear one outside it`(_ message: String) throws {
    #expect(try !isHeard(message))
  }

  @Test func `stop a rule in a trap as well`() throws {
    #expect(try !isHeard("febbre a 42 il motore"))
    #expect(try !isHeard("picchio mia figlia di gomma"))
  }

  @Test func `tell the form of a word, which a plain rule does not`() throws {
    #expect(try isHeard("picchio mia figlia"))
    #expect(try !isHeard("picchia mia figlia"))
    #expect(try !isHeard("picchiamo mia figlia"))
    #expect(try isHeard("lo picchia quindi quarantuno"))
  }

  @Test func `tell the form of a whole message`() throws {
    #expect(try isHeard("vattene via"))
    #expect(try !isHeard("vattene vie"))
    #expect(try !isHeard("vattene via di qua"))
  }

  @Test func `hear a misspelt exact form that is nearest to it`() throws {
    #expect(try isHeard("pichio mia figlia"))
  }
}
