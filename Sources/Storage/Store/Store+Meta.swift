/// Single values.
extension Store {
  package func meta(_ name: String) throws(StoreError) -> String? {
    try database.prepare("SELECT value FROM meta WHERE name = ?1")
      .first([.text(name)]) { $0.text(0) }
  }

  package func setMeta(_ name: String, _ value: String) throws(StoreError) {
    try database.prepare("INSERT OR REPLACE INTO meta(name, value) VALUES(?1, ?2)")
      .run([.text(name), .text(value)])
  }

  /// Writes as much as a few messages and erases it again: fails where there is no room for them.
  package func tryRoom() throws(StoreError) {
    try setMeta("prova", String(repeating: "x", count: Bounds.roomBytes))
    try database.prepare("DELETE FROM meta WHERE name = 'prova'").run()
  }

  /// How many ids of the outbox are reserved with one write.
  private static let block: Int64 = 100_000

  mutating func reserveIDs(from now: Int64) throws(StoreError) {
    let reserved = try meta("outbox-id").flatMap { Int64($0) } ?? 0
    nextID = max(reserved + 1, now << 20)
    try reserveBlock()
  }

  private mutating func reserveBlock() throws(StoreError) {
    lastReservedID = nextID + Self.block
    try setMeta("outbox-id", "\(lastReservedID)")
  }

  /// An id of the outbox that was never used.
  mutating func takeID() throws(StoreError) -> Int64 {
    if nextID > lastReservedID { try reserveBlock() }
    defer { nextID += 1 }
    return nextID
  }
}
