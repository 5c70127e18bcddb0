import FoundationEssentials
import Testing

@testable import Console

/// A configuration in a sandbox.
extension Sandbox {
  /// Writes a configuration, with the keys and, where wanted, the secrets of Telegram.
  func configure(_ lines: String = "telegram.conto: prova_bot\n", token: Bool = true) throws {
    _ = run(["chiavi", "\(root)/segreti"])
    if token { try secret("telegram.token", "123456:" + String(repeating: "A", count: 35)) }
    try write("schede: intents\narchivio: archivio.sqlite\n" + lines, to: "abbraccio.conf")
  }

  func secret(_ name: String, _ text: String) throws {
    try write(text, to: "segreti/\(name)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: "\(root)/segreti/\(name)")
  }

  var configuration: [String] { ["--conf", "\(root)/abbraccio.conf"] }
}

@Suite struct ServeCheckTests {
  @Test(arguments: [["serve", "--check"], ["servi", "--controlla"]])
  func `says that all is well, and where the platforms come in`(_ command: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.configure("telegram.conto: prova_bot\npubblico: https://chat.esempio.it\n")
    let run = sandbox.run(command + sandbox.configuration)
    #expect(run.exitCode == .done)
    #expect(
      run.lines == [
        "schede: 3 intenti in «\(sandbox.root)/intents»",
        "telegram: acceso, https://chat.esempio.it/telegram/prova_bot",
        "whatsapp: non configurato", "Va bene.",
      ])
  }

  @Test func `finds the configuration by its variable too`() throws {
    let sandbox = try Sandbox()
    try sandbox.configure()
    let run = sandbox.run(
      ["serve", "--check"], variables: ["ABBRACCIO_CONF": "\(sandbox.root)/abbraccio.conf"])
    #expect(run.exitCode == .done)
  }

  @Test func `a channel that stays off is not well`() throws {
    let sandbox = try Sandbox()
    try sandbox.configure(token: false)
    let run = sandbox.run(["serve", "--check"] + sandbox.configuration)
    #expect(run.exitCode == .failed)
    #expect(run.output.contains("avviso WC20 il canale telegram resta spento: telegram.token"))
    #expect(run.lines.last == "Il servizio parte, ma non con tutti i canali.")
  }

  @Test func `says what is wrong with the configuration and with the schede at once`() throws {
    let sandbox = try Sandbox(Sandbox.schede + "@intento vuoto  Vuoto\n")
    try sandbox.configure("prota: 1\ntelegram.conto: prova_bot\n")
    let run = sandbox.run(["serve", "--check"] + sandbox.configuration)
    #expect(run.exitCode == .badData)
    #expect(run.output.contains("errore EC03 non conosco la chiave «prota»"))
    #expect(run.output.contains("errore E030"))
    #expect(run.lines.last == "Così il servizio non parte.")
  }

  @Test func `does not start with a configuration that cannot be read`() throws {
    let run = try Sandbox().run(["serve", "--conf", "/manca.conf"])
    #expect(run.exitCode == .badData)
    #expect(run.errors.contains("EC01"))
    #expect(run.output.isEmpty)
  }

  @Test func `makes keys once`() throws {
    let sandbox = try Sandbox()
    let first = sandbox.run(["chiavi", "\(sandbox.root)/segreti"])
    #expect(first.lines.prefix(4).allSatisfy { $0.hasPrefix("creato: ") })
    let again = sandbox.run(["keys", "\(sandbox.root)/segreti"])
    #expect(again.lines.count == 4)
    #expect(again.lines.allSatisfy { $0.hasPrefix("c'era già: ") })
    #expect(sandbox.run(["chiavi", "/proc/x"]).exitCode == .badData)
  }
}
