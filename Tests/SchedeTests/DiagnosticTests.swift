import Testing

@testable import Schede

@Suite struct DiagnosticTests {
  @Test func `writes itself as JSON`() throws {
    let result = load("@intneto orari\nit: x\n+ a\n+ b\n+ c\n")
    let first = try #require(result.diagnostics.first)
    #expect(
      first.json
        == #"{"path":"prova.txt","line":1,"column":2,"width":7,"severity":"errore","code":"E001","#
        + #""message":"non conosco il tipo di scheda «intneto»","#
        + #""hint":"forse intendevi «@intento»"}"#)
    #expect(JSONText.quoted("a\"\\\n\t\u{1}è") == #""a\"\\\n\t\u0001è""#)
  }

  @Test func `shortens a long line around the place`() throws {
    let line = String(repeating: "parola ", count: 100)
    let result = load(
      "@intento i\nit: \(line){numero.x} \(line)\nen: x\n+ a\n+ b\n+ c\n@numero y\n")
    let found = try #require(result.diagnostics.first { $0.code == "E040" })
    #expect(found.column == 706)
    #expect(found.excerpt.unicodeScalars.count == 122)
    let shown = Array(found.excerpt)[(found.excerptColumn - 1)...].prefix(8)
    #expect(String(shown) == "numero.x")
  }

  @Test func `counts columns in characters`() throws {
    let result = load("@intento perché\nit: è così {boh}\n+ a\n+ b\n+ c")
    let found = try #require(result.diagnostics.first)
    #expect((found.line, found.column, found.width) == (2, 13, 3))
  }

  @Test func `places findings of other rooms`() {
    let result = load("@intento orari\n+ a che ora aprite\n")
    let diagnostic = result.sources.diagnostic(
      "E023", at: SourceLine(file: 0, line: 2), marking: "aprite", "vince «sede»",
      hint: "cambia la frase")
    #expect(
      diagnostic.description == """
        prova.txt:2:13: errore E023 vince «sede»
          + a che ora aprite
                      ^^^^^^
          Che fare: cambia la frase
        """)
    let nowhere = result.sources.diagnostic(
      "W100", at: SourceLine(file: 0, line: 9), "manca", hint: "x")
    #expect(nowhere.description.hasPrefix("prova.txt:2:19: avviso W100 manca\n"))
    let lost = result.sources.diagnostic(
      "W100", at: SourceLine(file: 7, line: 1), "manca", hint: "x")
    #expect(lost.path.isEmpty)
  }

  @Test func `counts a swap of neighbours as one slip`() {
    #expect(editDistance(Array("figlio"), Array("filgio")) == 1)
    #expect(editDistance(Array("abc"), Array("")) == 3)
    #expect(nearest(to: "Etá", among: ["chi", "eta"]) == "eta")
    #expect(nearest(to: "xyz", among: ["chi", "eta"]) == nil)
  }

  @Test func `shows a word of a megabyte cut short`() throws {
    let result = load("@\(String(repeating: "x", count: 1_000_000)) orari")
    #expect(try #require(result.diagnostics.first).description.utf8.count < 1000)
  }
}
