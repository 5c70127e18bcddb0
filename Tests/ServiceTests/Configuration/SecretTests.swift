import Channels
import Crypto
import FoundationEssentials
import Schede
import Testing

@testable import Service

@Suite struct SecretTests {
  @Test(
    arguments: [
      ("telegram.token", "telegram"), ("telegram.segreto", "telegram"),
      ("whatsapp.token", "whatsapp"), ("whatsapp.segreto", "whatsapp"),
      ("whatsapp.verifica", "whatsapp"),
    ])
  func `a missing secret stops its channel and no other`(_ name: String, _ channel: String) throws {
    let desk = try Desk()
    try desk.remove("segreti/\(name)")
    let reading = try desk.read(Desk.telegram + "whatsapp.numero: 106540352242922\n")
    #expect(!reading.hasErrors)
    #expect(reading.diagnostics.map(\.code) == ["WC20"])
    #expect(reading.configuration.stopped.keys.map(\.rawValue) == [channel])
    #expect((reading.configuration.telegram == nil) == (channel == "telegram"))
    #expect((reading.configuration.whatsapp == nil) == (channel == "whatsapp"))
    let account = channel == "telegram" ? "prova_bot" : "106540352242922"
    #expect(reading.configuration.closedPaths == ["/\(channel)/\(account)"])
    let finding = try #require(reading.diagnostics.first)
    #expect(finding.message.contains("il canale \(channel) resta spento: \(name): «"))
  }

  @Test func `a channel without its account stays off`() throws {
    let reading = try Desk().read(Desk.minimal + "whatsapp.versione: v22.0\n")
    #expect(reading.configuration.whatsapp == nil)
    #expect(
      reading.diagnostics.map(\.message) == [
        "il canale whatsapp resta spento: manca «whatsapp.numero»"
      ])
    #expect(reading.diagnostics.map(\.line) == [3])
  }

  @Test(arguments: ["chiavi.pseudonimi", "chiavi.testi"])
  func `without a key nothing starts`(_ name: String) throws {
    let desk = try Desk()
    try desk.remove("segreti/\(name)")
    let reading = try desk.read(Desk.telegram)
    #expect(reading.hasErrors)
    #expect(reading.configuration.keys == nil)
    #expect(reading.diagnostics.map(\.code) == ["EC10"])
  }

  @Test(arguments: [0o640, 0o604, 0o660, 0o644])
  func `a file that others may read is no secret`(_ mode: Int) throws {
    let desk = try Desk()
    try desk.secret("telegram.token", "123456:" + String(repeating: "A", count: 35), mode: mode)
    let finding = try #require(try desk.read(Desk.telegram).diagnostics.first)
    #expect(
      finding.message.contains("lo possono leggere altri (permessi \(String(mode, radix: 8)))"))
    #expect(finding.hint.hasPrefix("chmod 600 "))
  }

  @Test func `neither is a folder`() throws {
    let desk = try Desk()
    try desk.remove("segreti/telegram.token")
    try desk.folder("segreti/telegram.token")
    #expect(try desk.findings(Desk.telegram).first?.contains("non è un file normale") == true)
  }

  @Test(
    arguments: [
      ("telegram.token", "abc"), ("telegram.token", "123456:abc def"),
      ("telegram.segreto", "zk9"),
      ("telegram.segreto", "con spazi in mezzo e abbastanza lungo"), ("whatsapp.token", "EAAb"),
      ("whatsapp.segreto", "non esadecimale, ma con 32 segni"),
      ("whatsapp.verifica", "à12345678901234567890123"),
      ("chiavi.testi", "una parola d'ordine di 32 segni!"), ("chiavi.pseudonimi", ""),
    ])
  func `a content that cannot be right is refused and not shown`(_ name: String, _ text: String)
    throws
  {
    let desk = try Desk()
    try desk.secret(name, text)
    let reading = try desk.read(Desk.telegram + "whatsapp.numero: 106540352242922\n")
    let finding = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(["WC20", "EC10"].contains(finding.code))
    if !text.isEmpty { #expect(!finding.description.contains(text)) }
  }

  @Test func `a secret in the file itself is refused and not shown`() throws {
    let desk = try Desk()
    let reading = try desk.read(
      Desk.telegram + "telegram.token: 123456:geheim\nwhatsapp.tokn: geheim\nsegreto geheim\n")
    #expect(reading.diagnostics.map(\.code) == ["EC09", "EC03", "EC02"])
    #expect(reading.configuration.telegram == nil)
    for finding in reading.diagnostics { #expect(!finding.description.contains("geheim")) }
  }

  @Test func `the secret before is read where there is one, and must be another`() throws {
    let desk = try Desk()
    #expect(try desk.read(Desk.telegram).configuration.telegram?.secretBefore == nil)
    let before = String(repeating: "v", count: 30)
    try desk.secret("telegram.segreto-prima", before)
    let reading = try desk.read(Desk.telegram)
    #expect(reading.configuration.telegram?.secretBefore == Secret(before))
    #expect(reading.diagnostics == [])
    try desk.secret("telegram.segreto", before)
    #expect(try desk.read(Desk.telegram).configuration.telegram == nil)
  }

  @Test func `two secrets must differ`() throws {
    let desk = try Desk()
    let both = String(repeating: "0a", count: 16)
    try desk.secret("whatsapp.verifica", both)
    let findings = try desk.findings(Desk.whatsapp)
    #expect(findings.count == 1)
    #expect(findings[0].contains("whatsapp.verifica: ha lo stesso contenuto di «whatsapp.segreto»"))
  }

  @Test func `a file that the configuration names comes before the folder`() throws {
    let desk = try Desk()
    try desk.write(Array("999:\(String(repeating: "z", count: 35))".utf8), to: "mio")
    let reading = try desk.read(Desk.telegram + "telegram.token: ./mio\n")
    #expect(reading.configuration.telegram?.token.text.hasPrefix("999:") == true)
  }

  @Test(arguments: ["telegram.token", "segreti_telegram.token"], [0o400, 0o440])
  func `a credential of the service manager comes before the folder`(_ name: String, _ mode: Int)
    throws
  {
    let desk = try Desk()
    try desk.folder("cred")
    try desk.write(
      Array("888:\(String(repeating: "z", count: 35))\n".utf8), to: "cred/\(name)", mode: mode)
    desk.environment = ["CREDENTIALS_DIRECTORY": "\(desk.root)/cred"]
    let reading = try desk.read(Desk.telegram)
    #expect(reading.configuration.telegram?.token.text.hasPrefix("888:") == true)
    #expect(reading.diagnostics == [])
  }

  @Test func `makes keys once, for nobody else to read`() throws {
    let desk = try Desk()
    let folder = "\(desk.root)/nuovi"
    let made = try SecretFolder.fill(folder)
    #expect(made.allSatisfy(\.isNew) && made.count == 4)
    let before = made.map { FileManager.default.contents(atPath: $0.path) }
    #expect(Set(before).count == 4)
    for file in made {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    #expect(try SecretFolder.fill(folder).allSatisfy { !$0.isNew })
    #expect(made.map { FileManager.default.contents(atPath: $0.path) } == before)
  }

  @Test func `says where keys cannot be made`() {
    #expect(throws: SecretFolder.Fault(path: "/proc/nuovi", reason: "non si può creare")) {
      try SecretFolder.fill("/proc/nuovi")
    }
  }
}
