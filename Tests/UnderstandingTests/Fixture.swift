import Schede
import Testing
import Understanding

/// A small centre in a few schede, enough for every layer.
enum Fixture {
  static let words = """
    @vocabolario riempitivi
    tipo: riempitivi
    il
    la
    mio
    mia
    @vocabolario negazioni
    tipo: negazioni
    non
    nessuno
    @vocabolario congiunzioni
    tipo: congiunzioni
    e
    @vocabolario rifiuti
    tipo: rifiuti
    non cerco
    non mi serve
    niente
    @vocabolario attenuanti
    tipo: attenuanti
    film
    😂
    @vocabolario contrasti
    tipo: contrasti
    solo che
    @vocabolario scorciatoie
    tipo: abbreviazioni
    non = nn
    @vocabolario partner
    marito
    compagno
    uomo con cui vivo
    @vocabolario comandi
    tipo: comandi
    sì = si, va bene
    no = no
    indietro = indietro, torna indietro
    cortesia = grazie
    """

  static let intents = """
    @intento orari  Orari
    it: Non li conosco ancora.
    = orari
    + a che ora aprite
    + siete aperti il sabato
    + quando chiudete la sera
    @intento nido  Nido
    it: Il nido accoglie i piccoli.
    + cerco un posto all'asilo nido
    + iscrizione al nido per la bambina
    + la graduatoria del nido comunale
    ~ cambiare nido
    ! il nido della rondine sul tetto
    @intento lutto  Lutto
    it: Mi dispiace.
    + è morta la nonna
    + come dico ai bambini che il nonno è mancato
    + un funerale in famiglia
    @intento fuori-tema  Altro
    it: Di questo non so niente.
    + che tempo fa domani
    + una ricetta per la torta
    + chi ha vinto la partita
    """

  static let crisis = """
    @crisi violenza  Violenza
    it: Chiama il 112 e il 1522.
    adesso: adesso, è qui
    neonato: ha i lividi
    ~ mi picchia
    ~ {partner} .. mani addosso
    ~ non mi fa uscire
    + ho paura quando torna a casa
    + mi tiene chiusa e mi controlla i soldi
    ! non mi picchia ma litighiamo
    ! mio figlio di due anni mi picchia
    ! il piccolo di 2 anni mi picchia
    ! abbiamo perso la partita a botte di gol
    ! gattin* .. mi picchia
    ! ho paura .. gattin* .. torna a casa
    """

  static let comuni = """
    @comuni provincia
    Cremona: 45.13, 10.02; ambito cremona
    Crema: 45.36, 9.68; ambito crema
    Castelverde: 45.18, 9.99; ambito cremona; alias Castel Verde
    Isola Dovarese: 45.17, 10.31; ambito cremona; alias Isola
    """

  /// Loads schede; a mistake in the fixture itself fails the test.
  static func knowledge(_ texts: String...) -> Knowledge {
    let sources = texts.enumerated().map { index, text in
      SchedeSource(path: "\(index).txt", bytes: Array(text.utf8))
    }
    return load(sources).knowledge
  }

  static func understander(_ mechanisms: Mechanisms = Mechanisms()) throws -> Understander {
    try Understander(
      knowledge(words, intents, crisis, comuni), language: "it", mechanisms: mechanisms)
  }
}
