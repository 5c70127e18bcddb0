import Testing

@testable import Schede

/// Each code is provoked by one change of a clean directory, and comes alone.
@Suite struct CodeTests {
  @Test func `has nothing to say about a clean directory`() {
    #expect(Sample.findings(Sample.text) == [])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var old: String
    var new: String
    var testDescription: String { "\(code) \(new)" }

    init(_ code: String, _ old: String, _ new: String) {
      (self.code, self.old, self.new) = (code, old, new)
    }
  }

  @Test(arguments: grammar + texts + references + tables + times)
  func `finds`(_ example: Case) {
    #expect(Sample.text.contains(example.old))
    let findings = Sample.findings(replacing: example.old, with: example.new)
    #expect(findings.map(\.code) == [example.code], "\(findings.map(\.description))")
  }

  static let grammar = [
    Case("E001", "@numero emergenza", "@nummero emergenza"),
    Case("E002", "@vocabolario figlio", "@vocabolario {figlio}"),
    Case("E003", "@centro casa", "che ore sono\n@centro casa"),
    Case("E004", "pulsante: Primi", "pulsnte: Primi"),
    Case("E004", "valore: 112", "+ centododici\nvalore: 112"),
    Case("E005", "+ litighiamo sempre", "litighiamo sempre\n+ sempre liti"),
    Case("E006", "litighiamo", "litighi\u{430}mo"),
    Case("W007", "litighiamo sempre", "litighiamo\u{A0}sempre"),
    Case("W007", "litighiamo sempre", "litighiamo\tsempre"),
    Case("W007", "non ci parliamo più", "non ci parliamo piu\u{300}"),
    Case("W007", "@centro casa", "\u{FEFF}@centro casa"),
    Case("E008", "~ mi segue", "~ mi se*gue"),
    Case("W009", "~ mi segue", "~ mi segue!"),
    Case("E010", "@intento coppia", "@intento primi-mesi"),
    Case("E011", "@intento coppia", "@intento Primi-mesi"),
    Case("E012", "tipo: età", "tipo: etta"),
    Case("E012", "@vocabolario figlio", "@vocabolario x\ntipo: boh\nuno\n@vocabolario figlio"),
    Case("E013", "indirizzo: via Roma 1", "indirizzo: via Roma 1\nindirizzo: via Roma 2"),
    Case("W014", "pulsante: Primi mesi", "pulsante:"),
  ]

  static let texts = [
    Case("E020", "+ litighiamo sempre", "+ non dorme mai la notte"),
    Case("E020", "+ litighiamo sempre", "+ Non dorme mai, la NOTTE!"),
    Case("E021", "! dormo poco per il lavoro", "! Non dorme mai la notte"),
    Case("W021", "+ litighiamo sempre\n", ""),
    Case("W022", "+ litighiamo sempre", "+ la notte non dormono mai"),
    Case("W027", "~ mi segue", "~ a b c d e f g h i l m n o p q r s t u v z"),
    Case("W028", "+ litighiamo sempre", "+ chiamatemi al 333 1234567 di sera"),
    Case("W028", "+ litighiamo sempre", "+ la signora Rossi litiga con tutti"),
    Case("W029", "+ litighiamo sempre", "+ litighiamo sempre\n+ Litighiamo sempre"),
    Case("E030", "it: Parlarne aiuta.\n", ""),
    Case("W031", "en: Talking helps.\n", ""),
    Case("W032", "en: Talking helps.", "en: Parlarne aiuta."),
    Case("E033", "en: The first months are hard. We are in {luogo.indirizzo}.", "en: Hard."),
    Case(
      "W034", "it: Parlarne aiuta.",
      "it: a b c d e f g h i l m n o p q r s t u v z a b c d e f g"),
    Case("W035", "it: Parlarne aiuta.", "it: Se Lei vuole, puoi chiamare."),
    Case("W036", "en: Talking helps.", "en: Talking helps.\nfr: Parler aide."),
    Case("E040", "it: Parlarne aiuta.", "it: Chiama {numero.emergensa}."),
    Case("E040", "it: Parlarne aiuta.", "it: Chiama {luogo.telefono}."),
    Case("E039", "figlia = bimba", "figlia = bimba di 2 anni"),
    Case("E041", "~ {figlio} .. non dorm*", "~ {figlio} .. non dorm*\n~ {filgio} piange"),
    Case("W042", "~ {figlio} .. non dorm*", "~ bimbo .. non dorm*"),
    Case("E043", "* madre: sono la mamma", "* madre: sono la mamma, Papà"),
    Case("E044", "it: Parlarne aiuta.", "it: Parlarne {aiuta."),
    Case("E045", "@vocabolario figlio", "@vocabolario x\ntipo: lingua\nthe\n@vocabolario figlio"),
    Case("E047", "@vocabolario figlio", "@vocabolario x\ntipo: sinonimi\n@vocabolario figlio"),
    Case(
      "W048", "@vocabolario figlio",
      "@vocabolario x\ntipo: sinonimi\nbere = bevo\nvino = bevo\n@vocabolario figlio"),
    Case(
      "W026", "@vocabolario figlio",
      "@vocabolario x\ntipo: lingua\nlingua: it\nnon\ncon\nmarito\nva\nmale\nmio\n@vocabolario figlio"
    ),
    Case("E080", "pulsante: Primi mesi", "pulsante: I primi mesi del bambino e della mamma"),
    Case("E080", "| en: mother", "| en: I am the mother of a child"),
    Case("E090", "en: Call {numero.emergenza}.\n", ""),
    Case("E091", "it: Chiama il {numero.emergenza}.", "it: Chiama aiuto."),
    Case("E092", "fonte: 112.gov.it\n", ""),
    Case("E092", "valore: 112\n", "valore: chiamare\n"),
    Case("W093", "~ mi segue\n", ""),
    Case("W093", "! il gatto mi segue\n", ""),
  ]

  static let references = [
    Case("E050", "inizio: bisogno", "inizio: bisogni"),
    Case("E050", "comune: Borgo\norari", "comune: Borga\norari"),
    Case("E010", "Villa: 45.3", "Borgo: 45.3"),
    Case(
      "E050", "ordine: bisogno, chi, eta\nambito: zona", "ordine: bisogno, chi, eta\nambito: zoma"),
    Case("E050", "luogo: sede", "luogo: sedia"),
    Case("E050", "intento: primi-mesi", "intento: primo-mese"),
    Case("E050", "esito: papa @ sede", "esito: papi @ sede"),
    Case("W051", "ordine: bisogno, chi, eta", "ordine: bisogno, eta"),
    Case(
      "E053", "* padre: sono il papà, papà | en: father\n* madre: sono la mamma | en: mother", ""),
    Case("E052", "non-so: no", "non-so: no\nse: chi = padre"),
    Case("W053", "perché: Serve a scegliere.\n", ""),
    Case("E056", "tabella: servizio\n", ""),
    Case("E058", "posizione: 45.2, 10.1\n", ""),
    Case("E059", "> piange da ore e non so cosa fare\n", ""),
    Case("E061", "non-so: no", "non-so: no\n* copia: la coppia"),
    Case("E061", "tipo: età", "tipo: età\n* grande: grande"),
    Case("E061", "se: bisogno = primi-mesi", "se: bisogno = primi-meci"),
    Case("E063", "luoghi: sede, nido", "luoghi: sede, nidi"),
    Case("E072", "luoghi: sede\n", ""),
  ]

  static let tables = [
    Case("E070", "\n@frase", "\n@tabella altra\n\n@frase"),
    Case(
      "W074", "@servizio ascolto",
      "@servizio altro\nit: x\nen: y\nluoghi: sede\n\n@servizio ascolto"),
    Case("E060", "| bisogno    | chi ", "| bisogni    | chi "),
    Case("E061", "| primi-mesi | padre", "| primi-mesi | padri"),
    Case("E062", "-> papa     |", "-> papi     |"),
    Case("E063", "| sede   | è un", "| borgo  | è un"),
    Case("E064", "| -          | -     | -  ", "| coppia     | -     | -  "),
    Case("E065", "vale: prima", "vale: unica"),
    Case("W066", "\n\n@frase", "\n| coppia | - | - -> ascolto | - | mai |\n\n@frase"),
    Case("W067", "in-arrivo / 0..11m -> papa", "in-arrivo / 0..3a -> papa"),
    Case("W068", "chiuso: 2026-12-24", "chiuso: 2026-11-01"),
    Case("W069", "| è un nuovo papà |", "| - |"),
    Case("E071", "-> papa     | sede   |", "-> - | sede |"),
    Case("W075", "| primi-mesi | padre", "| primi-mesi / non-so | padre"),
  ]

  static let times = [
    Case("E081", "orari: lun-ven 9:00", "orari: lun-vin 9:00"),
    Case("E081", "chiuso: 2026-12-24..2027-01-06", "chiuso: dicembre"),
    Case("E081", "rivedere: 2027-01-31", "rivedere: 2027-02-31"),
    Case("E081", "adesso: 2026-11-23 10:30", "adesso: ieri"),
    Case("E082", "mar, gio 14:30-17:30", "mar, gio 12:00-17:30"),
    Case("W083", "rivedere: 2027-01-31", "rivedere: 2026-11-22"),
    Case("W083", "2026-12-24..2027-01-06", "2025-12-24..2026-01-06"),
    Case("W083", "verificato: 2026-11-01", "verificato: 2027-11-01"),
  ]
}
