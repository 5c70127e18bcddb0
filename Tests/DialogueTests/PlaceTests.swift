import Language
import Schede
import Testing

@testable import Dialogue

struct PlaceTests {
  private let dialogue = SmallCentre.dialogue

  private func places(_ service: String, from comune: String?) -> [String] {
    guard let table = dialogue.knowledge.tables.first,
      let row = table.rows.first(where: { $0.service == service && $0.places == nil })
    else { return [] }
    return dialogue.places(of: row, from: comune.flatMap(dialogue.comune)).map(\.place.id)
  }

  @Test(arguments: [
    // The nearest first.
    ("anziani", "Beta", ["lontano", "vicino"]), ("anziani", "Gamma", ["vicino", "lontano"]),
    // Less than a kilometre of difference: the order of the data.
    ("educatori", "Beta", ["sede", "vicino"]), ("educatori", "Delta", ["sede", "vicino"]),
    // The main place's own Comune: the order of the data.
    ("anziani", "Alfa", ["vicino", "lontano"]), ("nido", "Alfa", ["sede", "lontano"]),
  ])
  func ranks(_ service: String, _ comune: String, _ expected: [String]) {
    #expect(places(service, from: comune) == expected)
  }

  @Test func `without a Comune the order of the data stands`() {
    #expect(places("anziani", from: nil) == ["vicino", "lontano"])
  }

  @Test func `distances are those of the great circle`() {
    let cremona = Coordinate(latitude: 45.13325, longitude: 10.02265)
    let crema = Coordinate(latitude: 45.36231, longitude: 9.68766)
    #expect(abs(cremona.kilometres(to: crema) - 36.6) < 0.5)
    #expect(cremona.kilometres(to: cremona) == 0)
    let antipode = Coordinate(latitude: -45.13325, longitude: -169.97735)
    #expect(abs(cremona.kilometres(to: antipode) - 20_015) < 1)
  }

  @Test func `a place without a position comes last`() {
    var knowledge = SmallCentre.knowledge.knowledge
    for index in knowledge.places.indices where knowledge.places[index].id == "vicino" {
      knowledge.places[index].position = nil
    }
    let dialogue = DialogueKnowledge(knowledge)
    let row = knowledge.tables[0].rows[6]
    let ranked = dialogue.places(of: row, from: dialogue.comune(named: "Gamma"))
    #expect(ranked.map(\.place.id) == ["lontano", "vicino"])
    #expect(ranked.last?.kilometres == nil)
  }

  @Test(arguments: [
    ("2m", "2 mesi"), ("1m", "1 mese"), ("0m", "meno di un mese"), ("12m", "1 anno"),
    ("18m", "18 mesi"),
    ("24m", "2 anni"), ("5a", "5 anni"), ("in-arrivo", "in arrivo"),
  ])
  func `ages are said as people say them`(_ short: String, _ long: String) throws {
    let age = try #require(Age(short: short))
    #expect(age.short == short)
    #expect(Wording(knowledge: dialogue, language: "it").age(age) == long)
  }

  @Test(arguments: ["", "m", "xa", "-3a", "3", "99999m", "3 a"])
  func `what is no age is none`(_ text: String) {
    #expect(Age(short: text) == nil)
  }

  @Test(arguments: [(0.3, "meno di 1 km"), (1.2, "circa 1 km"), (7.6, "circa 8 km")])
  func `distances are said roughly`(_ kilometres: Double, _ text: String) {
    #expect(Wording(knowledge: dialogue, language: "it").distance(kilometres) == text)
  }

  @Test func `a fact that is not known is told, never a hole`() {
    let renderer = Renderer(knowledge: dialogue, language: "it", words: ["comune": "Alfa"])
    #expect(renderer.render("{luogo.sede.indirizzo}, {comune}") == "via Uno 1, Alfa")
    #expect(renderer.render("Tel {luogo.sede.telefono}.") == "Tel telefono da confermare.")
    #expect(renderer.render("{luogo.lontano.indirizzo}") == "via da confermare")
    #expect(
      renderer.render("{luogo.boh.nome} {x} {numero.emergenza}")
        == "(da confermare) (da confermare) 112")
    #expect(renderer.render("aperta { e chiusa }") == "aperta (da confermare)")
    #expect(renderer.render("mai chiusa {comune") == "mai chiusa {comune")
  }
}
