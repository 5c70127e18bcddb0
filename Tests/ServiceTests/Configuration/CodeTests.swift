import Foundation
import Schede
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

  /// What is wrong with a machine that has none of the files, and with a trial.
  private static let local: Set = ["EC10", "EC15", "EC16", "WC20", "WC22", "WC23"]

  @Test(arguments: [false, true])
  func `the sample says nothing that is wrong, with its optional lines or without`(
    _ isWhole: Bool
  ) throws {
    let sample = try String(
      contentsOf: Self.root.appending(path: "deploy/abbraccio.conf"), encoding: .utf8)
    let text = sample.split(separator: "\n").map { line in
      isWhole && line.hasPrefix("#") && !line.hasPrefix("# ")
        ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
    let reading = try Desk().read(text)
    #expect(Set(reading.diagnostics.map(\.code)).subtracting(Self.local) == [])
    #expect(reading.configuration.days == Configuration.Days())
    #expect(reading.configuration.limits == Configuration.Limits())
    #expect(reading.configuration.isTrial == isWhole)
  }

  @Test func `explains every key in the sample, in both languages`() throws {
    let sample = try String(
      contentsOf: Self.root.appending(path: "deploy/abbraccio.conf"), encoding: .utf8)
    for name in Setting.names where !name.hasPrefix("prova.") && !name.hasPrefix("trial.") {
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
