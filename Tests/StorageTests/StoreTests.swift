import Crypto
import Foundation
import Testing

@testable import Storage

@Suite struct StoreTests {
  @Test func `a message is seen once`() throws {
    let store = try openStore()
    let hash = try store.hash("telegram|1|u:5")
    #expect(try store.see(hash, at: 1))
    #expect(try !store.see(hash, at: 2))
    #expect(try store.see(try store.hash("telegram|1|u:6"), at: 2))
  }

  @Test func `a family comes back as it was saved`() throws {
    let store = try openStore()
    let hash = try store.hash("39333")
    var row = try store.addFamily(route: "w/1", address: Array("39333".utf8), hashes: [hash], at: 5)
    row.lastAt = 9
    row.isMinor = true
    row.notice = "2"
    row.toldAt = 8
    row.session = [1, 2, 3]
    try store.save(row)
    let id = try #require(try store.family(of: hash))
    #expect(try store.family(id) == row)
    #expect(try store.address(of: id) == Array("39333".utf8))
  }

  @Test func `ids whose reservation was taken back are reserved anew, and not given twice`() throws
  {
    let folder = try Folder()
    let row = OutboxRow(id: 0, family: 1, state: .ready, createdAt: 3)
    var last: Int64 = 0
    do {
      var store = try openStore(folder.path("a.db"))
      // What a reservation covers is used up, the next one is taken back.
      store.nextID = store.lastReservedID + 1
      try store.begin()
      _ = try store.add(row, part: [1])
      store.rollback()
      last = try store.add(row, part: [2]).id
      try store.remove(last)
    }
    var store = try openStore(folder.path("a.db"), now: 10)
    #expect(try store.add(row, part: [3]).id > last)
  }

  @Test func `rows of the outbox come back in their order, without those that are final`() throws {
    var store = try openStore()
    var ids: [Int64] = []
    for family in [2, 1, 2] as [Int64] {
      let row = OutboxRow(id: 0, family: family, state: .ready, createdAt: 3)
      ids.append(try store.add(row, part: [UInt8(family)]).id)
    }
    try store.remove(ids[1])
    #expect(try store.openRows().map(\.id) == [ids[0], ids[2]])
    #expect(try store.part(of: ids[0]) == [2])
    #expect(try store.part(of: ids[1]) == nil)
  }

  @Test func `a rollback takes all back, and gives no id twice`() throws {
    var store = try openStore()
    let row = OutboxRow(id: 0, family: 1, state: .ready, createdAt: 3)
    try store.begin()
    let hash = try store.hash("a")
    #expect(try store.see(hash, at: 1))
    let first = try store.add(row, part: [1])
    store.rollback()
    #expect(try store.openRows().isEmpty)
    #expect(try store.see(hash, at: 1))
    #expect(try store.add(row, part: [1]).id > first.id)
  }

  @Test func `an item that is taken back leaves the others`() throws {
    var store = try openStore()
    try store.begin()
    #expect(try store.see([1], at: 1))
    try store.beginItem()
    #expect(try store.see([2], at: 1))
    try store.takeBackItem()
    try store.commit()
    #expect(try !store.see([1], at: 1))
    #expect(try store.see([2], at: 1))
  }

  @Test func `ids go on after a restart, also from an older copy`() throws {
    let folder = try Folder()
    let row = OutboxRow(id: 0, family: 1, state: .ready, createdAt: 3)
    var last: Int64 = 0
    for now in [1_000, 1_000, 900, 2_000] as [Int64] {
      var store = try openStore(folder.path("a.db"), now: now)
      let id = try store.add(row, part: []).id
      #expect(id > last)
      last = id
    }
  }

  @Test func `a full disk stops a commit and goes by`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    let pages = try store.database.number("PRAGMA page_count")
    try store.database.execute("PRAGMA max_page_count=\(pages + 2)", doing: "test")
    let error = #expect(throws: StoreError.self) {
      try store.begin()
      for number in 0..<2_000 { _ = try store.see(try store.hash("\(number)"), at: 1) }
      try store.commit()
    }
    #expect(error?.mayPass == true)
    var after = store
    after.rollback()
    #expect(try after.count("seen") == 0)
    try after.database.execute("PRAGMA max_page_count=100000", doing: "test")
    try after.begin()
    #expect(try after.see([1], at: 1))
    try after.commit()
  }

  @Test func `other keys are refused, and nothing is changed`() throws {
    let folder = try Folder()
    _ = try openStore(folder.path("a.db"))
    let other = Secret([UInt8](repeating: 1, count: 32))
    for keys in [(other, Keys.hashing), (Keys.sealing, other)] {
      #expect(throws: StoreError.wrongKey) {
        _ = try Store.open(
          folder.path("a.db"), sealingKey: keys.0, hashingKey: keys.1, now: 1)
      }
    }
    _ = try openStore(folder.path("a.db"))
  }

  @Test func `a damaged file is refused`() throws {
    let folder = try Folder()
    do {
      let store = try openStore(folder.path("a.db"))
      for number in 0..<2_000 { _ = try store.see(try store.hash("\(number)"), at: 1) }
      try store.emptyLog()
    }
    let file = try FileHandle(forUpdating: folder.url.appending(path: "a.db"))
    try file.seek(toOffset: 60_000)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 9_000))
    try file.close()
    #expect(throws: StoreError.self) { _ = try openStore(folder.path("a.db")) }
  }

  @Test func `what was committed is there after a death`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    #expect(try store.see([1], at: 1))
    for name in ["a.db", "a.db-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.path(name), toPath: folder.path("dead-" + name))
    }
    let again = try openStore(folder.path("dead-a.db"))
    #expect(try !again.see([1], at: 2))
    #expect(try again.see([2], at: 2))
    #expect(Store.integrity(of: folder.path("dead-a.db")) == "ok")
  }

  @Test func `only its owner may read the file and its companions`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    #expect(try store.see([1], at: 1))
    for name in ["a.db", "a.db-wal", "a.db-shm"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      #expect(mode[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }
}
