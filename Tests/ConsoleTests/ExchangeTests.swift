import Testing

@testable import Console

@Suite struct ExchangeTests {
  private static let centre = """
    # Un appunto, prima di tutto

    @intento orari  Gli orari
    it: Apriamo alle nove: «presto», dice lui; lei no.
    it:
    it: A presto.
    en: We open at nine.
    = orari
    + a che ora aprite?
    + è "aperto", il sabato
    ~ fino a che ora
    ! a che ora è l'incontro

    @vocabolario volere  Volere
    tipo: sinonimi
    voglio = vorrei, cerco

    @vocabolario figlio
    tipo: elenco
    bambino
    no

    @comuni zona
    Borgo: 45.10, 10.00; ambito zona
    """

  private var schede: SchedeText {
    var schede = SchedeText()
    schede.read(Self.centre + "\n", file: "centro/tutto.txt")
    schede.read("@intento vuoto  Senza righe\n@intento costi\nit: È gratis.\n", file: "costi.txt")
    return schede
  }

  @Test func `lines become schede and lines again, letter by letter`() {
    #expect(schede.files.map(\.path) == ["centro/tutto.txt", "costi.txt"])
    #expect(schede.files[0].text == Self.centre + "\n")
  }

  @Test(arguments: [ExchangeFormat.json, .csv])
  func `a table and JSON hold all of it`(format: ExchangeFormat) throws {
    #expect(try format.read(format.text(of: schede)) == schede)
  }

  @Test func `Rasa holds examples, answers, synonyms and lists`() throws {
    let text = ExchangeFormat.rasa.text(of: schede)
    let back = try ExchangeFormat.rasa.read(text)
    #expect(ExchangeFormat.rasa.text(of: back) == text)
    let hours = try #require(back.blocks.first { $0.id == "orari" })
    #expect(hours.lines.filter { $0.mark == "it:" }.map(\.text).count == 3)
    #expect(hours.lines.filter { $0.mark == "en:" }.map(\.text) == ["We open at nine."])
    #expect(
      hours.lines.filter { $0.mark == "+" }.map(\.text)
        == ["orari", "a che ora aprite?", "è \"aperto\", il sabato"])
    #expect(back.blocks.contains { $0.id == "figlio" && $0.lines.last?.text == "no" })
  }

  @Test func `takes over what Rasa's own projects hold`() throws {
    let text = """
      version: "3.1"
      nlu:
      - intent: faq/ask_hours
        examples: |
          - when on [saturday](day) do you open
          - hours on [1 May]{"entity": "day", "role": "from"}
      - intent: greet
        examples:
        - text: |
            hello there
          metadata:
            sentiment: neutral
      stories:
      - story: one
        steps:
        - intent: greet
      """
    let schede = try ExchangeFormat.rasa.read(text)
    #expect(schede.blocks.map(\.id) == ["faq-ask-hours", "greet"])
    let phrases = schede.blocks.map { $0.lines.filter { $0.mark == "+" }.map(\.text) }
    #expect(phrases == [["when on saturday do you open", "hours on 1 May"], ["hello there"]])
    #expect(schede.blocks.last?.lines.contains { $0.mark == "da-verificare:" } == true)
  }

  @Test func `two names that would be one are told apart`() {
    let text = "intent,text\nask_hours,quando\nask-hours,dove\n"
    #expect(throws: ExchangeError.self) { try ExchangeFormat.csv.read(text) }
  }

  @Test(
    arguments: [
      (ExchangeFormat.csv, "a,b,c\n1,2,3\n", 1), (.csv, "intent,text\norari,\"quando\n", 2),
      (.csv, "intent;text\norari;a;b\n", 2), (.csv, "", nil), (.json, "{", nil),
      (.json, "[]x", nil),
      (
        .json,
        #"{"formato":"abbraccio-schede-1","schede":[{"file":"a","tipo":"","id":"","titolo":"","righe":[["+"]]}]}"#,
        nil
      ),
      (.rasa, "ciao\n", nil), (.rasa, "nlu:\n\t- intent: a\n", 2),
    ] as [(ExchangeFormat, String, Int?)])
  func `says where a file is wrong`(format: ExchangeFormat, text: String, line: Int?) {
    do {
      let schede = try format.read(text)
      Issue.record("read \(schede)")
    } catch {
      #expect(error.line == line)
      #expect(!error.hint.isEmpty)
    }
  }

  @Test func `a directory goes out and comes back, and neither is written over`() throws {
    let sandbox = try Sandbox()
    let file = "\(sandbox.root)/fuori.json"
    let out = sandbox.run([
      "export", "--intents", sandbox.intents, "--format", "json", "--to", file,
    ])
    #expect(out.exitCode == .done)
    let target = "\(sandbox.root)/nuove"
    #expect(sandbox.run(["import", file, "--format", "json", "--to", target]).exitCode == .done)
    let again = sandbox.run(["export", "--intents", target, "--format", "json"])
    #expect(again.output == (try Files.readText(file)))
    let twice = sandbox.run(["import", file, "--format", "json", "--to", target])
    #expect(twice.exitCode == .badData)
    #expect(twice.errors.contains("niente va perso"))
  }

  @Test(arguments: ["../fuori.txt", "/etc/x.txt", "a//b.txt", ".nascosto.txt", "a.sh"])
  func `no file of an exchange leaves the directory`(path: String) throws {
    let sandbox = try Sandbox()
    let file = "\(sandbox.root)/fuori.csv"
    try Files.write(
      Array("file,tipo,id,titolo,segno,testo\n\(path),intento,a,,it:,b\n".utf8), to: file)
    let run = sandbox.run(["import", file, "--format", "csv", "--to", "\(sandbox.root)/nuove"])
    #expect(run.exitCode == .badData)
    #expect(!Files.exists("\(sandbox.root)/nuove"))
  }

  @Test(
    arguments: [
      (["export"], "quale formato?"),
      (["export", "--format", "xml"], "non conosco il formato «xml»"),
      (["import", "--format", "csv", "--to", "x"], "«import» vuole un file"),
      (["import", "f", "--format", "csv"], "dove vanno le schede?"),
      (["export", "altro", "--format", "csv"], "«export» non vuole «altro»"),
    ] as [([String], String)])
  func `wrong usage says what to write`(_ arguments: [String], _ message: String) throws {
    let run = try Sandbox().run(arguments)
    #expect(run.exitCode == .usage)
    #expect(run.errors.contains(message))
  }
}
