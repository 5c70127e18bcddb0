import Testing

@testable import Schede

@Suite struct PlaceholderTests {
  private let knowledge = load([
    SchedeSource(path: "a.txt", bytes: Array(Sample.text.utf8))
  ]).knowledge

  @Test(arguments: [
    ("numero.emergenza", "112"), ("Numero.Emergenza.per", "pericolo"),
    ("luogo.nome", "Casa delle famiglie"), ("luogo.nido.indirizzo", "via Verdi 2"),
    ("place.nido.address", "via Verdi 2"), ("servizio.papa.nome", "Incontri per papà"),
    ("centro.privacy", "https://example.org/privacy"),
  ])
  func `finds the words`(_ name: String, _ words: String) {
    #expect(knowledge.placeholder(name) == .text(words))
    #expect(knowledge.text(ofPlaceholder: name) == words)
  }

  @Test func `tells what is missing from what does not exist`() {
    #expect(knowledge.placeholder("luogo.nido.telefono") == .missing)
    #expect(knowledge.placeholder("luogo.oggi") == .today(place: "sede"))
    #expect(knowledge.placeholder("luogo.nido.oggi") == .missing)
    #expect(knowledge.text(ofPlaceholder: "luogo.oggi") == nil)
  }

  @Test(arguments: ["", ".", "numero", "numero.x", "luogo.x.nome", "luogo.boh", "a.b.c.d", "x.y"])
  func `does not know`(_ name: String) {
    #expect(knowledge.placeholder(name) == nil)
  }

  @Test func `reads the names of a text`() {
    #expect(Placeholders.names("a {b} c{ d }e {f") == ["b", "d"])
    #expect(Placeholders.isUnbalanced("a {b} {c"))
    #expect(Placeholders.isUnbalanced("a }b{"))
    #expect(!Placeholders.isUnbalanced("a {b} {c}"))
  }
}
