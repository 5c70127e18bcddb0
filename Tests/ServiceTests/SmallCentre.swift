import Schede
import Testing

/// A few schede of an invented centre.
enum SmallCentre {
  static let knowledge: Knowledge = {
    let result = load([SchedeSource(path: "dati.txt", bytes: Array(text.utf8))])
    for diagnostic in result.diagnostics where diagnostic.severity == .error {
      Issue.record("\(diagnostic.line): \(diagnostic.message)")
    }
    return result.knowledge
  }()

  private static let text = """
    @centro casa  Casa delle famiglie
    nome: Casa delle famiglie
    luogo: sede
    privacy: Informativa in breve.
    versione-privacy: 7
    lingue: it

    @luogo sede  La sede
    nome: Casa delle famiglie
    indirizzo: via Roma 1
    posizione: 45.10, 10.00
    verificato: 2026-11-01

    @comuni valli  I Comuni
    Altavalle: 45.10, 10.00; ambito valli
    Bassavalle: 45.30, 10.30; ambito valli

    @numero emergenza  Emergenze
    valore: 112
    per: pericolo
    fonte: 112.gov.it

    @servizio ascolto  Ascolto
    it: Un colloquio.
    luoghi: sede

    @vocabolario comandi  I comandi
    tipo: comandi
    sì = si, certo
    no = no
    basta = basta

    @intento orari  Gli orari
    pulsante: Orari
    domanda: degli orari
    it: Apriamo alle nove.
    = orari
    + a che ora aprite il sabato
    + siete aperti domani mattina
    ! a che ora dorme il bambino

    @intento operatore  Una persona
    pulsante: Una persona
    domanda: di una persona
    it: Ti faccio richiamare.
    = operatore
    + voglio parlare con una persona

    @intento cancella-dati  Cancellare i dati
    pulsante: Cancella i miei dati
    domanda: di cancellare i tuoi dati
    it: Va bene, decidi tu.
    = cancella i miei dati
    + vorrei cancellare quello che ho scritto

    @intento i-miei-dati  Vedere i dati
    pulsante: I miei dati
    domanda: di che cosa ho di te
    it: È un tuo diritto.
    = i miei dati
    + che cosa avete salvato di me

    @intento primi-mesi  I primi mesi
    pulsante: Primi mesi
    domanda: dei primi mesi
    percorso: triage
    it: I primi mesi sono duri.
    = primi mesi
    + non dorme mai la notte
    + piange da ore e non so cosa fare

    @intento fuori-tema  Altro
    it: Di questo non so niente.
    + che tempo fa
    + chi ha vinto la partita

    @crisi violenza  Qualcuno fa paura
    adesso: adesso
    avvisa: operatore
    it: Chiama il {numero.emergenza}.
    adesso-it: Chiama subito il {numero.emergenza}.
    ~ mi picchia
    ! mio figlio di tre anni mi picchia

    @domanda bisogno  Il bisogno
    tipo: bisogno
    it: Di che cosa hai bisogno?
    perché: Serve a scegliere.

    @domanda comune  Il Comune
    tipo: comune
    it: Dove abiti?
    perché: Serve a scegliere.

    @domanda prossimo  Il passo dopo
    tipo: scelta
    it: Come vuoi andare avanti?
    perché: Per saperlo.
    * vengo: ci vado, vengo | it: Ci vado
    * basta: basta così | it: Basta così

    @percorso triage  Le domande
    tabella: servizio
    inizio: bisogno
    ordine: bisogno, comune
    fine: prossimo

    @tabella servizio  Quale servizio
    vale: prima
    | bisogno    | comune    -> servizio | perché         |
    | primi-mesi | Altavalle -> ascolto  | è vicino       |
    | -          | -         -> ascolto  | è per tutti    |

    """
}
