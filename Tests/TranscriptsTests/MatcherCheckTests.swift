import Schede
import Testing

@testable import Transcripts

@Suite struct MatcherCheckTests {
  private func findings(adding more: String) throws -> [Diagnostic] {
    let result = SmallSet.load(adding: more)
    try #require(result.errors == [])
    var assistant = try Assistant(result.knowledge, language: "it")
    var check = MatcherCheck(result.sources)
    check.run(&assistant)
    return check.diagnostics
  }

  @Test func `a sound set has nothing to say`() throws {
    #expect(try findings(adding: "") == [])
  }

  @Test func `names the intent that wins a phrase of another`() throws {
    let found = try findings(
      adding: """

        @vocabolario riempitivi  Parole in più
        tipo: riempitivi
        allora

        @intento sonno  Il sonno
        it: Riposa.
        + allora orari
        + stanchezza
        + sbadigli
        """)
    let theft = try #require(found.first { $0.code == "W023" })
    #expect(theft.severity == .warning)
    #expect(theft.message.contains("«sonno»") && theft.message.contains("«orari»"))
    #expect(theft.excerpt == "+ allora orari")
  }

  @Test func `a trap of a danger holds against a rule that lies in it`() throws {
    let found = try findings(
      adding: """

        @crisi paura  Paura
        it: Chiama il {numero.emergenza}.
        ~ ho paura
        ! ho paura del buio
        """)
    #expect(found.map(\.code) == [])
  }

  @Test func `a conversation in the data that goes wrong is an error at its line`() throws {
    let found = try findings(adding: "\n@prova sbagliata\n> orari\n< Apriamo alle dieci.\n")
    #expect(found.map(\.code) == ["E100"])
    #expect(found.first?.excerpt == "< Apriamo alle dieci.")
    #expect(found.first?.message.contains("avuto «Apriamo alle nove.") == true)
  }

  @Test func `a saying whose danger or case is misspelt would never be said`() throws {
    let found = try findings(
      adding: """

        @domanda caso  Il caso
        tipo: scelta
        * gas: odore di gas | it: Gas

        @crisi paura  Paura
        it: Chiama il {numero.emergenza}.
        ~ ho paura

        @frase crisi-testo-paura-gass  Il gas
        it: Esci, poi chiama il {numero.emergenza}.

        @frase crisi-testo-paura-gas  Il gas
        it: Esci, poi chiama il {numero.emergenza}.
        """)
    #expect(found.map(\.code) == ["E095"])
    #expect(found.first?.excerpt == "@frase crisi-testo-paura-gass  Il gas")
    #expect(found.first?.hint == "forse volevi «@frase crisi-testo-paura-gas»")
  }
}
