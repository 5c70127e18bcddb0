import Foundation
import Testing

@testable import Storage

@Suite struct ErasureTests {
  /// A family with a conversation, an address, a row and a notice, all of them with planted words.
  private func plant(_ store: inout Store, at now: Int64 = 1) throws -> Int64 {
    let hash = try store.hash("family \(now)")
    var row = try store.addFamily(
      route: "t/1", address: Array("castagna".utf8), hashes: [hash], at: now)
    row.session = Array("susina".utf8)
    try store.save(row)
    let sending = OutboxRow(id: 0, family: row.id, state: .ready, createdAt: now)
    _ = try store.add(sending, part: Array("albicocca".utf8), undo: Array("susina".utf8))
    try store.addNotice("persona", detail: nil, family: row.id, at: now)
    return row.id
  }

  @Test func `nothing of a family stands in clear, and after the end nothing at all`() throws {
    let folder = try Folder()
    var store = try openStore(folder.path("a.db"))
    let family = try plant(&store)
    let sealed = try #require(
      try store.database.prepare("SELECT address FROM family").first { $0.bytes(0) })
    for word in ["castagna", "susina", "albicocca"] {
      #expect(try folder.files(holding: Array(word.utf8)).isEmpty)
    }
    #expect(try !folder.files(holding: sealed).isEmpty)
    try store.erase(family)
    try store.scrub()
    #expect(try folder.files(holding: sealed).isEmpty)
    #expect(try store.family(family) == nil)
    #expect(try store.oldest().isEmpty)
  }

  /// Conversations that grew, so that pages were split and rows moved between them.
  private func grow(_ store: borrowing Store, families: Int) throws {
    try store.begin()
    for number in 0..<families {
      _ = try store.addFamily(
        route: "t/1", address: Array("\(number)".utf8), hashes: [[UInt8(number % 251), 1]], at: 1)
    }
    for length in [60, 130, 170] {
      for id in 1...families {
        var row = try #require(try store.family(Int64(id)))
        row.session = [UInt8](repeating: 1, count: length + id * 7 % 30)
        try store.save(row)
      }
    }
    try store.commit()
  }

  @Test func `pages that were split keep nothing of who was erased`() throws {
    let folder = try Folder()
    let store = try openStore(folder.path("a.db"))
    let families = 1_500
    try grow(store, families: families)
    var erased: [[UInt8]] = []
    for id in stride(from: Int64(1), through: Int64(families), by: 3) {
      let sealed = try #require(try store.sealedSession(of: id))
      erased += [Array(sealed.prefix(24)), Array(sealed.suffix(24))]
      try store.erase(id)
    }
    try store.emptyLog()
    let bytes = try Data(contentsOf: folder.url.appending(path: "a.db"))
    #expect(erased.contains { bytes.range(of: Data($0)) != nil }, "secure_delete is not enough")
    try store.scrub()
    let after = try Data(contentsOf: folder.url.appending(path: "a.db"))
    #expect(!erased.contains { after.range(of: Data($0)) != nil })
  }

  @Test func `an erasure is to be ended also after a crash`() throws {
    let folder = try Folder()
    do {
      var store = try openStore(folder.path("a.db"))
      #expect(try !store.needsScrub)
      try store.erase(try plant(&store))
    }
    let store = try openStore(folder.path("a.db"))
    #expect(try store.needsScrub)
    try store.scrub()
    #expect(try !store.needsScrub)
  }

  @Test func `while somebody reads the log, an erasure is not ended`() throws {
    let folder = try Folder()
    var store = try openStore(folder.path("a.db"))
    try store.database.execute("PRAGMA busy_timeout=0", doing: "test")
    let family = try plant(&store)
    let reader = try Database(folder.path("a.db"), .readOnly)
    try reader.execute("BEGIN; SELECT count(*) FROM family", doing: "test")
    try store.erase(family)
    #expect(throws: StoreError.busy) { try store.scrub() }
    #expect(try store.needsScrub)
    try reader.execute("COMMIT", doing: "test")
    try store.scrub()
    #expect(try !store.needsScrub)
  }

  @Test func `what is older than it may be goes, what waits stays`() throws {
    var store = try openStore()
    let day: Int64 = 86_400
    let old = try plant(&store, at: 1)
    let young = try plant(&store, at: 40 * day)
    _ = try store.see([1], at: 1)
    _ = try store.see([2], at: 35 * day)
    #expect(try store.purge(Retention(), now: 41 * day) > 0)
    #expect(try store.family(old) != nil, "its row of the outbox waits still")
    #expect(try store.family(old)?.session == nil)
    #expect(try store.family(young)?.session != nil)
    #expect(try store.see([1], at: 41 * day))
    #expect(try !store.see([2], at: 41 * day))
    let waiting = try #require(try store.openRows().first)
    try store.remove(waiting.id)
    _ = try store.purge(Retention(), now: 43 * day)
    #expect(try store.family(old) == nil)
  }

  @Test func `a minor's conversation is kept for a day`() throws {
    let store = try openStore()
    var row = try store.addFamily(route: "t/1", address: [1], hashes: [[1]], at: 1)
    row.isMinor = true
    row.session = [1]
    try store.save(row)
    _ = try store.purge(Retention(), now: 86_000)
    #expect(try store.family(row.id)?.session == [1])
    _ = try store.purge(Retention(), now: 86_500)
    #expect(try store.family(row.id) == nil)
  }

  @Test func `a copy of a running store can be opened in its place`() throws {
    let folder = try Folder()
    var store = try openStore(folder.path("a.db"))
    let family = try plant(&store)
    try store.begin()
    try Store.backup(folder.path("a.db"), to: folder.path("b.db"))
    try store.commit()
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("b.db"))
    #expect(mode[.posixPermissions] as? Int == 0o600)
    let copy = try openStore(folder.path("b.db"))
    #expect(try copy.family(family) == store.family(family))
    #expect(try copy.openRows() == store.openRows())
  }

  @Test func `a copy is not written over a file that is there`() throws {
    let folder = try Folder()
    _ = try openStore(folder.path("a.db"))
    try Data("already".utf8).write(to: folder.url.appending(path: "b.db"))
    #expect(throws: StoreError.self) {
      try Store.backup(folder.path("a.db"), to: folder.path("b.db"))
    }
  }

  @Test func `two families that are one keep all rows`() throws {
    var store = try openStore()
    let first = try plant(&store, at: 1)
    let second = try plant(&store, at: 2)
    try store.merge(second, into: first)
    #expect(try store.openRows().map(\.family) == [first, first])
    #expect(try store.family(of: try store.hash("family 2")) == first)
    #expect(try store.notices().map(\.family) == [first, first])
  }

  @Test func `a dead row can be tried again as long as its text is there`() throws {
    var store = try openStore()
    _ = try plant(&store)
    let id = try #require(try store.openRows().first?.id)
    #expect(try !store.revive(id))
    try store.giveUp(id, reason: "bloccato", at: 5)
    #expect(try store.deadRows().map(\.reason) == ["bloccato"])
    #expect(try store.revive(id))
    #expect(try store.part(of: id) == Array("albicocca".utf8))
  }
}
