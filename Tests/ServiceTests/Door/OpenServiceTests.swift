import Channels
import Crypto
import Schede
import Testing

@testable import Service

@Suite struct OpenServiceTests {
  @Test func `while it cannot start it says why, and tells platforms to come again`() async throws {
    let house = try House()
    #expect(await house.ask(.front, "GET", "/salute").status == 503)
    house.service.wait("manca una chiave")
    let health = await house.ask(.back, "GET", "/salute")
    #expect(health.status == 503)
    #expect(health.text == #"{"vivo":true,"pronto":false,"perche":["manca una chiave"]}"# + "\n")
    #expect(await house.write("orari", update: 1) == 503)
    #expect(await house.ask(.front, "POST", "/altro").status == 404)
    #expect(try await house.order("purge").status == 503)
    #expect(await house.ask(.back, "GET", "/metriche").text.contains("abbraccio_ready 0"))
    try await house.start()
    #expect(await house.write("orari", update: 1) == 200)
    await house.stop()
  }

  @Test func `lets the platforms in, and only them`() async throws {
    let house = try House()
    try await house.start()
    #expect(await house.ask(.front, "GET", "/salute").status == 200)
    #expect(await house.write("orari", update: 1) == 200)
    #expect(await house.write("orari", update: 2, secret: "") == 401)
    #expect(await house.write("orari", update: 2, secret: "altro") == 401)
    #expect(await house.ask(.front, "POST", "/telegram/altro_bot").status == 404)
    #expect(await house.ask(.front, "GET", "/telegram/prova_bot").status == 405)
    let path = "/whatsapp/106540352242922"
    let verify = house.configuration.whatsapp?.verify.text ?? ""
    let question = "?hub.mode=subscribe&hub.challenge=4711&hub.verify_token="
    #expect(await house.ask(.front, "GET", path + question + verify) == (200, "4711"))
    #expect(await house.ask(.front, "GET", path + question + "altro").status == 403)
    #expect(await house.ask(.front, "POST", path, [], "{}").status == 401)
    await house.stop()
  }

  @Test func `metrics and orders are behind the door of the machine only`() async throws {
    let house = try House()
    try await house.start()
    for path in ["/metriche", StaffPass.path] {
      #expect(await house.ask(.front, "GET", path).status == 404)
      #expect(await house.ask(.front, "POST", path).status == 404)
    }
    #expect(await house.write("orari", update: 1) == 200)
    let metrics = await house.ask(.back, "GET", "/metriche").text
    #expect(metrics.hasPrefix("# TYPE abbraccio_ready gauge\nabbraccio_ready 1\n"))
    #expect(metrics.contains("\nabbraccio_messages_arrived_total 1\n"))
    #expect(await house.ask(.back, "POST", "/metriche").status == 405)
    #expect(await house.ask(.back, "GET", StaffPass.path).status == 405)
    #expect(await house.ask(.back, "POST", "/telegram/prova_bot").status == 404)
    await house.stop()
  }

  @Test func `takes orders from who can read the key, for a minute`() async throws {
    let house = try House()
    try await house.start()
    #expect(await house.ask(.back, "POST", StaffPass.path, [], "purge").status == 401)
    #expect(try await house.order("purge", key: Secret("altra")).status == 401)
    #expect(try await house.order("purge", late: 300).status == 401)
    #expect(try await house.order("purge", late: -300).status == 401)
    #expect(try await house.order("forget 1", code: "purge").status == 401)
    #expect(try await house.order("purge", late: 30) == (200, "0"))
    #expect(try await house.order("cancella tutto").status == 400)
    await house.stop()
  }

  @Test func `a family is shown and forgotten by its number`() async throws {
    let house = try House()
    try await house.start()
    #expect(await house.write("voglio parlare con una persona", update: 1) == 200)
    let notices = try await house.order("notices")
    #expect(notices.text.split(separator: "\t").dropFirst(2).prefix(2) == ["F-1", "persona"])
    #expect(try await house.order("family 1").status == 200)
    #expect(try await house.order("done 1").status == 200)
    #expect(try await house.order("notices") == (200, ""))
    #expect(try await house.order("forget 1").status == 200)
    #expect(try await house.order("family 1").status == 404)
    #expect(try await house.order("outbox") == (200, ""))
    #expect(try await house.order("retry 4").status == 404)
    await house.stop()
  }

  @Test func `a family is found by what its platform calls it, and only there`() async throws {
    let house = try House()
    try await house.start()
    #expect(await house.write("orari", update: 1) == 200)
    #expect(try await house.order("find telegram 77") == (200, "1"))
    #expect(try await house.order("find telegram 78").status == 404)
    #expect(try await house.order("find whatsapp 77").status == 404)
    #expect(try await house.order("forget 1").status == 200)
    #expect(try await house.order("find telegram 77").status == 404)
    await house.stop()
  }

  @Test func `data that are refused show in readiness until others come`() async throws {
    let house = try House()
    try await house.start()
    #expect(await house.service.order(.refuseData(reason: "riga 3")) == .done)
    let health = await house.ask(.front, "GET", "/salute")
    #expect(health.status == 503)
    #expect(health.text.contains("i dati nuovi non sono in uso: riga 3"))
    #expect(await house.write("orari", update: 1) == 200)
    #expect(await house.service.order(.reload(SmallCentre.knowledge)) == .done)
    #expect(await house.ask(.front, "GET", "/salute").status == 200)
    await house.stop()
  }

  @Test func `a channel without its secret tells its platform to come again, and comes on later`()
    async throws
  {
    let house = try House { try $0.remove("segreti/telegram.segreto") }
    try await house.start()
    let health = await house.ask(.front, "GET", "/salute")
    #expect(health.status == 503)
    #expect(health.text.contains("\"telegram è spento: «telegram.segreto» non c'è\""))
    #expect(await house.write("orari", update: 1, secret: "x") == 503)
    let path = "/whatsapp/106540352242922"
    #expect(await house.ask(.front, "POST", path, [], "{}").status == 401)
    #expect(try await house.order("outbox") == (200, ""))
    _ = try SecretFolder.fill("\(house.desk.root)/segreti")
    try await house.restart()
    #expect(await house.ask(.front, "GET", "/salute").status == 200)
    #expect(await house.write("orari", update: 1) == 200)
    await house.stop()
  }

  @Test
  func `a secret is changed while it runs, and the one before is good as long as it is there`()
    async throws
  {
    let house = try House()
    try await house.start()
    let old = house.configuration.telegram?.secret.text ?? ""
    let new = String(repeating: "n", count: 40)
    try house.desk.secret("telegram.segreto-prima", old)
    try house.desk.secret("telegram.segreto", new)
    try await house.restart()
    #expect(await house.write("orari", update: 1, secret: old) == 200)
    #expect(await house.write("orari", update: 2, secret: new) == 200)
    #expect(await house.write("orari", update: 3, secret: "") == 401)
    try house.desk.remove("segreti/telegram.segreto-prima")
    try await house.restart()
    #expect(await house.write("orari", update: 4, secret: old) == 401)
    #expect(await house.write("orari", update: 4, secret: new) == 200)
    // What was taken before is known still.
    #expect(await house.write("orari", update: 2, secret: new) == 200)
    let metrics = await house.ask(.back, "GET", "/metriche").text
    #expect(metrics.contains("\nabbraccio_messages_duplicate_total 1\n"))
    await house.stop()
  }

  @Test func `while the secrets are read again the doors stay open`() async throws {
    let house = try House()
    try await house.start()
    await house.service.pause(house.configuration, because: "si rileggono i segreti")
    #expect(!house.service.isRunning)
    #expect(await house.write("orari", update: 1) == 503)
    #expect(await house.ask(.front, "POST", "/altro").status == 404)
    #expect(await house.ask(.back, "GET", "/salute").text.contains("si rileggono i segreti"))
    try await house.start()
    #expect(await house.write("orari", update: 1) == 200)
    await house.stop()
  }

  @Test func `after the stop nobody opens`() async throws {
    let house = try House()
    try await house.start()
    let begin = ContinuousClock.now
    await house.service.stop()
    #expect(ContinuousClock.now - begin < .seconds(10))
    #expect(await house.ask(.front, "GET", "/salute").status == 0)
    #expect(await house.ask(.back, "GET", "/salute").status == 0)
    await house.stop()
  }
}
