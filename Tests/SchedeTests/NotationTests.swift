import Testing

@testable import Schede

/// Ranges of numbers and exact forms as rules write them.
@Suite struct NotationTests {
  private static let head = "@intento a  A\nit: Ciao.\n"

  private func items(_ rule: String) -> [Phrase.Item] {
    let text = Self.head + rule
    let result = load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))])
    return result.knowledge.intents[0].phrases.first?.items ?? []
  }

  private func errors(_ rule: String) -> [String] {
    let text = Self.head + rule
    return load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))]).diagnostics
      .filter { $0.code == "E008" || $0.code == "W009" }
      .map { "\($0.code) \($0.line):\($0.column) \($0.message)" }
  }

  @Test(arguments: [
    ("~ x [39..42]", 3900, 4200), ("~ x [39..]", 3900, NumberRange.unbounded),
    ("~ x [..15]", 0, 1500), ("~ x [15]", 1500, 1500), ("~ x [38,5..39.75]", 3850, 3975),
    ("~ x [0..0]", 0, 0), ("~ x [15..15]", 1500, 1500), ("! x [..15]", 0, 1500),
    ("~ x [999999..]", 99_999_900, NumberRange.unbounded),
  ])
  func `reads a range`(_ rule: String, from lowest: Int, to highest: Int) {
    #expect(items(rule) == [.word("x"), .number(NumberRange(lowest, highest))])
    #expect(errors(rule) == [])
  }

  @Test(arguments: [
    ("~ x []", "«[]» non dice nessun numero"),
    ("~ x [..]", "«[..]» non dice nessun numero"),
    ("~ x [42..39]", "in «[42..39]» il primo numero è più grande del secondo: non vale mai"),
    ("~ x [3a]", "«[3a]» non è un intervallo di numeri scritto bene"),
    ("~ x [39-42]", "«[39-42]» non è un intervallo di numeri scritto bene"),
    ("~ x [39 .. 42] y", "«[39 .. 42]» non è un intervallo di numeri scritto bene"),
    ("~ x [39", "«[39» non è un intervallo di numeri scritto bene"),
    ("~ x [", "«[» non è un intervallo di numeri scritto bene"),
    ("~ x [39,123]", "«[39,123]» non è un intervallo di numeri scritto bene"),
    ("~ x [1234567]", "«[1234567]» non è un intervallo di numeri scritto bene"),
    ("~ x [1..2..3]", "«[1..2..3]» non è un intervallo di numeri scritto bene"),
    ("~ x [,5]", "«[,5]» non è un intervallo di numeri scritto bene"),
    ("= x [39]", "«[39]» si usa solo nelle righe «~»"),
  ])
  func `refuses a bad range, once`(_ rule: String, _ message: String) {
    #expect(errors(rule) == ["E008 3:5 \(message)"])
  }

  @Test func `tells how to mend a range that is backwards`() {
    let text = Self.head + "~ x [42,5..39]"
    let found = load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))]).diagnostics
    #expect(found.first { $0.code == "E008" }?.hint == "scrivi «[39..42,5]»")
  }

  @Test func `reads quoted words as exact forms`() {
    #expect(items("~ \"picchio\" mia") == [.form("picchio"), .word("mia")])
    #expect(items("~ \"lo picchio\" x") == [.form("lo"), .form("picchio"), .word("x")])
    #expect(errors("~ \"lo picchio\" x") == [])
  }

  @Test(arguments: [
    ("~ x \"picchio", "E008 3:5 queste virgolette non si chiudono"),
    ("~ x \"\"", "E008 3:5 tra virgolette vanno solo parole"),
    ("~ x \"picchi*\"", "E008 3:5 tra virgolette vanno solo parole"),
    ("~ x \"15 anni\"", "E008 3:5 tra virgolette vanno solo parole"),
    ("~ x picchio\"", "W009 3:12 «\"» qui non conta: le frasi si confrontano parola per parola"),
  ])
  func `refuses bad quotes, once`(_ rule: String, _ finding: String) {
    #expect(errors(rule) == [finding])
  }

  @Test func `takes ranges that differ for different rules`() {
    let text = Self.head + "~ nido [..39] pioggia\n~ nido [39..] pioggia\n~ nido [39] pioggia\n"
    let found = load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))]).diagnostics
    #expect(!found.contains { $0.code == "W029" })
  }

  @Test(arguments: [
    ("", "2 anni", "i numeri non si leggono"),
    ("", "anni = 3 ammi", "i numeri non si leggono"),
    ("", "picchi*", "i segni «*», «{», «[» e le virgolette non si leggono"),
    ("", "[..3] anni", "i segni «*», «{», «[» e le virgolette non si leggono"),
    ("", "anno = …", "non ha parole"),
    ("tipo: abbreviazioni", "ho perso = o perso", "qui si legge una parola sola"),
    ("tipo: abbreviazioni", "perso = 5", "i numeri non si leggono"),
    ("tipo: abbreviazioni", "21 giugno = solstizio", "i numeri non si leggono"),
    ("tipo: sinonimi", "mio figlio = bimbo", "qui si legge una parola sola"),
    ("tipo: sinonimi", "bimbo = mio figlio", "qui si legge una parola sola"),
    ("tipo: attenuanti", "fil*", "i segni «*», «{», «[» e le virgolette non si leggono"),
  ])
  func `refuses an entry that no message can have`(_ kind: String, _ entry: String, _ why: String) {
    let text = "@vocabolario v  V\n\(kind)\n\(entry)\n"
    let found = load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))]).diagnostics
      .filter { $0.code == "E039" }
    #expect(found.count == 1)
    #expect(found.first?.line == 3)
    #expect(found.first?.message.hasSuffix("non può mai valere: \(why)") == true)
  }

  @Test(arguments: [
    ("", "uomo con cui vivo"), ("", "numero 118"), ("tipo: attenuanti", "😂"),
    ("tipo: abbreviazioni", "ti voglio bene = tvb"), ("tipo: comandi", "1 = prima, la 1"),
    ("tipo: attenuanti", "25 novembre"), ("", "ha l'asma"),
  ])
  func `takes an entry that a message can have`(_ kind: String, _ entry: String) {
    let text = "@vocabolario v  V\n\(kind)\n\(entry)\n"
    let found = load([SchedeSource(path: "a.txt", bytes: Array(text.utf8))]).diagnostics
    #expect(!found.contains { $0.code == "E039" })
  }
}
