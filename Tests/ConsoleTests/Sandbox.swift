import Dialogue
import FoundationEssentials
import Testing
import Transcripts

@testable import Console

/// A directory of its own with schede in it, and a program to run on them.
final class Sandbox {
  static let schede = """
    @centro casa  Casa delle famiglie
    nome: Casa delle famiglie
    luogo: sede
    lingue: it

    @luogo sede  La sede
    nome: Casa delle famiglie
    indirizzo: via Roma 1
    posizione: 45.10, 10.00
    comune: Borgo
    da-verificare: il numero civico

    @comuni zona
    Borgo: 45.10, 10.00; ambito zona
    Villa: 45.30, 10.20; ambito zona

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

    @intento orari  Gli orari
    pulsante: Orari
    domanda: degli orari
    it: Apriamo alle nove.
    = orari
    + a che ora aprite il sabato
    + siete aperti domani mattina
    + fino a che ora vi trovo

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
    it: Chiama il {numero.ascolto}.
    ~ mi picchia

    @domanda bisogno  Il bisogno
    tipo: bisogno
    it: Di che cosa hai bisogno?
    perché: Serve a scegliere.

    @domanda eta  L'età
    tipo: età
    it: Quanti anni ha?
    perché: Alcuni servizi seguono certe età.

    @domanda comune  Il Comune
    tipo: comune
    it: Dove abiti?
    perché: Per la distanza.

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
    ordine: bisogno, eta, comune
    fine: prossimo
    ambito: zona

    @tabella servizio  Quale servizio
    vale: prima
    | bisogno    | eta                -> servizio | perché         |
    | primi-mesi | in-arrivo / 0..11m -> papa     | è un nuovo papà |
    | -          | -                  -> ascolto  | è per tutti    |

    """

  /// The number of the line of ``schede`` that begins so.
  static func line(of start: String) -> Int {
    let lines = schede.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.hasPrefix(start) } ?? -1) + 1
  }

  let root: String

  init(_ schede: String? = Sandbox.schede) throws {
    root = NSTemporary.directory + "/abbraccio-\(UInt64.random(in: 0 ... .max))"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    if let schede { try write(schede, to: "intents/dati.txt") }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  var intents: String { "\(root)/intents" }

  func write(_ text: String, to name: String) throws {
    try Files.write(Array(text.utf8), to: "\(root)/\(name)")
  }

  func read(_ name: String) throws -> String { try Files.readText("\(root)/\(name)") }

  func exists(_ name: String) -> Bool { Files.exists("\(root)/\(name)") }

  /// What a run of the program printed, and how it ended.
  struct Run {
    var exitCode: ExitCode
    var output: String
    var errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// Runs the program with some input.
  func run(
    _ arguments: [String], input: [InputLine] = [], variables: [String: String] = [:],
    at time: String = "10:30"
  ) -> Run {
    let output = StringSink()
    let errors = StringSink()
    let system = System(
      arguments: arguments, variables: variables, executable: "\(root)/.build/abbraccio",
      input: ListInput(input), output: output, errors: errors,
      clock: { Moment("2026-11-23 \(time)") ?? Moment(.init(seconds: 0)) })
    let exitCode = Program(system).run()
    return Run(exitCode: exitCode, output: output.text, errors: errors.text)
  }

  /// A conversation at the prompt, line by line.
  func chat(_ lines: [String], _ options: [String] = []) -> Run {
    run(
      ["chat", "--intents", intents] + options, input: lines.map { .line(Array($0.utf8)) })
  }
}

/// Where temporary files go.
enum NSTemporary {
  static var directory: String { FileManager.default.temporaryDirectory.path }
}

/// Text that was written.
final class StringSink: TextSink {
  private(set) var text = ""
  /// How often it was flushed, and how long the text was then.
  private(set) var flushedAt: [Int] = []

  func write(_ text: String) { self.text += text }

  func flush() { flushedAt.append(text.utf8.count) }
}

/// Lines from a list.
final class ListInput: LineInput {
  private var lines: ArraySlice<InputLine>

  init(_ lines: [InputLine]) {
    self.lines = lines[...]
  }

  func next() -> InputLine? { lines.popFirst() }
}
