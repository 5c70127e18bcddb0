import Language
import Testing

@testable import Schede

@Suite struct LoweringTests {
  @Test func `reads a place, a service and a number`() throws {
    let knowledge = load([SchedeSource(path: "a.txt", bytes: Array(Sample.text.utf8))]).knowledge
    let place = try #require(knowledge.place("sede"))
    #expect(place.position == Coordinate(latitude: 45.1, longitude: 10))
    #expect(place.closures == ["2026-12-24..2027-01-06"])
    #expect(place.facts.checkedOn == "2026-11-01")
    #expect(knowledge.place("nido")?.name == "Il nido")
    let service = try #require(knowledge.service("papa"))
    #expect(service.ages == [.expected, .months(0...11)])
    #expect(service.places == ["sede", "nido"])
    #expect(service.nearTie == 1)
    #expect(knowledge.helpline("emergenza")?.value == "112")
    #expect(knowledge.centre?.languages == ["it", "en"])
    #expect(
      knowledge.saying("non-capito")?.text.messages(in: "it", orElse: "en") == [
        "Non ho capito.", "Puoi dirlo in un altro modo?",
      ])
    #expect(
      knowledge.crisis("violenza")?.nowPhrases.map(\.text) == ["adesso", "in questo momento"])
    let journey = try #require(knowledge.journeys.first)
    #expect(journey.order == ["bisogno", "chi", "eta"])
    #expect(journey.district == "zona")
    #expect(journey.expiresAfterHours == 24)
  }

  @Test func `takes English keys and kinds`() {
    let english = load(
      """
      @intent hours  Hours
      button: Hours
      opens: triage
      after: end
      it: x
      @question age
      type: age
      unknown: no
      again-en: How old, in months?
      en: How old?
      it: x
      """
    ).knowledge
    #expect(english.intents.first?.opens == "triage")
    #expect(english.intents.first?.after == .end)
    #expect(english.questions.first?.kind == .age)
    #expect(english.questions.first?.mayBeUnknown == false)
    #expect(english.questions.first?.rephrased.byLanguage == ["en": ["How old, in months?"]])
  }

  @Test func `compares ids without case and accents`() {
    let knowledge = load("@intento Perché-Sì\npercorso: Triàge\n").knowledge
    #expect(knowledge.intents.map(\.id) == ["perche-si"])
    #expect(knowledge.intents.first?.opens == "triage")
  }

  @Test func `reads vocabularies of every form`() throws {
    let knowledge = load(
      """
      @vocabolario brevi
      tipo: abbreviazioni
      più = +, piu'
      appuntamento = app.to
      ti voglio bene = tvb
      felice = 😀, :)
      né l'uno né l'altro
      """
    ).knowledge
    let vocabulary = try #require(knowledge.vocabularies.first)
    #expect(vocabulary.kind == .shorthand)
    #expect(
      vocabulary.entries.map(\.forms) == [
        ["+", "piu'"], ["app.to"], ["tvb"], ["😀", ":)"], [],
      ])
    #expect(vocabulary.entries.last?.canonical == "né l'uno né l'altro")
  }

  @Test(arguments: [("1,5 km", 1.5), ("2", 2), ("0.3", 0.3)])
  func `reads kilometres`(_ text: String, _ kilometres: Double) {
    let knowledge = load("@servizio s\nvicinanza: \(text)").knowledge
    #expect(knowledge.services.first?.nearTie == kilometres)
  }

  @Test(arguments: [("36", 36), ("48 ore", 48), ("2 giorni", 48)])
  func `reads hours`(_ text: String, _ hours: Int) {
    #expect(
      load("@percorso p\nscade: \(text)").knowledge.journeys.first?.expiresAfterHours == hours)
  }

  @Test func `reads the same whatever ends the lines`() {
    let lines = Sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    let unix = load(Sample.text).knowledge
    #expect(load(lines.joined(separator: "\r\n")).knowledge == unix)
    #expect(load(lines.joined(separator: "\r")).knowledge == unix)
  }

  @Test func `gives what special blanks and split accents mean`() {
    let knowledge = load("@intento i\nit:\u{A0}perche\u{301}\tno\u{200B}\n+ pero\u{300}\n")
      .knowledge
    let answer = knowledge.intents[0].answer.messages(in: "it", orElse: "en")
    #expect(answer.map { Array($0.utf8) } == [Array("perché no".utf8)])
    #expect(Array(knowledge.intents[0].phrases[0].text.utf8) == Array("però".utf8))
  }

  @Test func `starts another message where the languages take turns`() {
    let knowledge = load("@frase f\nit: a\nen: b\nit: c\n# nota\nit: d\n").knowledge
    #expect(knowledge.sayings[0].text.byLanguage == ["it": ["a", "c\nd"], "en": ["b"]])
  }
}
