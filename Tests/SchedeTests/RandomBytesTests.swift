import Seeded
import Testing

@testable import Schede

@Suite struct RandomBytesTests {
  /// Pieces that reach deep into the reader.
  private static let pieces = [
    "@intento ", "@tabella t\n", "@domanda ", "@comuni c\n", "@prova p\n", "@vocabolario v\n",
    "@crisi c\n", "@percorso triage\n", "@luogo l\n", "@numero n\n", "@servizio s\n", "it: ",
    "en:", "tipo: età\n", "| ", " -> ", " / ", "0..11m", "3..", "{", "}", "{luogo.nome}", "..",
    "*", "+ ", "~ ", "! ", "= ", "> ", "< ", ": ", "; ", ", ", "\n", "\r\n", "\t", "#", "-",
    "\u{FEFF}", "\u{A0}", "e\u{301}", "\u{430}", "«", "orari: lun-ven 9", "chiuso: 2026-",
    "se: a = b", "ordine: a, b\n", "bisogno", "posizione: 45, 10", "🙂", "non-so", "perché",
  ]

  private func bytes(using random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int(random.next() % 120) {
      if random.next() % 4 == 0 {
        for _ in 0..<Int(random.next() % 6) {
          bytes.append(UInt8(truncatingIfNeeded: random.next()))
        }
      } else {
        bytes += Array(Self.pieces[Int(random.next() % UInt64(Self.pieces.count))].utf8)
      }
    }
    return bytes
  }

  @Test func `never crashes and always sorts what it finds`() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let sources = ["b.txt", "a.txt"].map {
        SchedeSource(path: $0, bytes: bytes(using: &random))
      }
      let result = load(sources, today: Sample.today)
      let isSorted = zip(result.diagnostics, result.diagnostics.dropFirst()).allSatisfy { $0 <= $1 }
      #expect(isSorted, "seed \(seed)")
      #expect(result.diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 }, "seed \(seed)")
      #expect(load(sources.reversed(), today: Sample.today).diagnostics == result.diagnostics)
    }
  }

  @Test func `cuts a clean directory anywhere without crashing`() {
    let bytes = Array(Sample.text.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let source = SchedeSource(path: "a.txt", bytes: Array(bytes[..<end]))
      #expect(load([source]).knowledge.files == ["a.txt"])
    }
  }

  @Test(arguments: ["+ ", "~ ", "it: ", "* a: ", "@intento ", "| ", "orari: ", "~ a, "])
  func `reads a line of a megabyte`(_ mark: String) {
    let header = mark == "* a: " ? "@domanda d" : mark == "| " ? "@tabella t" : "@intento i"
    let line = mark + String(repeating: "ab, {c} | ", count: 50_000)
    let result = load("\(header)\n\(line)\n")
    #expect(result.diagnostics.allSatisfy { $0.description.utf8.count < 2000 })
  }

  @Test(arguments: ["it: ciao", "+ ciao", "boh", "< ciao", "it:", "x: y"])
  func `reads a hundred thousand lines`(_ line: String) {
    let header = line.hasPrefix("<") ? "@prova p" : "@intento i"
    let lines = String(repeating: line + "\n", count: 100_000)
    let result = load("\(header)\n\(lines)")
    #expect(result.knowledge.intents.count + result.knowledge.trials.count == 1)
  }
}
