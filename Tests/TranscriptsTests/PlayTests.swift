import Dialogue
import Schede
import Testing

@testable import Transcripts

@Suite struct PlayTests {
  private let good = """
    @prova papa
    adesso: 2026-11-23 10:30
    > piange da ore e non so cosa fare
    < {* duri * anni ha *}
    > 3 mesi
    < {* via Roma 1 *}
    slot: eta = 3m
    esito: papa @ sede
    """

  @Test func `a conversation that goes as written passes`() throws {
    var assistant = try SmallSet.assistant()
    let run = assistant.play(try SmallSet.trial(good))
    #expect(run.differences == [])
    #expect(
      run.touched.isSuperset(of: [
        "intento primi-mesi", "riga servizio:1", "servizio papa", "luogo sede", "risposta eta=3m",
      ]))
  }

  @Test func `says what differs, after what, and where`() throws {
    var assistant = try SmallSet.assistant()
    let text = good.replacing("via Roma 1", with: "via Verdi 2").replacing("3m", with: "4m")
    let run = assistant.play(try SmallSet.trial(text))
    #expect(run.differences.map(\.subject) == [.reply(after: "3 mesi"), .slot("eta")])
    #expect(run.differences.first?.at.line == 6)
    #expect(run.differences.last?.got == "3m")
  }

  @Test func `a time that is none is a difference`() throws {
    var assistant = try SmallSet.assistant()
    let text = good.replacing("2026-11-23 10:30", with: "domani")
    #expect(assistant.play(try SmallSet.trial(text)).differences.map(\.subject) == [.now])
  }

  @Test func `a danger is an outcome`() throws {
    var assistant = try SmallSet.assistant()
    let run = assistant.play(
      try SmallSet.trial("@prova p\n> mio marito mi picchia\nesito: violenza\n"))
    #expect(run.passes)
    #expect(run.touched.contains("crisi violenza"))
  }

  @Test func `an answer by number touches its option`() throws {
    var assistant = try SmallSet.assistant()
    let run = assistant.play(try SmallSet.trial(good + "\n> 2\n"))
    #expect(run.touched.contains("risposta prossimo=richiamata"))
  }

  @Test func `rewriting makes every conversation pass and leaves the other lines`() throws {
    var assistant = try SmallSet.assistant()
    let text =
      "# sopra\n"
      + good.replacing("{* via Roma 1 *}", with: "no\n< e poi no")
      .replacing("papa @ sede", with: "ascolto @ sede").replacing("eta = 3m", with: "eta = 9m")
      + "\nintento: orari\n"
    let run = assistant.play(try SmallSet.trial(text))
    #expect(run.differences.count == 4)
    let rewritten = Rewriter.rewrite(text, with: [run])
    #expect(rewritten.hasPrefix("# sopra\n@prova papa\nadesso: 2026-11-23 10:30\n"))
    #expect(rewritten.contains("< {* duri * anni ha *}"))
    #expect(!rewritten.contains("e poi no"))
    #expect(rewritten.contains("slot: eta = 3m\nesito: papa @ sede"))
    #expect(assistant.play(try SmallSet.trial(rewritten)).passes)
    #expect(
      Rewriter.rewrite(rewritten, with: [assistant.play(try SmallSet.trial(rewritten))])
        == rewritten)
  }

  @Test func `a transcript written from a conversation passes`() throws {
    var assistant = try SmallSet.assistant()
    let run = assistant.play(try SmallSet.trial(good))
    let script = Script.block(
      id: "copia", fields: [("adesso", "2026-11-23 10:30")], answers: run.answers)
    #expect(script.hasPrefix("@prova copia\nadesso: 2026-11-23 10:30\n> piange da ore"))
    #expect(script.contains("\n< [Ci vado] [Fatemi richiamare] [Basta così]\n"))
    #expect(assistant.play(try SmallSet.trial(script)).passes)
  }

  @Test func `coverage names what no conversation touches`() throws {
    var assistant = try SmallSet.assistant()
    let run = assistant.play(try SmallSet.trial(good))
    let coverage = Coverage(assistant.knowledge, runs: [run])
    let counts = Dictionary(uniqueKeysWithValues: coverage.counts.map { ($0.kind, $0.touched) })
    #expect(
      counts == ["intento": 1, "crisi": 0, "servizio": 1, "luogo": 1, "riga": 1, "risposta": 0])
    #expect(coverage.items.first { !$0.isTouched }?.name == "orari")
    #expect(coverage.items.first?.at.line == SmallSet.line(of: "@intento orari"))
  }
}

extension SmallSet {
  /// The number of the line that begins so.
  static func line(of start: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (lines.firstIndex { $0.hasPrefix(start) } ?? -1) + 1
  }
}
