import Foundation
import Testing

@testable import Schede

/// The pages say what the code does.
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
  }

  /// The blocks of a page that are schede.
  private func examples() throws -> [String] {
    let page = try text("docs/schede.md")
    return page.components(separatedBy: "```").enumerated()
      .filter { $0.offset % 2 == 1 && $0.element.hasPrefix("\n@") }
      .map { String($0.element.dropFirst()) }
  }

  @Test func `shows only schede that can be read`() throws {
    let examples = try examples()
    #expect(examples.count >= 9)
    for example in examples {
      #expect(load(example).grammar == [], "\(example)")
    }
  }

  @Test func `shows every kind of scheda`() throws {
    let page = try examples().joined()
    for kind in SchedaKind.allCases { #expect(page.contains("@\(kind.rawValue) ")) }
  }

  @Test func `lists every code once`() throws {
    let page = try text("docs/codici.md")
    let listed = page.matches(of: /\n\| ([EW]\d{3}) \|/).map { String($0.output.1) }
    #expect(Set(listed).count == listed.count)
    #expect(Set(try codes()).subtracting(listed) == [])
  }

  @Test func `provokes every code in a test`() throws {
    let cases =
      CodeTests.grammar + CodeTests.texts + CodeTests.references + CodeTests.tables
      + CodeTests.times
    let elsewhere: Set = ["E046", "W049", "W055", "W057", "W073"]
    #expect(Set(try codes()).subtracting(cases.map(\.code)) == elsewhere)
  }

  /// The codes that the sources report.
  private func codes() throws -> [String] {
    let folder = Self.root.appending(path: "Sources/Schede")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for case let url as URL in try #require(files) where url.pathExtension == "swift" {
      let source = try String(contentsOf: url, encoding: .utf8)
      codes.formUnion(source.matches(of: /"([EW]\d{3})"/).map { String($0.output.1) })
    }
    return codes.sorted()
  }
}
