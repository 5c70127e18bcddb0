import Dialogue
import Schede

/// A centre with a handful of intents, one questionnaire and three places.
enum SmallCentre {
  static let knowledge = load([SchedeSource(path: "centro.txt", bytes: Array(text.utf8))])
  static let dialogue = DialogueKnowledge(knowledge.knowledge)

  /// The same intents without questionnaire, crises, places or sayings.
  static let intentsOnly = DialogueKnowledge(
    load([SchedeSource(path: "intenti.txt", bytes: Array(intents.utf8))]).knowledge)

  private static let intents = """
    @intento saluto  Saluto
    it: Ciao.
    @intento ringraziamento  Grazie
    it: Grazie a te.
    @intento congedo  Congedo
    it: A presto.
    @intento aiuto  Aiuto
    pulsante: Che cosa puoi fare?
    it: Posso dirti dove siamo.
    @intento operatore  Una persona
    pulsante: Una persona
    domanda: di una persona
    it: Ti richiama una persona.
    @intento fuori-tema  Fuori tema
    it: Di questo non so niente.
    @intento cancella-dati  Cancellare
    it: Decidi tu.
    @intento orari  Orari
    pulsante: Orari
    domanda: degli orari
    it: Siamo aperti al mattino.
    @intento costi  Costi
    pulsante: Costi
    domanda: dei costi
    it: Non si paga.
    @intento capricci  Capricci
    pulsante: Capricci
    domanda: dei capricci
    percorso: triage
    it: I capricci passano.
    @intento scuola  Scuola
    pulsante: Scuola
    domanda: della scuola
    percorso: triage
    it: La scuola è lunga.
    @intento neo-papa  Neo papà
    pulsante: Neo papà
    domanda: dei papà
    percorso: triage
    it: Auguri.
    @intento primi-mesi  Primi mesi
    domanda: dei primi mesi
    percorso: triage
    it: I primi mesi stancano.
    @intento coppia  Coppia
    domanda: della coppia
    percorso: triage
    it: In coppia si litiga.
    @intento anziani  Anziani
    domanda: di un anziano
    percorso: triage
    it: Chi cura va curato.

    """

  private static let text =
    intents + """
      @centro prova  Il centro
      luogo: sede
      privacy: Risponde un automa.
      @numero emergenza  Emergenza
      valore: 112
      @crisi violenza  Violenza
      avvisa: operatore
      it: Chiama il 1522.
      adesso-it: Chiama il 112 adesso.
      @crisi suicidio  Suicidio
      it: Chiama il 112, o Telefono Amico.
      @luogo sede  La sede
      nome: La Sede
      indirizzo: via Uno 1
      posizione: 45.00, 10.00
      comune: Alfa
      @luogo vicino  Il posto vicino
      nome: Il Vicino
      indirizzo: via Due 2
      posizione: 45.005, 10.00
      comune: Alfa
      @luogo lontano  Il posto lontano
      nome: Il Lontano
      posizione: 45.30, 10.00
      comune: Beta
      @servizio educatori  Gli educatori
      it: Parlano con te.
      chi: due educatrici
      luoghi: sede, vicino
      @servizio papà  Gli incontri dei papà
      luoghi: sede
      @servizio nido  Il nido
      luoghi: sede, lontano
      @servizio consulenza  La consulenza
      luoghi: sede
      @servizio anziani  La casa degli anziani
      luoghi: vicino, lontano
      @servizio ascolto  L'ascolto
      luoghi: sede
      @comuni prova  I Comuni
      Alfa: 45.00, 10.00; ambito qui
      Beta: 45.29, 10.00; ambito qui; frazioni Borgo
      Gamma: 45.10, 10.00; ambito qui; frazioni Borgo
      Delta: 45.60, 10.00; ambito altrove
      @percorso triage  Il percorso
      tabella: servizio
      inizio: bisogno
      ordine: bisogno, sicurezza, eta, chi, comune
      fine: prossimo
      ambito: qui
      @domanda bisogno  il bisogno
      tipo: bisogno
      it: Di che cosa hai bisogno?
      * capricci: capricci e regole | it: Capricci
      * scuola: la scuola | it: Scuola
      @domanda sicurezza  la sicurezza
      tipo: sì-no
      crisi: violenza
      se: bisogno = coppia
      it: Qualcuno è in pericolo?
      ripeti-it: Dimmi solo sì o no: qualcuno è in pericolo?
      perché: Viene prima di tutto.
      * sì: ho paura
      * no: tutto tranquillo
      @domanda eta  l'età
      tipo: età
      it: Quanti anni ha?
      ripeti-it: Basta un numero: quanti anni ha?
      perché: Alcuni servizi seguono solo certe età.
      * in-arrivo: deve nascere | it: In arrivo
      * 6m: meno di un anno | it: Meno di un anno
      * 4a: va alla materna | it: Piccolo
      * 10a: va alle elementari | it: Grande
      @domanda chi  chi scrive
      tipo: scelta
      it: Chi sei?
      * madre: sono la mamma | it: La mamma
      * padre: sono il papà | it: Il papà
      * ragazzo: sono un ragazzo | it: Un ragazzo
      @domanda comune  il Comune
      tipo: comune
      it: Dove abiti?
      ripeti-it: Mi basta il nome del Comune.
      @domanda prossimo  il passo dopo
      tipo: scelta
      it: Come andiamo avanti?
      * vengo: ci vado | it: Ci vado
      * richiamata: richiamatemi | it: Richiamatemi
      * basta: basta così | it: Basta così
      @tabella servizio  La tabella
      vale: prima
      | bisogno               | chi   | eta                      -> servizio   | luoghi | perché              |
      | neo-papa              | -     | in-arrivo / 0..11m       -> papà       | -      | sei un nuovo papà   |
      | primi-mesi            | padre | in-arrivo / 0..11m       -> papà       | -      | sei un nuovo papà   |
      | coppia                | -     | -                        -> consulenza | -      | riguarda la coppia  |
      | primi-mesi            | -     | in-arrivo / 0..2a / non-so -> nido     | -      | è ancora piccolo    |
      | capricci              | -     | 0..5a                    -> educatori  | -      | è sotto i sei anni  |
      | capricci / scuola     | -     | 0..17a / non-so          -> educatori  | sede   | è un ragazzo        |
      | anziani               | -     | -                        -> anziani    | -      | è un anziano        |
      | -                     | -     | -                        -> ascolto    | -      | si comincia da lì   |
      @frase fuori-ambito-altrove  Altrove
      it: {comune} ha i suoi servizi.
      @frase prossimo-richiamata  Richiamata
      it: Ti richiamiamo noi.

      """
}
