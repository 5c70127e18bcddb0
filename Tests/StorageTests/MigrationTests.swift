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
