import Schede
import Testing

@testable import Transcripts

/// A few schede of an invented centre, with a questionnaire and a danger.
enum SmallSet {
  static let text = """
    @centro casa  Casa delle famiglie
    nome: Casa delle famiglie
    luogo: sede
    lingue: it

    @luogo sede  La sede
    nome: Casa delle famiglie
    indirizzo: via Roma 1
    posizione: 45.10, 10.00
    verificato: 2026-11-01

    @numero emergenza  Emergenze
    valore: 112
    per: pericolo
    fonte: 112.gov.it

    @numero ascolto  Ascolto
    valore: 1522
    per: violenza
    fonte: 1522.eu

    @servizio papa  Incontri per papà
    it: Incontri per i nuovi papà.
    età: in-arrivo / 0..11m
    luoghi: sede

    @servizio ascolto  Ascolto
    it: Un colloquio.
    luoghi: sede

    @vocabolario comandi  I comandi
    tipo: comandi
    sì = si, certo
    no = no
    indietro = indietro
    ricomincia = ricominciamo
    perché = perché

    @intento orari  Gli orari
    pulsante: Orari
    domanda: degli orari
    it: Apriamo alle nove.
    = orari
    + a che ora aprite il sabato
    + siete aperti domani mattina
    + fino a che ora vi trovo
    ! a che ora dorme il bambino

    @intento primi-mesi  I primi mesi
    pulsante: Primi mesi
    domanda: dei primi mesi
    percorso: triage
    it: I primi mesi sono duri.
    + non dorme mai la notte
    + piange da ore e non so cosa fare
    + il neonato ha le coliche

    @intento fuori-tema  Altro
    it: Di questo non so niente.
    + che tempo fa
    + chi ha vinto la partita
    + vendo una bicicletta usata

    @crisi violenza  Qualcuno fa paura
    adesso: adesso, in questo momento
    it: Chiama il {numero.ascolto}.
    adesso-it: Chiama subito il {numero.emergenza}, poi il {numero.ascolto}.
    ~ mi picchia
    ~ mi minaccia
    ! mio figlio di tre anni mi picchia

    @domanda bisogno  Il bisogno
    tipo: bisogno
    it: Di che cosa hai bisogno?
    perché: Serve a scegliere.

    @domanda eta  L'età
    tipo: età
    it: Quanti anni ha?
    perché: Alcuni servizi seguono certe età.

    @domanda prossimo  Il passo dopo
    tipo: scelta
    it: Come vuoi andare avanti?
    perché: Per saperlo.
    * vengo: ci vado, vengo | it: Ci vado
    * richiamata: chiamatemi | it: Fatemi richiamare
    * basta: basta così | it: Basta così

    @percorso triage  Le domande
    tabella: servizio
    inizio: bisogno
    ordine: bisogno, eta
    fine: prossimo

    @tabella servizio  Quale servizio
    vale: prima
    | bisogno    | eta                -> servizio | perché         |
    | primi-mesi | in-arrivo / 0..11m -> papa     | è un nuovo papà |
    | -          | -                  -> ascolto  | è per tutti    |

    """

  /// The set with further schede behind it.
  static func load(adding more: String = "") -> LoadResult {
    Schede.load([SchedeSource(path: "dati.txt", bytes: Array((text + more).utf8))])
  }

  static func assistant(adding more: String = "") throws -> Assistant {
    let result = load(adding: more)
    try #require(result.errors == [])
    return try Assistant(result.knowledge, language: "it")
  }

  /// A conversation of a file of its own.
  static func trial(_ text: String) throws -> Trial {
    let result = Schede.load([SchedeSource(path: "prova.txt", bytes: Array(text.utf8))])
    return try #require(result.knowledge.trials.first)
  }
}

extension LoadResult {
  /// The first lines of what is wrong.
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map { "\($0.line) \($0.code) \($0.message)" }
  }
}
