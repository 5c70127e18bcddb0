import Channels
import Crypto
import Schede
import Testing

@testable import Service

@Suite struct EnvironmentTests {
  @Test(arguments: ["ABBRACCIO_TELEGRAM_CONTO", "ABBRACCIO_TELEGRAM_ACCOUNT"])
  func `a variable replaces a line`(_ name: String) throws {
    let desk = try Desk()
    desk.environment = [name: "altro_bot", "ABBRACCIO_PORTA": "8443", "PATH": "/bin"]
    let reading = try desk.read(Desk.telegram)
    #expect(reading.configuration.telegram?.account == "altro_bot")
    #expect(reading.configuration.port == 8443)
    #expect(reading.diagnostics == [])
  }

  @Test func `an unknown variable of ours is an error with the nearest name`() throws {
    let desk = try Desk()
    desk.environment = ["ABBRACCIO_PROTA": "1"]
    let finding = try #require(try desk.read(Desk.telegram).diagnostics.first)
    #expect(finding.path == "ambiente")
    #expect(finding.code == "EC07")
    #expect(finding.hint == "forse volevi «ABBRACCIO_PORTA»")
  }

  @Test func `a wrong value is shown with the name of its variable`() throws {
    let desk = try Desk()
    desk.environment = ["ABBRACCIO_PORTA": "tanta"]
    let finding = try #require(try desk.read(Desk.telegram).diagnostics.first)
    #expect(
      finding.description.hasPrefix(
        "ambiente:1:17: errore EC06 «ABBRACCIO_PORTA» non può essere «tanta»"))
  }

  @Test func `a secret in the environment is refused and not shown`() throws {
    let desk = try Desk()
    desk.environment = [
      "ABBRACCIO_TELEGRAM_TOKEN": "123456:geheim", "ABBRACCIO_WHATSAPP_SECRET": "geheim",
    ]
    let findings = try desk.read(Desk.telegram).diagnostics
    #expect(findings.map(\.code) == ["EC08", "EC08"])
    for finding in findings {
      #expect(!finding.description.contains("geheim"))
      #expect(!finding.json.contains("geheim"))
    }
  }
}
