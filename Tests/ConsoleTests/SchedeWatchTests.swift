import FoundationEssentials
import Testing

@testable import Console

@Suite struct SchedeWatchTests {
  private func looks(_ watch: inout SchedeWatch, _ count: Int = 2) -> [Bool] {
    (0..<count).map { _ in watch.hasChanged() }
  }

  @Test func `tells of a change once, and only when the files are still`() throws {
    let sandbox = try Sandbox()
    var watch = SchedeWatch(sandbox.intents)
    #expect(looks(&watch, 1) == [false])
    try sandbox.write("# uno\n", to: "intents/altro.txt")
    #expect(looks(&watch, 1) == [false])
    try sandbox.write("# uno e due\n", to: "intents/altro.txt")
    #expect(looks(&watch, 3) == [false, true, false])
  }

  @Test func `a file that goes is a change, one that is no scheda is none`() throws {
    let sandbox = try Sandbox()
    var watch = SchedeWatch(sandbox.intents)
    try sandbox.write("x", to: "intents/nota.bak")
    #expect(looks(&watch) == [false, false])
    try FileManager.default.removeItem(atPath: "\(sandbox.intents)/dati.txt")
    #expect(looks(&watch) == [false, true])
  }

  @Test func `what was read in between is no change`() throws {
    let sandbox = try Sandbox()
    var watch = SchedeWatch(sandbox.intents)
    try sandbox.write("# uno\n", to: "intents/altro.txt")
    watch.note()
    #expect(looks(&watch) == [false, false])
  }
}
