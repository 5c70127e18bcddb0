import Dialogue
import Testing
import Transcripts

@testable import Console

@Suite struct SavingTests {
  @Test func `salva writes a conversation that passes as a test`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.chat([
      "piange da ore e non so cosa fare, 3 mesi", "Villa", "2", ":salva papa-di-villa",
    ])
    #expect(run.output.contains("· salvata in «\(sandbox.root)/transcripts/papa-di-villa.txt»"))
    let text = try sandbox.read("transcripts/papa-di-villa.txt")
    #expect(
      text.hasPrefix(
        "@prova papa-di-villa\nadesso: 2026-11-23 10:30\nesito: papa @ sede\n> piange da ore"))
    #expect(text.contains("\n> Villa\n< "))
    let test = sandbox.run(["test", "--intents", sandbox.intents])
    #expect(test.lines.last == "1 passed, 0 failed")
    #expect(test.exitCode == .done)
  }

  @Test func `salva replaces a file only when it is asked twice in a row`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("vecchio", to: "transcripts/a.txt")
    var run = sandbox.chat(["orari", ":salva a", "orari", ":salva a"])
    #expect(run.output.contains("c'è già: ripeti «:salva a» per sostituirlo"))
    #expect(try sandbox.read("transcripts/a.txt") == "vecchio")
    run = sandbox.chat(["orari", ":salva a", ":salva a"])
    #expect(run.output.contains("· salvata in"))
    #expect(try sandbox.read("transcripts/a.txt").hasPrefix("@prova a\n"))
  }

  @Test(arguments: [
    "", "../fuori", "a/b", ".nascosto", "con spazi", "à", "1a", "-a", "A",
    String(repeating: "a", count: 61),
  ])
  func `salva refuses a name that is no plain one`(_ name: String) throws {
    let sandbox = try Sandbox()
    let run = sandbox.chat(["orari", ":salva \(name)"])
    #expect(run.output.contains("! serve un nome di sole lettere"))
    #expect(!sandbox.exists("transcripts"))
  }

  @Test func `salva without a conversation writes nothing`() throws {
    let sandbox = try Sandbox()
    #expect(sandbox.chat([":salva a"]).output == "! non c'è ancora niente da salvare\n")
    #expect(!sandbox.exists("transcripts"))
  }

  @Test func `prova plays a file and shows the difference`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("@prova va\n> orari\n< Apriamo alle nove.\n", to: "transcripts/va.txt")
    try sandbox.write("@prova non-va\n> orari\n< Apriamo alle dieci.\n", to: "altra.txt")
    let run = sandbox.chat([
      ":prova va", ":prova va.txt", ":prova \(sandbox.root)/altra.txt", ":prova manca", ":prova",
    ])
    #expect(run.lines[0] == "✓ va" && run.lines[1] == "✓ va")
    #expect(
      run.lines[2...].prefix(4) == [
        "✗ non-va  (\(sandbox.root)/altra.txt:1)", "  > orari  (\(sandbox.root)/altra.txt:3)",
        "    atteso:  Apriamo alle dieci.", "    avuto:   Apriamo alle nove.",
      ])
    #expect(run.output.contains("! errore: «manca» non c'è"))
    #expect(run.output.contains("! serve un file"))
  }

  @Test func `ricarica takes new schede up in the middle of a conversation`() throws {
    let sandbox = try Sandbox()
    let input = ScriptedInput([
      .say("piange da ore e non so cosa fare"),
      .change {
        try sandbox.write(
          Sandbox.schede.replacing("alle nove", with: "alle dieci"), to: "intents/dati.txt")
      },
      .say(":ricarica"), .say("orari"),
    ])
    let output = sandbox.talk(input)
    #expect(output.contains("· schede rilette: 3 intenti"))
    #expect(output.contains("Apriamo alle dieci."))
    #expect(output.hasSuffix("Quanti anni ha?\n\n"))
  }

  @Test func `ricarica refuses a broken set with its findings and keeps the good one`() throws {
    let sandbox = try Sandbox()
    let input = ScriptedInput([
      .change { try sandbox.write("@intnto orari\nit: Ciao.\n", to: "intents/altro.txt") },
      .say(":ricarica"), .say("orari"),
    ])
    let output = sandbox.talk(input)
    #expect(output.contains("intents/altro.txt:1:"))
    #expect(output.contains("errore E001"))
    #expect(output.contains("! restano quelle di prima"))
    #expect(output.hasSuffix("Apriamo alle nove.\n\n"))
  }
}

/// Lines with changes of the disk between them.
final class ScriptedInput: LineInput {
  enum Step {
    case say(String)
    case change(() throws -> Void)
  }

  private var steps: ArraySlice<Step>

  init(_ steps: [Step]) {
    self.steps = steps[...]
  }

  func next() -> InputLine? {
    while let step = steps.popFirst() {
      switch step {
      case .say(let text): return .line(Array(text.utf8))
      case .change(let change): #expect(throws: Never.self) { try change() }
      }
    }
    return nil
  }
}

extension Sandbox {
  /// A conversation at the prompt with changes between the lines; what was printed.
  func talk(_ input: ScriptedInput) -> String {
    let output = StringSink()
    let system = System(
      arguments: ["chat", "--intents", intents], input: input, output: output,
      errors: StringSink(), clock: { Moment(Instant(seconds: 1_795_429_800)) })
    #expect(Program(system).run() == .done)
    return output.text
  }
}
