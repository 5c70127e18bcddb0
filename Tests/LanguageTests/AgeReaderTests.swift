import Testing

@testable import Language

@Suite struct `Ages in messages` {
  private let reader = AgeReader(language: "it")
  private let today = Day(year: 2026, month: 11, day: 23)

  private func ages(_ text: String, asked: Bool = false) -> [Age] {
    reader.ages(in: Tokens(text), bareNumbers: asked, today: today).map(\.age)
  }

  @Test(arguments: [
    ("ha 3 anni", 36), ("mio figlio di tre anni fa i capricci", 36), ("tre anni", 36),
    ("18 mesi", 18), ("due anni e mezzo", 30),
    ("2 anni e 4 mesi", 28), ("due anni e quattro mesi", 28), ("5 e 11 mesi", 71),
    ("un anno e mezzo", 18), ("un anno oggi", 12), ("quasi 3 anni", 35), ("quindicenne", 180),
    ("diciassette anni", 204), ("11 mesi e mezzo", 11), ("ottantanni", 960), ("ottant'anni", 960),
    ("prima elementare", 78), ("4ª elementare", 114), ("seconda media", 150),
    ("papà da due mesi", 2), ("40 gg dal parto", 1), ("neonata", 0), ("3 settimane", 0),
    ("tre anni e mezzo", 42), ("nato nel 2021", 65), ("nata a marzo", 8), ("trentanove anni", 468),
    ("mio figlio 4 anni fa i capricci", 48), ("ne ha 5. si paga?", 60),
    ("ne ha 5, quanto costa", 60), ("ho partorito da 20 giorni", 0), ("nata due mesi fa", 2),
    ("ho partorito 3 mesi fa", 3), ("mio figlio 14enne", 168),
    ("il bimbo ha 20 giorni e piange", 0),
  ])
  func reads(_ text: String, as months: Int) {
    #expect(ages(text) == [.months(months)])
  }

  @Test(arguments: ["incinta", "al sesto mese", "nasce a marzo", "futuro papà", "nascerà"])
  func `reads a child to come`(_ text: String) {
    #expect(ages(text) == [.expected])
  }

  @Test(arguments: [
    "siamo sposati da quattordici anni", "due anni fa", "tra tre mesi", "per 2 mesi", "alle 3",
    "ogni sei mesi", "abito a Cremona", "", "mio figlio 4 anni fa ha smesso",
    "mio figlio tre anni fa", "la lista d'attesa è di un anno",
    "la bambina ha la febbre, sono 3 giorni",
    "ne ho chieste 5. si paga?",
  ])
  func `takes no stretch of time for an age`(_ text: String) {
    #expect(ages(text).isEmpty)
  }

  @Test func `reads a bare number only when it was asked for`() {
    #expect(ages("17", asked: true) == [.months(204)])
    #expect(ages("dieci", asked: true) == [.months(120)])
    #expect(ages("17").isEmpty)
  }

  @Test func `reads several children`() {
    #expect(ages("7 e 10 anni") == [.months(84), .months(120)])
    let three = "uno ha 5 mesi uno 4 anni e uno 8"
    #expect(ages(three) == [.months(5), .months(48), .months(96)])
    #expect(ages("una 5 anni e una 8") == [.months(60), .months(96)])
    #expect(ages("due di 18 mesi e uno di 5, non so") == [.months(18), .months(60)])
    #expect(ages("no, per quello di 5") == [.months(60)])
    #expect(ages("quello di 5 euro").isEmpty)
    #expect(ages("1,5 anni") == [.months(18)])
    #expect(ages("il grande ha 6 anni e il piccolo 2") == [.months(72), .months(24)])
    let two = "mia figlia di 13 non studia e il piccolo di 2 morde"
    #expect(ages(two) == [.months(156), .months(24)])
    #expect(ages("ho un bambino di 8 chili").isEmpty)
  }

  @Test func `reads bare numbers behind a child`() {
    #expect(ages("due figli, uno di 3 e uno di 14") == [.months(36), .months(168)])
    #expect(ages("tre figli di 2, 5 e 9 anni") == [.months(24), .months(60), .months(108)])
    #expect(ages("ho due bambini 5 e 8") == [.months(60), .months(96)])
    #expect(ages("sua sorella di 7 ha paura del buio") == [.months(84)])
    #expect(ages("il piccolo di 3 fa i capricci") == [.months(36)])
    #expect(ages("due gemelle di quasi 4") == [.months(47)])
    #expect(ages("mia figlia ha quasi 3") == [.months(35)])
    #expect(ages("sono figlia di una donna malata").isEmpty)
    #expect(ages("uno di 5 amici").isEmpty)
    #expect(ages("ne ha già 13") == [.months(156)])
    #expect(ages("ne ha prese 2").isEmpty)
    #expect(ages("siamo una famiglia di 4").isEmpty)
  }

  @Test func `what is to come is a child only beside a parent`() {
    #expect(ages("sono un futuro papà") == [.expected])
    #expect(ages("ho paura del futuro coi bimbi").isEmpty)
  }

  @Test(arguments: [
    ("è nato il 12/03/2022", 56), ("12/3/22", 56), ("12.03.2022", 56),
    ("fa 3 anni a marzo", 32), ("compie 3 anni il 5 gennaio", 34), ("farà 3 anni a novembre", 35),
    ("compie 1 anno tra due mesi", 10), ("ha 3 anni, a marzo va al nido", 36),
  ])
  func `reckons from today`(_ text: String, to months: Int) {
    #expect(ages(text, asked: true) == [.months(months)])
  }

  @Test(arguments: ["12/13/2022", "nato il 40/3/2022", "12/3/2099"])
  func `takes no impossible day for a birthday`(_ text: String) {
    #expect(!ages(text).contains(.months(56)))
  }

  @Test(arguments: [("ha un anno in più", 12), ("un anno in meno", -12), ("due mesi in più", 2)])
  func `reads what is to be added to an age`(_ text: String, months: Int) {
    let found = reader.ages(in: Tokens(text), bareNumbers: true, today: today)
    #expect(found.map(\.shift) == [months])
  }

  @Test func `reads the age behind what is to be added`() {
    let found = reader.ages(in: Tokens("ha un anno in più, 5"), bareNumbers: false, today: today)
    #expect(found.map(\.shift) == [12, nil])
    #expect(found.last?.age == .months(60))
  }

  @Test func `knows whose age it is when the writer says it`() {
    let found = reader.ages(in: Tokens("ho 14 anni"), bareNumbers: false, today: nil)
    #expect(found.map(\.isWriters) == [true])
    let other = reader.ages(in: Tokens("ha 14 anni"), bareNumbers: false, today: nil)
    #expect(other.map(\.isWriters) == [false])
  }

  @Test(arguments: ["torna indietro, ne ha 13", "anzi ne ha tredici", "mio figlio ha 13"])
  func `reads an age that nothing follows`(_ text: String) {
    #expect(ages(text) == [.months(156)])
  }

  @Test(arguments: [("2", 2), ("il secondo", 2), ("uno", 1), ("la prima", 1)])
  func `reads the number of a choice`(_ text: String, _ expected: Int) {
    let tokens = Tokens(text)
    #expect(tokens.all.compactMap { reader.number($0, in: tokens) } == [expected])
  }

  @Test(arguments: ["una nonna", "un nido", "n"])
  func `takes no article for a number`(_ text: String) {
    let tokens = Tokens(text)
    #expect(tokens.all.compactMap { reader.number($0, in: tokens) }.isEmpty)
  }
}
