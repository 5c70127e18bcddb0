import Testing
import Understanding

@Suite struct `Data that do not say what is outside` {
  /// Five examples each, and no intent of what is outside.
  private static let intents = """
    @intento biblioteca  Biblioteca
    it: Sì.
    + vorrei prendere in prestito un libro
    + quanti libri posso tenere a casa
    + devo riportare un romanzo in ritardo
    + avete libri per bambini piccoli
    + come si fa la tessera della biblioteca
    @intento piscina  Piscina
    it: Sì.
    + quando comincia il corso di nuoto
    + la piscina è riscaldata anche d'inverno
    + serve la cuffia per nuotare
    + quanto costa un ingresso in piscina
    + posso portare un bambino in vasca
    @intento mensa  Mensa
    it: Sì.
    + che cosa si mangia oggi a mensa
    + mio figlio è celiaco, la mensa lo sa
    + come si paga il buono del pasto
    + vorrei disdire il pranzo di domani
    + il menù della settimana per favore
    @intento autobus  Autobus
    it: Sì.
    + a che ora passa l'autobus per il paese
    + quanto costa il biglietto dell'autobus
    + la linea due ferma davanti alla scuola
    + aiuta gli anziani a salire sull'autobus
    + abbonamento mensile per studenti
    """

  private func decision(_ message: String, _ mechanisms: Mechanisms = Mechanisms()) throws
    -> Decision
  {
    var understander = try Understander(
      Fixture.knowledge(Self.intents), language: "it", mechanisms: mechanisms)
    return understander.read(message).decision
  }

  @Test(arguments: [
    "la strada per il mare", "come sta la regina", "per chi suona la campana",
  ])
  func `rejects what fits no better than a stranger, though its words are known`(
    _ message: String
  ) throws {
    #expect(try decision(message) == .low)
    var none = Mechanisms()
    none.strangers = false
    #expect(try decision(message, none) != .low)
  }

  @Test(arguments: [
    "un libro in prestito", "il corso di nuoto", "che cosa si mangia a mensa",
    "quanto costa il biglietto dell'autobus", "la tessera della bibblioteca",
  ])
  func `answers what is like its own`(_ message: String) throws {
    #expect(try decision(message) == .sure)
  }

  @Test func `has nothing to compare with where there are only two intents`() throws {
    var understander = try Understander(
      Fixture.knowledge("@intento a  A\n+ ciao bello\n@intento b  B\n+ dove abiti"), language: "it")
    #expect(understander.read("ciao").readings.first?.intent == "a")
    #expect(understander.read("ciao").decision == .sure)
  }

  @Test func `knows a verb with a pronoun behind it`() throws {
    var none = Mechanisms()
    none.clitics = false
    for (mechanisms, unknown) in [(Mechanisms(), [String]()), (none, ["portamelo"])] {
      var understander = try Understander(
        Fixture.knowledge(Self.intents), language: "it", mechanisms: mechanisms)
      #expect(understander.read("portamelo", explaining: true).trace.unknown == unknown)
    }
  }
}
