import Testing

@testable import Console

@Suite struct ChatTests {
  @Test func `on a pipe a line in is a reply out, plain`() throws {
    let run = try Sandbox().chat(["orari", "piange da ore e non so cosa fare"])
    #expect(run.exitCode == .done)
    #expect(
      run.output == """
        Apriamo alle nove.

        I primi mesi sono duri.
        Quanti anni ha?


        """)
  }

  @Test func `an emoticon is a message`() throws {
    #expect(StaffCommand.read(":)") == nil)
    #expect(StaffCommand.read(":-( che giornata") == nil)
    #expect(StaffCommand.read(":D grazie") == nil)
    #expect(StaffCommand.read(":DDD") == nil)
    #expect(StaffCommand.read(": allora") == nil)
    #expect(StaffCommand.read("ciao :stato") == nil)
  }

  @Test(arguments: StaffCommand.allCases)
  func `every command has an English twin and needs no accent`(_ command: StaffCommand) {
    #expect(StaffCommand.read(":\(command.rawValue) x") == .command(command, "x"))
    #expect(StaffCommand.read(":\(command.twin)") == .command(command, ""))
    #expect(StaffCommand.read(":\(command.rawValue.uppercased())") == .command(command, ""))
  }

  @Test func `a command that does not exist gets the nearest one`() throws {
    #expect(StaffCommand.read(":statto") == .unknown("statto", nearest: "stato"))
    let run = try Sandbox().chat([":salv prova", ":xyzzy"])
    #expect(run.lines[0] == "! non c'è il comando «:salv»: forse volevi «:salva»?")
    #expect(run.lines[1] == "! non c'è il comando «:xyzzy»: «:aiuto» li elenca")
  }

  @Test func `perché shows the reading, the line that decided and the words`() throws {
    let run = try Sandbox().chat(["siete aperti domani mattnia", ":perché"])
    #expect(run.output.contains("messaggio  «siete aperti domani mattnia»"))
    #expect(run.output.contains("corrette   mattnia → mattina"))
    #expect(
      run.output.contains(
        "dati.txt:\(Sandbox.line(of: "+ siete aperti"))  + siete aperti domani mattina  (esempio"))
    #expect(run.output.contains("parole     "))
  }

  @Test func `perché shows the row that decided a recommendation`() throws {
    let run = try Sandbox().chat(["piange da ore e non so cosa fare, 3 mesi, Villa", ":why"])
    #expect(run.output.contains("papa @ sede (servizio:1): è un nuovo papà"))
    #expect(run.output.contains("| primi-mesi | in-arrivo / 0..11m -> papa "))
  }

  @Test func `perché before any message says so`() throws {
    #expect(try Sandbox().chat([":perché"]).output == "! non c'è ancora un messaggio\n")
  }

  @Test func `stato shows what is known and what is waiting`() throws {
    let run = try Sandbox().chat(["piange da ore e non so cosa fare, 3 mesi", ":stato"])
    #expect(run.output.contains("stadio     aspetta la risposta a «comune»"))
    #expect(run.output.contains("bisogno = primi-mesi (detto), eta = 3m (detto)"))
    #expect(run.output.contains("percorso   triage"))
  }

  @Test func `indietro takes the last message back as if it had not been written`() throws {
    let run = try Sandbox().chat([
      "piange da ore e non so cosa fare", "3 anni", ":indietro", "3 mesi", ":stato",
    ])
    #expect(run.output.contains("· tolto: «3 anni»"))
    #expect(run.output.contains("eta = 3m"))
    #expect(run.output.contains("messaggi   2"))
    #expect(try Sandbox().chat([":indietro"]).output == "! non c'è niente da togliere\n")
  }

  @Test func `ricomincia forgets all`() throws {
    let run = try Sandbox().chat(["piange da ore", ":ricomincia", ":stato"])
    #expect(run.output.contains("stadio    libero"))
    #expect(!run.output.contains("risposte"))
  }

  @Test func `esci leaves at once`() throws {
    let run = try Sandbox().chat([":esci", "orari"])
    #expect(run.output.isEmpty && run.exitCode == .done)
  }

  @Test func `aiuto lists every command`() throws {
    let run = try Sandbox().chat([":aiuto"])
    #expect(run.lines.count == StaffCommand.allCases.count)
  }

  @Test func `with why every answer is explained`() throws {
    #expect(try Sandbox().chat(["orari"], ["--why"]).output.contains("risultato  «orari»"))
  }

  @Test func `a line that is no UTF-8 or too long is said to be so`() throws {
    let sandbox = try Sandbox()
    let run = sandbox.run(
      ["chat", "--intents", sandbox.intents],
      input: [.line([0xC3, 0x28]), .tooLong, .line(Array("orari".utf8))])
    #expect(run.lines.count == 3)
    #expect(run.lines[0].contains("UTF-8") && run.lines[1].contains("troppo lunga"))
    #expect(run.lines[2] == "Apriamo alle nove.")
  }
}

/// The time that is pretended.
@Suite struct PretendedTimeTests {
  @Test(arguments: [
    ("2027-01-07 09:00", "2027-01-07 09:00"), ("18:45", "2026-11-23 18:45"),
    ("+25h", "2026-11-24 11:30"), ("+3g", "2026-11-26 10:30"), ("+90m", "2026-11-23 12:00"),
  ])
  func `ora pretends another time`(_ operand: String, _ expected: String) throws {
    let run = try Sandbox().chat([":ora \(operand)", ":stato"])
    #expect(run.lines[0] == "· adesso sono le \(expected), per finta")
    #expect(run.lines.last?.hasSuffix("\(expected) (per finta)") == true)
  }

  @Test func `ora goes back to the real time, and says what it does not understand`() throws {
    let run = try Sandbox().chat([":ora +1h", ":ora vera", ":ora", ":ora dopodomani"])
    #expect(run.lines[1] == "· l'ora è di nuovo quella vera: 2026-11-23 10:30")
    #expect(run.lines[2] == "· 2026-11-23 10:30")
    #expect(run.lines[3].hasPrefix("! non capisco l'ora"))
  }

  @Test func `a questionnaire of yesterday is not taken up silently`() throws {
    let run = try Sandbox().chat(["piange da ore e non so cosa fare", ":ora +2g", "boh", ":stato"])
    #expect(run.output.contains("in pausa"))
  }
}
