import Testing

@testable import Schede

@Suite struct LoadTests {
  @Test func `reads an intent with its phrases and its answer`() throws {
    let result = load(
      """
      # a comment
      @intento orari  Quando è aperto il centro
      pulsante: Orari
      percorso: triage
      dopo: riprendi
      it: Prima riga: con i due punti.
      it: Seconda riga.
      it:
      it: Altro messaggio.
      en: Hours.
      da-verificare: gli orari
      = orari
      + a che ora aprite?
      ~ {figlio} .. fa i capricc*
      ! a che ora è l'incontro
      """)
    #expect(result.grammar.isEmpty)
    let intent = try #require(result.knowledge.intent("orari"))
    #expect(intent.title == "Quando è aperto il centro")
    #expect(intent.opens == "triage")
    #expect(
      intent.answer.byLanguage == [
        "it": ["Prima riga: con i due punti.\nSeconda riga.", "Altro messaggio."],
        "en": ["Hours."],
      ])
    #expect(intent.phrases.map(\.mark) == [.exact, .example, .rule, .trap])
    #expect(
      intent.phrases[2].items == [
        .vocabulary("figlio"), .gap, .word("fa"), .word("i"), .prefix("capricc"),
      ])
    #expect(intent.facts.unverified.map(\.at.line) == [11])
  }

  @Test func `reads a decision table`() throws {
    let result = load(
      """
      @tabella servizio
      vale: prima
      | bisogno               | eta                -> servizio | luoghi  | perché      |
      | primi-mesi / neo-papa | in-arrivo / 0..11m -> neo-papa | hub-hug | è un papà   |
      | -                     | non-so / 3..5a     -> altro    | -       | negli altri |
      """)
    #expect(result.grammar.isEmpty)
    let table = try #require(result.knowledge.tables.first)
    #expect(table.columns == ["bisogno", "eta"])
    #expect(table.rows.map(\.places) == [["hub-hug"], nil])
    #expect(
      table.rows[0].conditions == [
        .alternatives([.value("primi-mesi"), .value("neo-papa")]),
        .alternatives([.age(.expected), .age(.months(0...11))]),
      ])
    #expect(table.rows[1].conditions == [.any, .alternatives([.unknown, .age(.months(36...71))])])
  }

  @Test func `reads the Comuni`() throws {
    let result = load(
      """
      @comuni ambito
      Castelverde: 45.1888, 9.9956; ambito cremona; alias Castel Verde; frazioni Costa S. A., Livrasco
      """)
    let comune = try #require(result.knowledge.comuni.first)
    #expect(result.grammar.isEmpty)
    #expect(comune.name == "Castelverde")
    #expect(comune.position == Coordinate(latitude: 45.1888, longitude: 9.9956))
    #expect(comune.district == "cremona")
    #expect(comune.aliases == ["Castel Verde"])
    #expect(comune.hamlets == ["Costa S. A.", "Livrasco"])
  }

  @Test func `reads a trial and its turns`() throws {
    let result = load(
      """
      @prova papa
      adesso: 2026-11-23 10:30
      > sono papà da due mesi
      < uno
      < due
      > ciao
      slot: eta = 2m, comune = Castelverde
      esito: neo-papa @ hub-hug
      """)
    let trial = try #require(result.knowledge.trials.first)
    #expect(result.grammar.isEmpty)
    #expect(trial.turns.map(\.text) == ["sono papà da due mesi", "uno\ndue", "ciao"])
    #expect(trial.slots == ["eta": "2m", "comune": "Castelverde"])
    #expect(trial.outcome == "neo-papa @ hub-hug")
  }

  @Test func `reads a question with options and labels`() throws {
    let result = load(
      """
      @domanda chi  Chi scrive
      tipo: scelta
      non-so: no
      se: bisogno = coppia / separazione
      it: Chi sei?
      ripeti-it: Sei il papà?
      * padre: sono il papà, {padre} .. | en: father
      * altro: un'altra persona | it: Altro | en: other
      """)
    let question = try #require(result.knowledge.question("chi"))
    #expect(result.grammar.isEmpty)
    #expect(!question.mayBeUnknown)
    #expect(
      question.onlyFor
        == Question.Condition(question: "bisogno", values: ["coppia", "separazione"]))
    #expect(question.rephrased.byLanguage == ["it": ["Sei il papà?"]])
    #expect(question.options.map(\.value) == ["padre", "altro"])
    #expect(question.options[0].labels == ["it": "sono il papà", "en": "father"])
    #expect(question.options[1].labels == ["it": "Altro", "en": "other"])
    #expect(question.options[0].phrases[1].items == [.vocabulary("padre"), .gap])
  }
}

/// Loads one file, `prova.txt`.
func load(_ text: String) -> LoadResult {
  load([SchedeSource(path: "prova.txt", bytes: Array(text.utf8))])
}

extension LoadResult {
  /// The findings of the parser and the lowering, without those of the checks.
  var grammar: [Diagnostic] {
    diagnostics.filter { $0.code.dropFirst() < "020" }
  }
}
