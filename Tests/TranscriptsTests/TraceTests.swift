import Dialogue
import Foundation
import Language
import Schede
import Testing
import Understanding

/// Every answer can be traced to lines of the data, and those lines did it.
@Suite struct TraceTests {
  /// A handful of the centre's own schede: enough intents to be mistaken, few enough to be quick.
  private static let files = [
    "centro/orari", "centro/costi", "persone/lutto", "persone/casa", "lingua/parole",
    "lingua/rifiuti",
  ]

  private static let danger = """
    @crisi avvelenamento  Ha preso qualcosa che fa male
    it: Chiama il 112.
    ~ ha bevuto la candeggina
    + il bambino ha messo in bocca una pastiglia
    + ha leccato il detersivo della lavatrice
    ! ha bevuto troppo latte
    """

  private static let knowledge: Knowledge = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../intents")
    let sources = files.compactMap { name -> SchedeSource? in
      let path = name + ".txt"
      guard let data = try? Data(contentsOf: root.appending(path: path)) else { return nil }
      return SchedeSource(path: path, bytes: [UInt8](data))
    }
    let added = SchedeSource(path: "pericolo.txt", bytes: Array(danger.utf8))
    return load(sources + [added]).knowledge
  }()

  @Test func `names the lines and the words that decided, and they did`() throws {
    var understander = try Understander(Self.knowledge, language: "it")
    for message in [
      "a che ora aprite il sabato?", "è morta la nonna e non so come dirlo ai bambini",
      "ha bevuto la candeggina", "Quanto costa un incontro? E fino a che ora ci siete?",
      "non cerco una casa, ditemi solo a che ora aprite", "sfrattiamoci",
    ] {
      let before = understander.read(message, explaining: true)
      let evidence = before.trace.evidence
      let line = try #require(evidence.first { $0.at != nil }?.at, "\(message)")
      #expect(evidence.contains { $0.kind != .example }, "\(message)")
      let after = try read(message, Self.knowledge.without(line))
      #expect(
        before.readings != after.readings || before.danger != after.danger,
        "\(line) was named for «\(message)», and nothing changes without it")
    }
  }

  @Test(arguments: [
    ("ha bevuto la candeggina", Trace.Evidence.Kind.rule),
    ("il bambino piccolo ha in bocca la pastiglia", .example),
  ])
  func `names what spoke for a danger first`(_ message: String, _ kind: Trace.Evidence.Kind) throws
  {
    let meaning = try read(message, Self.knowledge)
    #expect(meaning.safety?.crisis == "avvelenamento")
    let first = try #require(meaning.trace.evidence.first)
    #expect(first.target == "avvelenamento" && first.kind == kind && first.at != nil)
  }

  @Test func `says what is read in each part of the message`() throws {
    let meaning = try read(
      "Quanto costa un incontro? E fino a che ora ci siete?", Self.knowledge)
    #expect(meaning.trace.clauses.map { $0.split(separator: "→").last } == [" costi", " orari"])
    #expect(Set(meaning.trace.evidence.map(\.target)).isSuperset(of: ["costi", "orari"]))
  }

  @Test func `has no line to name where no word is known`() throws {
    #expect(try read("xqzt wrkp", Self.knowledge).trace.evidence.allSatisfy { $0.at == nil })
  }

  private func read(_ message: String, _ knowledge: Knowledge) throws -> Meaning {
    var understander = try Understander(knowledge, language: "it")
    return understander.read(message, explaining: true)
  }
}

extension Knowledge {
  /// The knowledge without what stands on one line of an intent or a crisis.
  fileprivate func without(_ line: SourceLine) -> Knowledge {
    var rest = self
    for index in rest.intents.indices { rest.intents[index].phrases.removeAll { $0.at == line } }
    for index in rest.crises.indices { rest.crises[index].phrases.removeAll { $0.at == line } }
    return rest
  }
}
