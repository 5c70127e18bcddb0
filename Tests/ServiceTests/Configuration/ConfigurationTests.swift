import Channels
import Crypto
import Schede
import Testing

@testable import Service

@Suite struct ConfigurationTests {
  @Test func `reads both channels, with secrets from the folder and the usual values`() throws {
    let desk = try Desk()
    let reading = try desk.read(
      Desk.telegram + "whatsapp.numero: 106540352242922\npubblico: https://chat.esempio.it\n")
    #expect(reading.diagnostics == [])
    let result = reading.configuration
    #expect(result.schede == "\(desk.root)/intents")
    #expect(result.store == "\(desk.root)/archivio/a.sqlite")
    #expect((result.address, result.port, result.metricsPort) == ("127.0.0.1", 8080, 9090))
    #expect(result.telegram?.account == "prova_bot")
    #expect(result.telegram?.token.bytes.count == 42)
    #expect(result.whatsapp?.number == "106540352242922")
    #expect(result.whatsapp?.version == "v23.0")
    #expect(result.keys?.texts.bytes.count == 32)
    #expect(result.days == Configuration.Days())
    #expect(result.limits == Configuration.Limits())
    #expect(result.publicURL == "https://chat.esempio.it")
    #expect(!result.isTrial)
  }

  @Test func `the usual values stand in the type and in the table alike`() {
    let standard = Configuration.Days()
    let days: [(Setting, Int)] = [
      (.sessionDays, standard.conversations), (.addressDays, standard.addresses),
      (.seenDays, standard.seen), (.deadDays, standard.undelivered),
      (.noticeDays, standard.notices), (.threads, Configuration.Limits().threads),
      (.connections, Configuration.Limits().connections),
      (.perMinute, Configuration.Limits().perMinute),
    ]
    for (setting, value) in days { #expect(setting.standard == "\(value)", "\(setting.rawValue)") }
  }

  @Test func `takes English keys, comments and blanks`() throws {
    let reading = try Desk().read(
      """
      # all of it
      intents:   intents   # where they are
        store: archivio/a.sqlite\r
      telegram.account: prova_bot
      days.conversations: 5
      trial: yes
      """)
    #expect(reading.configuration.days.conversations == 5)
    #expect(reading.configuration.isTrial)
    #expect(reading.configuration.telegram != nil)
    #expect(reading.diagnostics.map(\.code) == ["WC22"])
  }

  @Test func `the clock of a trial is wrong by what its file says`() throws {
    let desk = try Desk()
    let trial = Desk.telegram + "prova.orologio: ./orologio\n"
    #expect(try desk.read(trial).diagnostics.map(\.code) == ["EC13"])
    let clock = try desk.read(trial + "prova: sì\n").configuration.clock
    for (text, seconds) in [("-86400\n", -86_400), ("86400", 86_400), ("boh", 0)] {
      try desk.write(Array(text.utf8), to: "orologio")
      #expect(abs(clock.wall() - Clock.system.wall() - Int64(seconds)) <= 1)
    }
  }

  @Test func `a trial waits for its platforms as much less as their time passes faster`() throws {
    let desk = try Desk()
    let trial = Desk.telegram + "prova.fretta: 20\n"
    #expect(try desk.read(trial).diagnostics.map(\.code) == ["EC13"])
    #expect(try desk.read(trial).configuration.trialSpeed == 1)
    let fast = try desk.read(trial + "prova: sì\n").configuration
    #expect(fast.settings(noticeVersion: "1")?.statusSeconds == 3)
    let usual = try desk.read(Desk.telegram).configuration
    #expect(usual.settings(noticeVersion: "1")?.statusSeconds == 60)
  }

  @Test func `every key has a twin and a variable of its own`() {
    #expect(
      Set(Setting.names).count
        == Set(Setting.allCases.flatMap { Set([$0.rawValue, $0.twin]) }).count)
    let variables = Setting.allCases.map { Set($0.variables) }
    for (index, names) in variables.enumerated() {
      for others in variables[..<index] { #expect(names.isDisjoint(with: others)) }
    }
    #expect(Setting.deadDays.variables[0] == "ABBRACCIO_GIORNI_NON_CONSEGNATI")
  }

  @Test(
    arguments: [
      ("intnets: intents", "3:1 EC03 non conosco la chiave «intnets»"),
      ("porta 8080", "3:1 EC02 questa riga non ha i due punti"),
      ("porta:", "3:1 EC04 «porta» non ha un valore"),
      ("store: x", "3:1 EC05 «store» c'è già alla riga 2"),
      ("porta: 0", "3:8 EC06 «porta» non può essere «0»"),
      ("porta: 65536", "3:8 EC06 «porta» non può essere «65536»"),
      ("giorni.visti: 7", "3:15 EC06 «giorni.visti» non può essere «7»"),
      ("prova: forse", "3:8 EC06 «prova» non può essere «forse»"),
      ("indirizzo: centro", "3:12 EC06 «indirizzo» non può essere «centro»"),
      ("lingua: italiano", "3:9 EC06 «lingua» non può essere «italiano»"),
      (
        "pubblico: http://chat.esempio.it",
        "3:11 EC06 «pubblico» non può essere «http://chat.esempio.it»"
      ),
      (
        "pubblico: https://chat.esempio.it:9000",
        "3:11 EC06 «pubblico» non può essere «https://chat.esempio.it:9000»"
      ),
      (
        "giorni.indirizzi: 2",
        "3:1 EC11 gli indirizzi (2 giorni) durano meno delle conversazioni (3)"
      ),
      ("metriche.porta: 8080", "3:1 EC12 le metriche hanno la stessa porta dei messaggi"),
      ("certificato: manca.pem", "3:14 EC15 il file «manca.pem» non c'è, o non si può leggere"),
      ("telegram.api: http://127.0.0.1:9", "3:1 EC13 «telegram.api» vale solo in una prova"),
    ])
  func `says where a line is wrong`(_ line: String, _ finding: String) throws {
    let all = try Desk().findings(Desk.minimal + line + "\n")
    #expect(all.contains(finding), "\(all)")
  }

  @Test func `says all that is wrong at once, in the order of the lines, with the mend`() throws {
    let desk = try Desk()
    let reading = try desk.read(
      "schede: manca\nporta: x\ntelegram.cnto: a\narchivio: altro/a.sqlite\n")
    #expect(reading.diagnostics.map(\.line) == reading.diagnostics.map(\.line).sorted())
    #expect(reading.diagnostics.map(\.code).sorted() == ["EC03", "EC06", "EC15", "EC16", "WC23"])
    #expect(reading.hasErrors)
    let unknown = try #require(reading.diagnostics.first { $0.code == "EC03" })
    #expect(
      unknown.description == """
        \(desk.root)/abbraccio.conf:3:1: errore EC03 non conosco la chiave «telegram.cnto»
          telegram.cnto: …
          ^^^^^^^^^^^^^
          Che fare: forse volevi «telegram.conto»
        """)
  }

  @Test func `a file that is missing or no text is one error more`() throws {
    let missing = ConfigurationReading("/manca/abbraccio.conf", environment: [:])
    #expect(missing.diagnostics.contains { $0.code == "EC01" })
    let desk = try Desk()
    try desk.write([0x61, 0xFF, 0x0A], to: "abbraccio.conf")
    let broken = ConfigurationReading("\(desk.root)/abbraccio.conf", environment: [:])
    #expect(broken.diagnostics.contains { $0.code == "EC01" && $0.message.contains("UTF-8") })
  }

  @Test func `an address that others reach wants a certificate or a proxy`() throws {
    #expect(
      try Desk().findings(Desk.telegram + "indirizzo: 0.0.0.0\n").map { $0.prefix(9) } == [
        "4:1 WC21 "
      ])
    #expect(try Desk().findings(Desk.telegram + "indirizzo: ::1\n") == [])
  }

  @Test(arguments: ["http://127.0.0.1:9443", "http://[::1]:9443", "http://localhost:9443"])
  func `a trial may call platforms on this machine`(_ url: String) throws {
    let reading = try Desk().read(Desk.telegram + "prova: sì\ntelegram.api: \(url)\n")
    #expect(reading.configuration.telegram?.port == 9443)
    #expect(!reading.hasErrors)
  }

  @Test(
    arguments: [
      "https://api.telegram.org", "http://127.0.0.1.example:9443", "http://127.0.0.1:9443/bot",
      "http://10.0.0.1:9443", "http://127.0.0.1:0", "http://user@127.0.0.1:9443",
    ])
  func `and no other machine`(_ url: String) throws {
    let reading = try Desk().read(Desk.telegram + "prova: sì\ntelegram.api: \(url)\n")
    #expect(reading.diagnostics.contains { $0.code == "EC14" })
  }
}
