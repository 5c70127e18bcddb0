import Language

@testable import Schede

/// A small complete directory without a single finding.
enum Sample {
  static let today = Day(year: 2026, month: 11, day: 23)

  static let text = """
    @centro casa-famiglie  Casa delle famiglie
    luogo: sede
    lingue: it, en
    orari-operatore: lun-ven 9:00-17:00
    privacy: https://example.org/privacy

    @luogo sede  La sede
    nome: Casa delle famiglie
    indirizzo: via Roma 1
    posizione: 45.1, 10.0
    comune: Borgo
    orari: lun-ven 9:00-12:30; mar, gio 14:30-17:30
    chiuso: 2026-12-24..2027-01-06
    verificato: 2026-11-01

    @luogo nido  Il nido
    indirizzo: via Verdi 2
    posizione: 45.2, 10.1
    comune: Borgo

    @comuni zona
    Borgo: 45.1, 10.0; ambito zona; frazioni Borghetto
    Villa: 45.3, 10.2; ambito zona

    @numero emergenza  Emergenze
    valore: 112
    per: pericolo
    fonte: 112.gov.it

    @servizio papa  Incontri per papà
    it: Incontri per i nuovi papà.
    en: Meetings for new fathers.
    età: in-arrivo / 0..11m
    luoghi: sede, nido

    @servizio ascolto  Ascolto
    it: Un colloquio.
    en: A talk.
    luoghi: sede

    @vocabolario figlio  I figli
    figlio
    figlia = bimba

    @intento primi-mesi  I primi mesi
    pulsante: Primi mesi
    percorso: triage
    rivedere: 2027-01-31
    it: I primi mesi sono duri. Siamo in {luogo.indirizzo}.
    en: The first months are hard. We are in {luogo.indirizzo}.
    + non dorme mai la notte
    + piange da ore e non so cosa fare
    ~ {figlio} .. non dorm*
    ! dormo poco per il lavoro

    @intento coppia  La coppia
    percorso: triage
    it: Parlarne aiuta.
    en: Talking helps.
    + litighiamo sempre
    + con mio marito va male
    + non ci parliamo più

    @crisi violenza  Qualcuno fa paura
    adesso: adesso, in questo momento
    it: Chiama il {numero.emergenza}.
    en: Call {numero.emergenza}.
    ~ mi picchia
    ~ mi minaccia
    ~ mi segue
    ~ mi controlla il telefono
    ~ mi chiude in casa
    ~ ho paura di lui
    ~ mi ha messo le mani addosso
    ~ mi tira i capelli
    ~ mi spinge contro il muro
    ~ mi ha rotto il naso
    ! mio figlio di tre anni mi picchia
    ! il gatto mi segue
    ! mi controlla i compiti

    @domanda bisogno  Il bisogno
    tipo: bisogno
    non-so: no
    it: Di che cosa hai bisogno?
    en: What do you need?
    perché: Serve a scegliere.

    @domanda eta  L'età
    tipo: età
    it: Quanti anni ha?
    en: How old?
    perché: Alcuni servizi seguono certe età.

    @domanda chi  Chi scrive
    tipo: scelta
    se: bisogno = primi-mesi
    it: Chi sei?
    en: Who are you?
    perché: C'è un servizio per i papà.
    * padre: sono il papà, papà | en: father
    * madre: sono la mamma | en: mother

    @percorso triage  Le domande
    tabella: servizio
    inizio: bisogno
    ordine: bisogno, chi, eta
    ambito: zona

    @tabella servizio  Quale servizio
    vale: prima
    | bisogno    | chi   | eta                -> servizio | luoghi | perché         |
    | primi-mesi | padre | in-arrivo / 0..11m -> papa     | sede   | è un nuovo papà |
    | -          | -     | -                  -> ascolto  | -      | è per tutti    |

    @frase non-capito  Quando non capisce
    it: Non ho capito.
    it:
    it: Puoi dirlo in un altro modo?
    en: I did not understand.

    @prova papa
    adesso: 2026-11-23 10:30
    > piange da ore e non so cosa fare
    < {* via Roma 1 *}
    intento: primi-mesi
    esito: papa @ sede
    """

  /// The findings after a change of the sample.
  static func findings(replacing old: String, with new: String) -> [Diagnostic] {
    findings(text.replacing(old, with: new))
  }

  static func findings(_ text: String) -> [Diagnostic] {
    load([SchedeSource(path: "prova.txt", bytes: Array(text.utf8))], today: today).diagnostics
  }
}
