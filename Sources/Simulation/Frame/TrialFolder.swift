internal import Crypto
internal import Foundation
internal import HTTP

/// A folder with all that a service under trial needs: configuration, secrets, schede.
package struct TrialFolder: Sendable {
  package let path: String
  package let port: UInt16
  package let metricsPort: UInt16
  package let settings: World.Settings
  /// The file of the store, in this folder.
  private let file: String

  /// Where the store is, where a trial does not put it elsewhere.
  package static let store = "archivio.sqlite"
  private static let bot = "abbraccio_prova_bot"

  package var configuration: String { "\(path)/abbraccio.conf" }
  package var database: String { "\(path)/\(file)" }
  /// What a trial may make the store's disk.
  package var disk: String { "\(path)/disco" }
  package var log: String { "\(path)/servizio.log" }
  package var telegram: Webhook { Webhook(port: port, path: "/telegram/\(TrialFolder.bot)") }
  package var whatsApp: Webhook {
    Webhook(port: port, path: "/whatsapp/\(settings.accounts.phoneNumberID)")
  }

  /// Makes the folder, new.
  ///
  /// - Parameters:
  ///   - world: Whose platforms the service is to call.
  ///   - schede: A folder with what the service is to know; nil for ``Practice``.
  ///   - store: Where the store is, in the folder.
  ///   - more: Further lines of the configuration.
  /// - Throws: ``RunError``.
  package init(
    for world: World, schede: String?, store: String, more: [String]
  ) throws(RunError) {
    file = store
    path = NSTemporaryDirectory() + "abbraccio-prova-\(UUID().uuidString)"
    settings = world.settings
    (port, metricsPort) = (try TrialFolder.freePort(), try TrialFolder.freePort())
    do {
      for folder in [path, "\(path)/segreti", "\(path)/schede", "\(path)/disco"] {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      try writeSecrets()
      let practice = Practice.schede(settings.plan.messages)
      try write("schede/prova.txt", Array(practice.utf8))
      try write("abbraccio.conf", Array(lines(world, schede, more).joined(separator: "\n").utf8))
    } catch {
      throw .cannotWrite(path)
    }
  }

  package func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The one place that knows the configuration of the service (`deploy/abbraccio.conf`).
  private func lines(_ world: World, _ schede: String?, _ more: [String]) -> [String] {
    [
      "schede: \(schede ?? path + "/schede")", "lingua: it", "archivio: \(database)",
      "segreti: \(path)/segreti", "indirizzo: 127.0.0.1", "porta: \(port)",
      "metriche.porta: \(metricsPort)", "prova: sì", "prova.legato: sì",
      // The families of a trial write faster than any person.
      "limiti.al-minuto: 0", "telegram.conto: \(TrialFolder.bot)",
      "telegram.api: http://127.0.0.1:\(world.telegram.port)",
      "whatsapp.numero: \(settings.accounts.phoneNumberID)", "whatsapp.versione: v23.0",
      "whatsapp.api: http://127.0.0.1:\(world.whatsApp.port)",
    ] + more + [""]
  }

  private func writeSecrets() throws {
    let accounts = settings.accounts
    let secrets: [(String, [UInt8])] = [
      ("chiavi.pseudonimi", try Randomness.bytes(32)), ("chiavi.testi", try Randomness.bytes(32)),
      ("telegram.token", accounts.telegramToken.bytes),
      ("telegram.segreto", accounts.telegramSecret.bytes),
      ("whatsapp.token", accounts.whatsAppToken.bytes),
      ("whatsapp.segreto", accounts.whatsAppSecret.bytes),
      ("whatsapp.verifica", accounts.verifyToken.bytes),
    ]
    for (name, bytes) in secrets { try write("segreti/\(name)", bytes) }
  }

  /// Writes a file of the folder, anew.
  func write(_ name: String, _ bytes: [UInt8]) throws(RunError) {
    let isMade = FileManager.default.createFile(
      atPath: "\(path)/\(name)", contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    if !isMade { throw .cannotWrite(name) }
  }

  /// A port that nobody has now; somebody could take it before the service does.
  private static func freePort() throws(RunError) -> UInt16 {
    do {
      return try RawListener().port
    } catch {
      throw .noPort
    }
  }
}
