import Foundation
import Testing

@testable import Storage

@Suite struct StoreLogTests {
  @Test func `what was committed ahead is on the disk after one call`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    for number in 0..<3 as Range<UInt8> {
      try store.begin()
      _ = try store.see([number], serial: 7, at: 1)
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
    #expect(try !copy.see([2], serial: 7, at: 2))
  }

  @Test func `a store in memory has no log to wait for`() throws {
    let store = try openStore()
    try store.begin()
    try store.commit()
    try store.log.sync()
  }

  @Test func `a message is known by its hash and the number that its platform gives`() throws {
    let store = try openStore()
    #expect(try store.see([1], serial: 5, at: 1))
    #expect(try !store.see([1], serial: 5, at: 9))
    #expect(try store.see([1], serial: 6, at: 1))
    #expect(try store.see([1], at: 1))
  }

  @Test func `a log that has grown is moved into the file while the store goes on`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    let raw = [UInt8](repeating: 1, count: 64 << 10)
    for number in 0..<200 as Range<Int64> {
      try store.begin()
      try store.addDeadLetter(raw, route: "telegram/1", reason: "prova", at: number)
      try store.commitAhead()
    }
    store.checkpointer?.drain()
    // Half of it at least, as there are 12 MB and a move begins after each 8.
    #expect(try size(folder.path("a.db")) > 6_000_000)
    // What is moved is no longer in the way: the log begins anew and does not grow for ever.
    let before = try size(folder.path("a.db-wal"))
    for number in 0..<20 as Range<Int64> {
      try store.begin()
      _ = try store.see([1], serial: number, at: 1)
      try store.commitAhead()
    }
    #expect(try size(folder.path("a.db-wal")) < before + 1_000_000)
    #expect(try store.count("dead_letter") == 200)
    try store.emptyLog()
    #expect(try size(folder.path("a.db-wal")) == 0)
    #expect(Store.integrity(of: folder.path("a.db")) == "ok")
  }

  private func size(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
  }
}
