import Foundation
import Testing

@testable import Service

/// The page of codes says what the code does.
@Suite struct CodeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `lists every code of the configuration once`() throws {
    let page = try String(
      contentsOf: Self.root.appending(path: "docs/codici.md"), encoding: .utf8)
    let listed = page.matches(of: /\n\| ([EW]C\d{2}) \|/).map { String($0.output.1) }
    #expect(listed == listed.sorted() && Set(listed).count == listed.count)
    #expect(Set(listed) == (try codes()))
  }

  @Test func `explains every key in the sample, in both languages`() throws {
    let sample = try String(
      contentsOf: Self.root.appending(path: "deploy/abbraccio.conf"), encoding: .utf8)
    let faults: Set = ["prova.guasto", "trial.fault"]
    for name in Setting.names where !faults.contains(name) {
      #expect(sample.contains(name), "\(name)")
    }
  }

  private func codes() throws -> Set<String> {
    let folder = Self.root.appending(path: "Sources/Service/Configuration")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(source.matches(of: /"([EW]C\d{2})"/).map { String($0.output.1) })
    }
    return codes
  }
}
