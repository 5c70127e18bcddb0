import FoundationEssentials
import Testing

@testable import Console

@Suite struct CommandTests {
  @Test(
    arguments: [
      ([], "manca il comando"),
      (["chta"], "non esiste il comando «chta»: forse volevi «chat»?"),
      (["xyzzy"], "non esiste il comando «xyzzy»; ci sono: chat, parla"),
      (["chat", "--jsn"], "«chat» non ha l'opzione «--jsn»: forse volevi «--json»?"),
      (["chat", "--severo"], "«chat» non ha l'opzione «--severo»"),
      (["chat", "-x"], "non esiste l'opzione «-x»"),
      (["chat", "--intents"], "dopo «--intents» manca il valore: --intents CARTELLA"),
      (["chat", "--json=1"], "«--json» non vuole un valore"),
      (["chat", "altro"], "«chat» non vuole «altro»"),
      (["chat", "--now", "domani"], "«domani» non è un'ora"),
      (["check", "a", "b"], "«check» vuole al massimo una cartella, non «b»"),
      (["score"], "mancano i messaggi"),
      (["score", "x", "--without", "rule"], "non esiste la parte «rule»: forse volevi «rules»?"),
      (["aiuto", "chek"], "non esiste il comando «chek»: forse volevi «check»?"),
    ] as [([String], String)])
  func `wrong usage says what to write and exits with 64`(
    _ arguments: [String], _ message: String
  ) throws {
    let run = try Sandbox().run(arguments)
    #expect(run.exitCode == .usage)
    #expect(run.errors.hasPrefix("errore: \(message)"))
    #expect(run.errors.contains("Che fare:"))
    #expect(run.output.isEmpty)
  }

  @Test func `a language that nobody knows is wrong usage, with those there are`() throws {
    let run = try Sandbox().chat([], ["--lang", "itt"])
    #expect(run.exitCode == .usage)
    #expect(run.errors.contains("non conosco la lingua «itt»"))
  }

  @Test func `options and commands have twins`() throws {
    let english = try Arguments(["chat", "--intents", "x", "--lang=en", "--why"])
    let italian = try Arguments(["parla", "--schede=x", "--lingua", "en", "--perche"])
    #expect(english == italian)
  }

  @Test(arguments: CommandName.allCases)
  func `help explains each command and its options`(_ name: CommandName) throws {
    let run = try Sandbox().run([name.rawValue, "--aiuto"])
    #expect(run.exitCode == .done)
    #expect(run.output.hasPrefix("\(name.rawValue) (\(name.twin)): "))
    for option in name.options { #expect(run.output.contains("--\(option.rawValue)")) }
    #expect(try Sandbox().run(["help", name.twin]).output == run.output)
  }

  @Test func `says its version`() throws {
    #expect(try Sandbox().run(["--version"]).output == "abbraccio \(Program.version)\n")
  }

  @Test(arguments: ["chat", "check", "test"])
  func `a directory that is missing is named with its mend`(_ command: String) throws {
    let sandbox = try Sandbox(nil)
    let missing = "\(sandbox.root)/manca"
    let arguments =
      command == "check" ? ["check", missing] : [command, "--intents", missing]
    let run = sandbox.run(arguments)
    #expect(run.exitCode == .badData)
    #expect(run.errors.contains("non c'è"))
    #expect(run.errors.contains("Che fare:"))
  }

  @Test func `a directory that is empty, or a file, is named with its mend`() throws {
    let sandbox = try Sandbox(nil)
    try sandbox.write("", to: "intents/nota.md")
    #expect(sandbox.chat([]).errors.contains("non c'è nessun file .txt"))
    let run = sandbox.run(["chat", "--intents", "\(sandbox.root)/intents/nota.md"])
    #expect(run.exitCode == .badData && run.errors.contains("non è una cartella"))
  }

  @Test func `a link to a folder is not followed, hidden files are passed over`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("@rotto", to: "intents/.dati.txt.swp.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.intents)/anello", withDestinationPath: sandbox.intents)
    #expect(sandbox.chat(["orari"]).output == "Apriamo alle nove.\n\n")
  }

  @Test func `broken schede do not run`() throws {
    let sandbox = try Sandbox(Sandbox.schede + "\nquesta riga non va\n")
    let run = sandbox.chat(["orari"])
    #expect(run.exitCode == .badData)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("intents/dati.txt:"))
    #expect(run.errors.hasSuffix("errore: le schede hanno errori (1), così non si possono usare\n"))
  }

  @Test func `intents alone are enough`() throws {
    let sandbox = try Sandbox(
      "@intento orari  Orari\nit: Alle nove.\n+ a che ora aprite\n+ orari\n+ siete aperti\n")
    let run = sandbox.chat([#"{"text":"a che ora aprite"}"#], ["--json"])
    #expect(run.exitCode == .done)
    #expect(run.output.contains(#""intent":"orari""#))
  }
}

@Suite struct CheckCommandTests {
  @Test func `a set with warnings is done, and failed when strict`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(["check", sandbox.intents])
    #expect(run.exitCode == .done)
    #expect(run.lines.last?.hasPrefix("0 errori, ") == true)
    #expect(run.output.contains("avviso W093"))
    #expect(sandbox.run(["check", sandbox.intents, "--severo"]).exitCode == .failed)
  }

  @Test func `a set with errors exits with 2`() throws {
    let sandbox = try Sandbox(Sandbox.schede + "\n@prova p\n> orari\n< Alle dieci.\n")
    let run = sandbox.run(["check", sandbox.intents])
    #expect(run.exitCode == .badData)
    #expect(run.output.contains("errore E100 la prova «p» non va"))
    #expect(run.lines.last?.hasPrefix("1 errori, ") == true)
  }

  @Test func `tools get one object a line`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(["check", sandbox.intents, "--json", "--fatti"])
    #expect(run.lines.allSatisfy { $0.hasPrefix("{\"path\":") && $0.hasSuffix("}") })
    #expect(
      run.lines.last?.hasSuffix(
        #""scheda":"@luogo sede","unverified":"il numero civico"}"#) == true)
  }

  @Test func `lists what the centre must confirm`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(["check", sandbox.intents, "--fatti"])
    #expect(
      run.output.contains(
        "intents/dati.txt:\(Sandbox.line(of: "da-verificare")): @luogo sede: il numero civico"))
  }
}

@Suite struct TestCommandTests {
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(
      "# note\n@prova a\n> orari\n< Alle dieci.\n\n@prova b\n> orari\n< {* nove *}\n",
      to: "transcripts/a.txt")
    return sandbox
  }

  @Test func `shows the difference, what is untouched, and counts`() throws {
    let sandbox = try sandbox()
    let run = sandbox.run(["test", "\(sandbox.root)/transcripts", "--intents", sandbox.intents])
    #expect(run.exitCode == .failed)
    #expect(
      run.output.hasPrefix(
        """
        ✗ a  (\(sandbox.root)/transcripts/a.txt:2)
          > orari  (\(sandbox.root)/transcripts/a.txt:4)
            atteso:  Alle dieci.
            avuto:   Apriamo alle nove.

        Toccati dalle prove: intento 1/3, crisi 0/1,
        """.trimmed))
    #expect(
      run.output.contains(
        "intents/dati.txt:\(Sandbox.line(of: "@intento primi")): mai toccato: intento primi-mesi"))
    #expect(run.output.hasSuffix("\n1 passed, 1 failed\n"))
  }

  @Test func `update rewrites what differs and nothing else`() throws {
    let sandbox = try sandbox()
    let run = sandbox.run(["test", "--intents", sandbox.intents, "--update"])
    #expect(run.output.contains("riscritto: "))
    #expect(
      try sandbox.read("transcripts/a.txt")
        == "# note\n@prova a\n> orari\n< Apriamo alle nove.\n\n@prova b\n> orari\n< {* nove *}\n")
    #expect(sandbox.run(["test", "--intents", sandbox.intents]).exitCode == .done)
  }

  @Test func `a directory without conversations cannot be played`() throws {
    let sandbox = try Sandbox()
    #expect(sandbox.run(["test", "--intents", sandbox.intents]).exitCode == .badData)
    try sandbox.write("# vuoto\n", to: "transcripts/a.txt")
    let run = sandbox.run(["test", "--intents", sandbox.intents])
    #expect(run.exitCode == .badData && run.errors.contains("non c'è nessuna «@prova»"))
  }
}

@Suite struct FormatCommandTests {
  @Test func `aligns tables and leaves what is aligned`() throws {
    let sandbox = try Sandbox()
    let before = try sandbox.read("intents/dati.txt")
    let run = sandbox.run(["formatta", sandbox.intents])
    #expect(run.output.contains("allineato: ") == (try sandbox.read("intents/dati.txt") != before))
    #expect(sandbox.run(["formatta", sandbox.intents]).output.isEmpty)
    #expect(sandbox.run(["check", sandbox.intents]).exitCode == .done)
  }
}

extension String {
  /// Without the last line end.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}
