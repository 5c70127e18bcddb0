import Foundation
import Testing

@testable import Storage

@Suite struct MigrationTests {
  private func opened(_ path: String, _ steps: [String]) throws -> Store {
    try Store.opened(path, Keys.sealing, Keys.hashing, now: 1, steps: steps)
  }

  @Test func `an older file becomes a new one and keeps what it holds`() throws {
    let folder = try Folder()
    do {
      let store = try opened(folder.path("a.db"), Schema.steps)
      _ = try store.see([1], at: 1)
    }
    let later = Schema.steps + ["CREATE TABLE more(id INTEGER PRIMARY KEY) STRICT;"]
    let store = try opened(folder.path("a.db"), later)
    #expect(try store.database.number("PRAGMA user_version") == Int64(later.count))
    #expect(try store.database.number("SELECT count(*) FROM more") == 0)
    #expect(try !store.see([1], at: 1))
  }

  @Test func `a step that fails leaves the file as it was`() throws {
    let folder = try Folder()
    _ = try opened(folder.path("a.db"), Schema.steps)
    let broken = Schema.steps + ["CREATE TABLE more(id INTEGER) STRICT; CREATE TABLE seen(x);"]
    #expect(throws: StoreError.self) { _ = try opened(folder.path("a.db"), broken) }
    let store = try opened(folder.path("a.db"), Schema.steps)
    #expect(
      try store.database.number("SELECT count(*) FROM sqlite_master WHERE name = 'more'") == 0)
  }

  @Test func `a file of a newer program is refused`() throws {
    let folder = try Folder()
    _ = try opened(folder.path("a.db"), Schema.steps + ["CREATE TABLE more(id INTEGER) STRICT;"])
    #expect(throws: StoreError.newer) { _ = try opened(folder.path("a.db"), Schema.steps) }
  }
}

@Suite struct StoreLogTests {
  @Test func `what was committed ahead is on the disk after one call`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    for number in 0..<3 as Range<UInt8> {
      try store.begin()
      _ = try store.see([number], sentAt: 7, at: 1)
      try store.commitAhead()
    }
    try store.log.sync()
    // The store stays open: what is copied is what a machine finds that ended now.
    for suffix in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path("a.db") + suffix, toPath: folder.path("b.db") + suffix)
    }
    let copy = try openStore(folder.path("b.db"))
    #expect(try copy.count("seen") == 3)
    #expect(try !copy.see([2], sentAt: 7, at: 2))
  }

  @Test func `a store in memory has no log to wait for`() throws {
    let store = try openStore()
    try store.begin()
    try store.commit()
    try store.log.sync()
  }

  @Test func `a message is known by its hash and the time that its platform gives`() throws {
    let store = try openStore()
    #expect(try store.see([1], sentAt: 5, at: 1))
    #expect(try !store.see([1], sentAt: 5, at: 9))
    #expect(try store.see([1], sentAt: 6, at: 1))
    #expect(try store.see([1], at: 1))
  }
}
