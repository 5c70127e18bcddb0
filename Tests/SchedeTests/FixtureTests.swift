import Foundation
import Language
import Testing

@testable import Schede

/// Ten files, each broken in its own way, with the exact text that is printed.
@Suite struct FixtureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static let names = [
    "chiavi", "crisi", "frasi", "intestazioni", "lettere", "luoghi", "percorso", "tabella",
    "testi", "vocabolari",
  ]

  @Test(arguments: names)
  func `prints exactly`(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).txt")))
    let result = load(
      [SchedeSource(path: "\(name).txt", bytes: bytes)], today: Day(year: 2026, month: 11, day: 23))
    let printed = result.diagnostics.map { "\($0)\n" }.joined(separator: "\n")
    let expected = Self.folder.appending(path: "\(name).expected")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(printed.utf8).write(to: expected)
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == printed)
  }

  @Test func `has ten files`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(files.filter { $0.hasSuffix(".txt") }.sorted() == Self.names.map { "\($0).txt" })
  }
}
