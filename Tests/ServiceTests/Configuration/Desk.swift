import FoundationEssentials
import Schede

@testable import Service

/// A folder with a configuration, its secrets and what they point to.
final class Desk {
  let root: String
  var environment: [String: String] = [:]

  init() throws {
    root =
      FileManager.default.temporaryDirectory.path + "/abbraccio-\(UInt64.random(in: 0 ... .max))"
    for name in ["intents", "archivio"] { try folder(name) }
    _ = try SecretFolder.fill("\(root)/segreti")
    try secret("telegram.token", "123456:" + String(repeating: "A", count: 35))
    try secret("whatsapp.token", "EAA" + String(repeating: "b", count: 60))
    try secret("whatsapp.segreto", String(repeating: "0a", count: 16))
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  static let minimal = """
    schede: intents
    archivio: archivio/a.sqlite

    """
  static let telegram = minimal + "telegram.conto: prova_bot\n"
  static let whatsapp = minimal + "whatsapp.numero: 106540352242922\n"

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(root)/\(name)", withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8], to name: String, mode: Int = 0o600) throws {
    let path = "\(root)/\(name)"
    try Data(bytes).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  func secret(_ name: String, _ text: String, mode: Int = 0o600) throws {
    try write(Array("\(text)\n".utf8), to: "segreti/\(name)", mode: mode)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(name)")
  }

  func read(_ text: String) throws -> ConfigurationReading {
    try write(Array(text.utf8), to: "abbraccio.conf")
    return ConfigurationReading("\(root)/abbraccio.conf", environment: environment)
  }

  /// What is wrong, `line:column code message`, without the folder.
  func findings(_ text: String) throws -> [String] {
    try read(text).diagnostics.map { finding in
      let text = "\(finding.line):\(finding.column) \(finding.code) \(finding.message)"
      return text.split(separator: "\(root)/", omittingEmptySubsequences: false).joined()
    }
  }
}
