import Seeded
import Testing

@testable import Schede

@Suite struct FormatTests {
  private func formatted(_ text: String) -> String {
    String(decoding: Schede.formatted(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `aligns a table and nothing else`() {
    let text = """
      # |a|->|b|
      @tabella t
      |bisogno|eta->servizio|perché|
        | primi-mesi / neo-papa | - -> papà | sì |
      it:   |   -> resta

      """
    #expect(
      formatted(text) == """
        # |a|->|b|
        @tabella t
        | bisogno               | eta -> servizio | perché |
        | primi-mesi / neo-papa | -   -> papà     | sì     |
        it:   |   -> resta

        """)
  }

  @Test func `leaves rows with different numbers of cells`() {
    let text = "|a|b->c|\n|a->c|\n"
    #expect(formatted(text) == text)
  }

  @Test func `keeps line ends and a last line without one`() {
    #expect(formatted("|a->b|\r\n|long->b|") == "| a    -> b |\r\n| long -> b |")
  }

  @Test func `changes no meaning and is done after one run`() {
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var text = Sample.text
      for _ in 0..<5 {
        let place = Int(random.next() % UInt64(text.count))
        let sign = ["|", " ", "->", "\t", "é", "\n"][Int(random.next() % 6)]
        text.insert(contentsOf: sign, at: text.index(text.startIndex, offsetBy: place))
      }
      let once = formatted(text)
      #expect(formatted(once) == once, "seed \(seed)")
      #expect(load(once).knowledge == load(text).knowledge, "seed \(seed)")
    }
  }
}
