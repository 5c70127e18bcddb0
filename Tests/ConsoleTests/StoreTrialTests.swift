import Dialogue
import HTTP
import Schede
import Simulation
import Testing

@testable import Console

@Suite struct StoreTrialTests {
  private static let erasure = """
    @intento cancella-dati  Cancellare i dati
    pulsante: Cancella i miei dati
    domanda: di cancellare i tuoi dati
    it: Va bene, decidi tu.
    = cancella i miei dati
    + vorrei cancellare quello che ho scritto

    """

  @Test func `a small trial stores every turn, forgets one family and says what it cost`() throws {
    let source = SchedeSource(path: "a.txt", bytes: Array((Sandbox.schede + Self.erasure).utf8))
    let set = try LoadedSet([source], language: "it")
    var options = Frame.Options()
    options.families = 9
    let lines = Guarded<[String]>([])
    let frame = Frame(options) { line in lines.withLock { $0.append(line) } }
    let isRight = try StoreTrial(set.knowledge, batch: 4).perform(in: frame)
    let text = lines.withLock { $0.joined(separator: "\n") }
    #expect(isRight, "\(text)")
    #expect(text.contains("29  (29)"), "\(text)")
    #expect(text.contains("riscrittura dopo la cancellazione, ms"))
  }
}
