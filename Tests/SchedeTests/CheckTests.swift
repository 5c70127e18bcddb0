import Testing

@testable import Schede

@Suite struct CheckTests {
  @Test func `takes intents alone, with warnings only`() {
    let result = load(
      """
      @intento orari  Orari
      percorso: triage
      it: Vieni in {luogo.sede.indirizzo}.
      it: Oppure in {luogo.nido.indirizzo}, o chiama il {numero.uno}.
      + uno
      + due
      + tre
      """)
    #expect(result.diagnostics.map(\.code) == ["W055", "W049", "W049"])
    #expect(!result.hasErrors)
  }

  @Test func `says once how often a name is wrong`() {
    let text = Sample.text.replacing("~ mi segue", with: "~ {lu} mi segue\n~ {lu} mi vuole")
    let findings = Sample.findings(text)
    #expect(findings.map(\.code) == ["E041"])
    #expect(findings.map(\.message) == ["non c'è nessun vocabolario «lu» (e in un'altra riga)"])
  }

  @Test func `counts the questions of the longest way`() {
    let extra = (1...6).map {
      """
      @domanda d\($0)
      tipo: comune
      it: Dove?
      en: Where?
      perché: serve

      """
    }
    let text =
      Sample.text.replacing("ordine: bisogno", with: "ordine: d1, d2, d3, d4, d5, d6, bisogno")
      + "\n" + extra.joined()
    let findings = Sample.findings(text)
    #expect(findings.map(\.code) == ["W057"])
    #expect(
      findings.first?.message
        == "fino a 9 domande per «primi-mesi» (al minimo 8, per «coppia»)")
  }

  @Test func `spells out the first gap and counts all of them`() {
    let findings = Sample.findings(
      replacing: "| -          | -     | -  ", with: "| coppia     | -     | -  ")
    // primi-mesi: padre from 12 months or unknown (2), madre and unknown with any age (4 each).
    #expect(
      findings.first?.message
        == "10 casi non portano a nessun servizio; il primo: bisogno = primi-mesi, chi = padre, "
        + "eta = 1a..")
  }

  @Test func `names the row that overlaps`() {
    let findings = Sample.findings(replacing: "vale: prima", with: "vale: unica")
    #expect(
      findings.map(\.message) == [
        "in 2 casi vale anche la riga 113; il primo: bisogno = primi-mesi, chi = padre, "
          + "eta = in-arrivo"
      ])
  }

  @Test func `does not call a phrase of the same intent a rival`() {
    let findings = Sample.findings(
      replacing: "+ litighiamo sempre", with: "+ litighiamo sempre\n+ litigo sempre")
    #expect(findings.isEmpty)
  }

  @Test func `tells rules with and without a vocabulary apart`() {
    let text = Sample.text.replacing("~ mi segue", with: "~ figlio non dorm")
    #expect(Sample.findings(text).isEmpty)
  }

  @Test func `finds two languages with the same words`() {
    let list = "\n@vocabolario %\ntipo: lingua\nlingua: %\nthe\nof\nand\n"
    let text = Sample.text + list.replacing("%", with: "en") + list.replacing("%", with: "fr")
    #expect(Sample.findings(text).map(\.code) == ["E046"])
  }

  @Test func `says when a table has too many cases to prove`() {
    let columns = (1...17).map { "q\($0)" }
    let questions = columns.map {
      "@domanda \($0)\nit: x\nen: x\nperché: x\ntipo: sì-no\n"
    }
    let table = """

      @tabella larga
      | \(columns.joined(separator: " | ")) -> servizio | perché |
      | \(columns.map { _ in "si" }.joined(separator: " | ")) -> ascolto | x |
      """
    let order = "ordine: bisogno, " + columns.joined(separator: ", ")
    let text =
      Sample.text.replacing("ordine: bisogno", with: order) + "\n" + questions.joined() + table
    #expect(Set(Sample.findings(text).map(\.code)) == ["W032", "W057", "W073"])
  }

  @Test func `lists what must be confirmed`() {
    let result = load("@luogo sede\nda-verificare: gli orari\n\nda-verificare: il telefono\n")
    #expect(
      result.unverifiedFacts.map(\.description) == [
        "prova.txt:2: @luogo sede: gli orari", "prova.txt:4: @luogo sede: il telefono",
      ])
  }
}
