import Foundation
import Testing

@testable import Simulation

@Suite struct TrialTests {
  @Test func `ten minutes of silence pass as fast as it is told`() {
    let silences = Trial.all(speed: 20).filter { $0.name.contains("10 minuti") }
    #expect(silences.map(\.seconds) == [30, 30, 30])
    #expect(Set(Trial.all(speed: 1).map(\.name)).count == Trial.all(speed: 1).count)
  }

  @Test func `a secret is hidden, shown, and the clock is set`() throws {
    let frame = Frame(Frame.Options()) { _ in }
    let stage = try TrialStage(frame, Trial(name: "prova"), speed: 20)
    defer { stage.remove() }
    let path = "\(stage.folder.path)/segreti/telegram.segreto"
    let secret = FileManager.default.contents(atPath: path)
    #expect(secret != nil)
    try stage.hide("segreti/telegram.segreto")
    #expect(FileManager.default.contents(atPath: path) == nil)
    #expect(throws: RunError.cannotWrite("segreti/telegram.segreto")) {
      try stage.hide("segreti/telegram.segreto")
    }
    try stage.show("segreti/telegram.segreto")
    #expect(FileManager.default.contents(atPath: path) == secret)
    try stage.setClock(ahead: -86_400)
    let clock = FileManager.default.contents(atPath: "\(stage.folder.path)/orologio")
    #expect(clock == Data("-86400\n".utf8))
  }

  @Test func `says which tool fails`() {
    #expect(throws: RunError.toolFails("false")) { try Tool.run("false", []) }
    #expect(throws: RunError.toolFails("non-c-è")) { try Tool.run("non-c-è", []) }
    #expect(Tool.succeeds("true", []))
  }
}
