import Testing

@testable import Console

@Suite struct ScoreCommandTests {
  private func run(_ lines: [String], _ options: [String] = []) throws -> Sandbox.Run {
    let sandbox = try Sandbox()
    try sandbox.write(lines.joined(separator: "\n") + "\n", to: "messaggi/a.jsonl")
    return sandbox.run(
      ["score", "\(sandbox.root)/messaggi", "--intents", sandbox.intents] + options)
  }

  private static let intents = [
    #"{"id":"a-1","text":"orari","expect":["orari"],"also_ok":[],"kind":"sms"}"#,
    #"{"id":"a-2","text":"xyzzy","expect":["orari"],"also_ok":[],"kind":"typo"}"#,
  ]

  @Test func `counts messages by kind`() throws {
    let run = try run(Self.intents)
    #expect(run.exitCode == .done)
    #expect(run.lines.contains { $0.hasPrefix("sms ") && $0.hasSuffix("100,0 %") })
    #expect(run.lines.contains { $0.hasPrefix("tutti ") && $0.hasSuffix(" 50,0 %") })
  }

  @Test func `names every miss with what was read`() throws {
    let run = try run(Self.intents, ["--why"])
    #expect(run.output.contains("rejected a-2 [typo] xyzzy\n    atteso orari, avuto fuori-tema"))
    #expect(!run.output.contains("a-1"))
  }

  @Test func `writes one line a message for tools`() throws {
    let run = try run(Self.intents, ["--tsv"])
    #expect(run.lines.count == 2)
    let fields = run.lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields.count == 7)
    #expect(fields[0] == "a-1" && fields[2] == "orari" && fields[3].hasPrefix("orari:1.0"))
    #expect(fields[4] == "sure" && fields[6] == "right")
  }

  @Test func `measures dangers, triage and dialogues too`() throws {
    let run = try run(
      [
        #"{"id":"s-vio-e1","text":"mi picchia","expect":"violenza","also_ok":[],"now":null}"#,
        #"{"id":"s-non-e2","text":"orari","expect":"none"}"#,
        #"{"id":"t-1","facts":{"x":1},"opening":"piange da ore e non so cosa fare","answers":"#
          + #"{"eta":"2 mesi","comune":"Borgo"},"expect":{"service":"papa","places":["sede"]}}"#,
        #"{"id":"d-1","about":"x","turns":[{"say":"orari","expect":{"intent":"orari"}}]}"#,
        #"{"id":"d-2","about":"y","turns":[{"say":"orari","expect":{"intent":["no"]}}]}"#,
      ], ["--why"])
    #expect(run.output.contains("pericoli e "))
    #expect(run.lines.contains { $0.hasPrefix("triage giusti") && $0.hasSuffix("1/1 100,0 %") })
    #expect(run.lines.contains { $0.hasPrefix("dialoghi giusti") && $0.hasSuffix("1/2 50,0 %") })
    #expect(run.output.contains("dialogue d-2 [y]\n    1. «orari»: intent orari, not no"))
  }

  @Test func `a part can be switched off`() throws {
    let run = try run(
      [#"{"id":"a","text":"orari","expect":["orari"]}"#], ["--without", "rules", "--tsv"])
    #expect(run.exitCode == .done && run.lines.count == 1)
  }

  @Test(arguments: [
    "{", #"{"id":"a"}"#,
    #"{"id":"d","turns":[{"say":"orari","expect":{"mentions":["x"]}}]}"#,
  ])
  func `a line that is no message is named`(_ line: String) throws {
    let run = try run(Self.intents + [line])
    #expect(run.exitCode == .badData)
    #expect(run.errors.contains("a.jsonl:3: non è un messaggio di prova"))
  }

  @Test func `a directory without messages is named`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(["score", sandbox.intents, "--intents", sandbox.intents])
    #expect(run.exitCode == .badData && run.errors.contains("non ci sono file .jsonl"))
  }
}
