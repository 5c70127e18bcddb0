import Testing
import Understanding

@Suite struct `Two needs, and what is refused` {
  private func needs(_ message: String, _ mechanisms: Mechanisms = Mechanisms()) throws -> [String]
  {
    var understander = try Fixture.understander(mechanisms)
    let meaning = understander.read(message)
    return meaning.readings.prefix(1).map(\.intent) + meaning.also.map(\.intent)
  }

  @Test(arguments: [
    "cerco un posto al nido. E a che ora aprite?", "a che ora aprite? E l'iscrizione al nido?",
    "cerco un posto all'asilo nido e quando chiudete la sera",
    "È morta la nonna. A che ora aprite il sabato?",
  ])
  func `reads a need on either side of a joint`(_ message: String) throws {
    let found = try needs(message)
    #expect(found.count == 2 && found.contains("orari"), "\(found)")
    var none = Mechanisms()
    none.clauses = false
    #expect(try needs(message, none).count == 1)
  }

  @Test(arguments: [
    "cerco un posto al nido, per la bambina", "a che ora aprite e quando chiudete la sera",
    "Buongiorno. A che ora aprite?", "quando chiudete, la sera?",
    "e", "e e e", "", "nido. E", "grazie. cerco un posto al nido",
  ])
  func `makes no second need of a clause that says nothing else`(_ message: String) throws {
    #expect(try needs(message).count <= 1)
  }

  @Test func `an age or a place alone asks for nothing`() throws {
    #expect(try needs("ho sedici anni e quando chiudete la sera") == ["orari"])
  }

  @Test(arguments: [
    "non cerco un posto al nido, a che ora aprite?",
    "ciao, non mi serve il nido: quando chiudete la sera?",
    "niente nido, niente iscrizione, siete aperti il sabato",
  ])
  func `reads what is wanted behind what is refused`(_ message: String) throws {
    #expect(try needs(message) == ["orari"])
  }

  @Test func `does not take a denial that tells something for a refusal`() throws {
    #expect(try needs("non trovo un posto al nido, la graduatoria chiude la sera?").first == "nido")
    #expect(try needs("non cerco un posto al nido") == ["nido"])
    var none = Mechanisms()
    none.negation = false
    let plain = try needs("non mi serve il posto al nido per la bambina, quando chiudete?", none)
    #expect(plain.first == "nido")
  }

  /// Needs of two children, and one that lies between them.
  private static let children = """
    @vocabolario cerniere
    tipo: cerniere
    invece
    @intento sonno  Sonno
    it: Di notte.
    + la piccola di sei mesi piange sempre
    + il neonato non dorme di notte
    + la bambina piange e si sveglia ogni ora
    @intento silenzio  Ragazzi
    it: Un ragazzo che tace.
    + il grande non mi parla più
    + nostra figlia di quindici anni tace in camera
    + il ragazzo non parla più con noi
    @intento gelosia  Gelosia
    it: Fra fratelli.
    + la piccola è gelosa del fratello
    + il grande è geloso della piccola
    + la piccola e il grande sono gelosi
    """

  private func ofChildren(
    _ message: String, _ mechanisms: Mechanisms = Mechanisms()
  ) throws -> [String] {
    let knowledge = Fixture.knowledge(Fixture.words, Fixture.intents, Self.children)
    var understander = try Understander(knowledge, language: "it", mechanisms: mechanisms)
    let meaning = understander.read(message)
    guard meaning.decision == .sure else { return [] }
    return meaning.readings.prefix(1).map(\.intent) + meaning.also.map(\.intent)
  }

  @Test func `reads the need of each of two children, and nothing in between`() throws {
    let message = "la piccola di sei mesi non dorme e il grande tace in camera"
    #expect(try ofChildren(message) == ["sonno", "silenzio"])
  }

  @Test func `what says nothing by itself parts no message`() throws {
    #expect(try ofChildren("ha sei mesi e il grande non mi parla più") == ["silenzio"])
    #expect(try ofChildren("il grande non mi parla più e ha quindici anni") == ["silenzio"])
  }

  @Test func `reads what stands behind a hinge without a comma`() throws {
    let message = "il neonato non dorme di notte invece il grande non mi parla più"
    #expect(try ofChildren(message) == ["sonno", "silenzio"])
    var none = Mechanisms()
    none.hinges = false
    #expect(try ofChildren(message, none).count <= 1)
    #expect(try ofChildren("il grande non mi parla invece invece") == ["silenzio"])
  }

  @Test func `a few words need more belief than many`() throws {
    let few = "il neonato non dorme di notte e tace"
    let many = "il neonato non dorme di notte e nostra figlia grande tace in camera"
    #expect(try ofChildren(few).count == 1)
    #expect(try ofChildren(many) == ["sonno", "silenzio"])
  }
}
