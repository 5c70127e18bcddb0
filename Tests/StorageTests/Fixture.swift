import Crypto
import Foundation

@testable import Storage

/// Keys of tests, and a folder that goes away with its owner.
enum Keys {
  static let sealing = Secret([UInt8](repeating: 7, count: 32))
  static let hashing = Secret([UInt8](repeating: 9, count: 32))
}

final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "abbraccio-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }

  /// The names of the files in which these bytes stand.
  func files(holding bytes: [UInt8]) throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
      .filter { try Data(contentsOf: $0).range(of: Data(bytes)) != nil }
      .map(\.lastPathComponent)
  }
}

func openStore(_ path: String = ":memory:", now: Int64 = 1_000) throws -> Store {
  try Store.open(path, sealingKey: Keys.sealing, hashingKey: Keys.hashing, now: now)
}
