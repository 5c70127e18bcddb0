import Crypto
import FoundationEssentials
import Storage
import Testing

@testable import Console

@Suite struct BackupTests {
  /// A store with so many families in it, under the keys of the sandbox.
  private func fill(_ sandbox: Sandbox, families: Int) throws {
    let store = try Store.open(
      "\(sandbox.root)/archivio.sqlite", sealingKey: key(sandbox, "chiavi.testi"),
      hashingKey: key(sandbox, "chiavi.pseudonimi"), now: 1_800_000_000)
    try store.begin()
    for number in 0..<families {
      _ = try store.addFamily(
        route: "telegram/x", address: [1, 2], hashes: [[UInt8(number), 7]], at: 1_800_000_000)
    }
    try store.commit()
  }

  private func key(_ sandbox: Sandbox, _ name: String) throws -> Secret {
    Secret(try Files.read("\(sandbox.root)/segreti/\(name)"))
  }

  private func count(_ sandbox: Sandbox) throws -> Int {
    let store = try Store.open(
      "\(sandbox.root)/archivio.sqlite", sealingKey: key(sandbox, "chiavi.testi"),
      hashingKey: key(sandbox, "chiavi.pseudonimi"), now: 1_800_000_000)
    return try store.count("family")
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.configure("telegram.conto: prova_bot\nmetriche.porta: 1\n")
    try fill(sandbox, families: 3)
    return sandbox
  }

  @Test func `a copy comes back, and what was there is kept aside`() throws {
    let sandbox = try sandbox()
    let copy = "\(sandbox.root)/copia.sqlite"
    #expect(sandbox.run(["backup", copy] + sandbox.configuration).output == "copiato: \(copy)\n")
    try fill(sandbox, families: 5)
    let run = sandbox.run(["ripristina", copy] + sandbox.configuration)
    #expect(run.exitCode == .done, "\(run.errors)")
    #expect(try count(sandbox) == 3)
    #expect(sandbox.exists("archivio.sqlite.prima-2026-11-23-1030"))
    #expect(!sandbox.exists("archivio.sqlite.nuovo"))
    let mode = try FileManager.default.attributesOfItem(atPath: "\(sandbox.root)/archivio.sqlite")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `restores where nothing is left`() throws {
    let sandbox = try sandbox()
    let copy = "\(sandbox.root)/copia.sqlite"
    _ = sandbox.run(["backup", copy] + sandbox.configuration)
    for name in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: "\(sandbox.root)/archivio.sqlite\(name)")
    }
    #expect(sandbox.run(["restore", copy] + sandbox.configuration).exitCode == .done)
    #expect(try count(sandbox) == 3)
  }

  @Test func `a copy that is cut or no store leaves the store as it is`() throws {
    let sandbox = try sandbox()
    let copy = "\(sandbox.root)/copia.sqlite"
    _ = sandbox.run(["backup", copy] + sandbox.configuration)
    let bytes = try Files.read(copy)
    for bad in [Array(bytes.prefix(bytes.count / 2)), Array("nessun archivio".utf8)] {
      try Files.write(bad, to: copy)
      let run = sandbox.run(["ripristina", copy] + sandbox.configuration)
      #expect(run.exitCode == .badData)
      #expect(run.errors.hasPrefix("errore: la copia non si può usare"))
      #expect(!sandbox.exists("archivio.sqlite.nuovo"))
      #expect(try count(sandbox) == 3)
    }
    #expect(sandbox.run(["ripristina", "/manca"] + sandbox.configuration).exitCode == .badData)
  }

  @Test func `a copy of other keys is refused`() throws {
    let (sandbox, other) = (try sandbox(), try sandbox())
    let copy = "\(sandbox.root)/copia.sqlite"
    _ = other.run(["backup", copy] + other.configuration)
    let run = sandbox.run(["ripristina", copy] + sandbox.configuration)
    #expect(run.errors.hasPrefix("errore: la copia non si può usare"))
  }

  @Test func `a copy never replaces another`() throws {
    let sandbox = try sandbox()
    let copy = "\(sandbox.root)/copia.sqlite"
    try sandbox.write("altro", to: "copia.sqlite")
    #expect(sandbox.run(["backup", copy] + sandbox.configuration).exitCode == .badData)
    #expect(try sandbox.read("copia.sqlite") == "altro")
  }

  @Test func `in a folder the oldest copies go, and nothing else`() throws {
    let sandbox = try sandbox()
    for day in 10...14 { try sandbox.write("x", to: "copie/abbraccio-2026-10-\(day)-0230.sqlite") }
    try sandbox.write("x", to: "copie/altro.sqlite")
    let run = sandbox.run(
      ["backup", "\(sandbox.root)/copie", "--tieni", "3"] + sandbox.configuration)
    #expect(run.exitCode == .done, "\(run.errors)")
    let left = try Files.list("\(sandbox.root)/copie", suffix: ".sqlite")
    #expect(
      left.map { String($0.dropFirst(sandbox.root.count + 7)) } == [
        "abbraccio-2026-10-13-0230.sqlite", "abbraccio-2026-10-14-0230.sqlite",
        "abbraccio-2026-11-23-1030.sqlite", "altro.sqlite",
      ])
  }

  @Test func `makes the folder of the copies, for nobody else`() throws {
    let sandbox = try sandbox()
    let folder = "\(sandbox.root)/nuova"
    for minute in ["10:30", "10:31"] {
      let run = sandbox.run(
        ["backup", folder + "/", "--keep", "1"] + sandbox.configuration, at: minute)
      #expect(run.exitCode == .done, "\(run.errors)")
    }
    #expect(try Files.list(folder, suffix: ".sqlite").count == 1)
    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions]
    #expect(mode as? Int == 0o700)
  }

  @Test func `without a store there is nothing to copy`() throws {
    let sandbox = try Sandbox()
    try sandbox.configure()
    let run = sandbox.run(["backup", "\(sandbox.root)/copia.sqlite"] + sandbox.configuration)
    #expect(run.exitCode == .badData)
    #expect(!sandbox.exists("copia.sqlite"))
  }
}
