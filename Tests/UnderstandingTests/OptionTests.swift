import Schede
import Testing

@testable import Understanding

struct OptionTests {
  private static let text = """
    @intento orari  Orari
    + a che ora aprite la mattina
    + siete aperti il sabato
    it: Al mattino.
    @vocabolario negazioni  Negazioni
    tipo: negazioni
    non
    @vocabolario riempitivi  Riempitivi
    tipo: riempitivi
    mio
    il
    @vocabolario comandi  Comandi
    tipo: comandi
    correggo = no scusa
    @domanda chi  chi scrive
    tipo: scelta
    it: Chi sei?
    * padre: papà, sono il papà | it: Il papà
    @domanda sicurezza  la sicurezza
    tipo: sì-no
    it: Qualcuno ha paura?
    * sì: mi fa paura, non siamo al sicuro | it: Sì
    * no: non mi fa paura, al sicuro | it: No

    """

  private func options(_ text: String, _ pending: Context.Pending = .none) throws -> [String] {
    let sources = [SchedeSource(path: "prova.txt", bytes: Array(Self.text.utf8))]
    var understander = try Understander(load(sources).knowledge, language: "it")
    return understander.read(text, in: Context(pending: pending)).entities.options
      .map { "\($0.question)=\($0.value)" }
  }

  @Test func `a bare word is an answer only to the question that waits`() throws {
    #expect(try options("mio papà").isEmpty)
    #expect(try options("papà", .choice(question: "chi")) == ["chi=padre"])
    #expect(try options("sono il papà") == ["chi=padre"])
    #expect(try options("no scusa, il papà") == ["chi=padre"])
    #expect(try options("no scusa, non c'è il papà").isEmpty)
  }

  @Test(arguments: [
    ("lui mi fa paura", "sicurezza=si"), ("lui non mi fa paura", "sicurezza=no"),
    ("qui non siamo al sicuro", "sicurezza=si"), ("siamo al sicuro", "sicurezza=no"),
  ])
  func `of two options of a question the longer counts`(_ text: String, _ expected: String) throws {
    #expect(try options(text) == [expected])
  }
}
