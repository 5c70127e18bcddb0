import Testing

@testable import Console

@Suite struct StaffCommandTests {
  @Test(
    arguments: [
      (["outbox"], "outbox"), (["uscita", "elenca"], "outbox"), (["outbox", "list"], "outbox"),
      (["outbox", "retry", "7"], "retry 7"), (["outbox", "riprova", "7"], "retry 7"),
      (["outbox", "drop", "7"], "drop 7"), (["uscita", "togli", "7"], "drop 7"),
      (["avvisi"], "notices"), (["notices", "done", "3"], "done 3"),
      (["avvisi", "fatto", "3"], "done 3"),
      (["dimentica", "F-17"], "forget 17"), (["forget", "17"], "forget 17"),
      (["dati", "f-17"], "family 17"), (["pulisci"], "purge"),
      (["scrivi", "F-17", "Ti", "aspettiamo."], "write 17 Ti aspettiamo."),
      (["write", "17", "due\nrighe"], "write 17 due righe"),
      (["riprendi", "telegram"], "resume telegram"), (["resume", "whatsapp"], "resume whatsapp"),
    ] as [([String], String)])
  func `a command is one order`(_ words: [String], _ order: String) throws {
    #expect(try StaffRequest(Arguments(words)).text == order)
  }

  @Test(
    arguments: [
      (["dimentica", "--telegram", "600000001"], "find telegram 600000001", "forget"),
      (["dimentica", "--whatsapp", "+39 333 123-4567"], "find whatsapp p:393331234567", "forget"),
      (["dati", "--whatsapp", "IT.1349120865"], "find whatsapp u:IT.1349120865", "family"),
      (["dati", "--whatsapp", "0039.333.1234567"], "find whatsapp p:393331234567", "family"),
    ] as [([String], String, String)])
  func `a family is looked for by what its platform calls it`(
    _ words: [String], _ search: String, _ order: String
  ) throws {
    let request = try StaffRequest(Arguments(words))
    #expect(request.search == search)
    #expect(request.text == order)
  }

  @Test(
    arguments: [
      (["outbox", "retri", "7"], "«outbox» non sa fare «retri»: forse volevi «retry»?"),
      (["outbox", "retry"], "dopo «outbox retry» va un numero, e uno solo"),
      (["outbox", "retry", "tutti"], "dopo «outbox retry» va un numero, e uno solo"),
      (["outbox", "drop", "1", "2"], "dopo «outbox drop» va un numero, e uno solo"),
      (["avvisi", "fato", "1"], "«avvisi» non sa fare «fato»: forse volevi «fatto»?"),
      (["dimentica"], "dopo «dimentica» va il numero di una famiglia, per esempio F-17"),
      (["dati", "Rossi"], "dopo «dati» va il numero di una famiglia, per esempio F-17"),
      (["dati", "F-0"], "dopo «dati» va il numero di una famiglia, per esempio F-17"),
      (["scrivi", "F-17"], "dopo il numero della famiglia va il testo"),
      (["scrivi", "ciao"], "dopo «scrivi» va il numero di una famiglia, per esempio F-17"),
      (["dimentica", "--telegram", "rossi"], "con --telegram va il numero"),
      (["dimentica", "--telegram", "-100"], "con --telegram va il numero"),
      (["dimentica", "--whatsapp", "Rossi"], "con --whatsapp va il numero di telefono"),
      (["dimentica", "--whatsapp", "333"], "con --whatsapp va il numero di telefono"),
      (["dimentica", "F-1", "--telegram", "1"], "una famiglia si indica in un modo solo"),
      (
        ["dimentica", "--telegram", "1", "--whatsapp", "393331234567"],
        "una famiglia si indica in un modo solo"
      ),
      (["riprendi"], "dopo «riprendi» va telegram o whatsapp"),
      (["riprendi", "telegramm"], "«telegramm» non è un canale: forse volevi «telegram»?"),
      (["pulisci", "tutto"], "«pulisci» non vuole «tutto»"),
      (["salute", "x"], "«salute» non vuole «x»"), (["serve", "x"], "«serve» non vuole «x»"),
      (["telegram"], "dopo «telegram» va set, info o delete"),
      (["telegram", "sett"], "«telegram» non sa fare «sett»: forse volevi «set»?"),
      (["backup"], "dopo «backup» va il nome del file della copia, o la cartella"),
      (["backup", "x", "--keep", "0"], "«0» non è un numero"),
      (["ripristina"], "dopo «ripristina» va il file della copia"),
      (["simulate"], "dopo «simulate» va play"),
      (["simulate", "sok"], "«simulate» non sa fare «sok»: forse volevi «soak»?"),
      (["simulate", "load", "--seconds", "tanti"], "«tanti» non è un numero"),
      (
        ["simulate", "load", "--verso", "http://esempio.it:80/x"],
        "«http://esempio.it:80/x» non è un indirizzo di questa macchina"
      ),
      (
        ["simulate", "load", "--verso", "http://127.0.0.1:1/", "--intestazione", "Nome"],
        "«Nome» non è un'intestazione"
      ),
    ] as [([String], String)])
  func `wrong usage says what to write`(_ words: [String], _ message: String) throws {
    let run = try Sandbox().run(words)
    #expect(run.exitCode == .usage)
    #expect(run.errors.hasPrefix("errore: \(message)"), "\(run.errors)")
  }

  @Test(arguments: ["salute", "avvisi", "outbox", "pulisci"])
  func `where nobody serves it says so`(_ command: String) throws {
    let sandbox = try Sandbox()
    try sandbox.configure("telegram.conto: prova_bot\nmetriche.porta: 1\n")
    let run = sandbox.run([command] + sandbox.configuration)
    #expect(run.exitCode == .badData)
    #expect(run.errors.hasPrefix("errore: il servizio non risponde sulla porta 1"))
  }

  @Test func `telegram is asked only where the channel is on and we know our name`() throws {
    let sandbox = try Sandbox()
    try sandbox.configure(token: false)
    let off = sandbox.run(["telegram", "set"] + sandbox.configuration)
    #expect(off.errors.hasPrefix("errore: il canale telegram è spento: «telegram.token» non c'è"))
    try sandbox.configure()
    let nameless = sandbox.run(["telegram", "set"] + sandbox.configuration)
    #expect(nameless.errors.hasPrefix("errore: manca «pubblico»"))
  }

  @Test func `telegram that does not answer is told in Italian`() throws {
    let sandbox = try Sandbox()
    try sandbox.configure(
      "telegram.conto: prova_bot\nprova: sì\ntelegram.api: http://127.0.0.1:1\n")
    let run = sandbox.run(["telegram", "info"] + sandbox.configuration)
    #expect(run.exitCode == .badData)
    #expect(run.errors.hasPrefix("errore: Telegram non risponde"))
  }
}
