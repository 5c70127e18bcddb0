/// Forgetting: one family at once, all of them after their time.
extension Store {
  /// Erases what is known of a family but its address, which the farewell needs.
  ///
  /// Hashes of messages stay: they name nobody, and without them a message that comes twice would
  /// be answered again.
  package func eraseContents(of family: Int64) throws(StoreError) {
    try database.prepare("UPDATE family SET session = NULL, notice = NULL WHERE id = ?1")
      .run([.integer(family)])
    for table in ["outbox", "notice"] {
      try database.prepare("DELETE FROM \(table) WHERE family = ?1").run([.integer(family)])
    }
    try setMeta(Self.scrubMark, "1")
  }

  /// Erases all of a family.
  package func erase(_ family: Int64) throws(StoreError) {
    try eraseContents(of: family)
    try database.prepare("DELETE FROM family WHERE id = ?1").run([.integer(family)])
  }

  /// Erases what is older than it may be.
  ///
  /// - Returns: how many rows went.
  package func purge(_ limits: Retention, now: Int64) throws(StoreError) -> Int {
    let day: Int64 = 86_400
    let steps: [(String, Int64)] = [
      ("DELETE FROM seen WHERE at < ?1", now - Int64(limits.seenDays) * day),
      (
        "DELETE FROM outbox WHERE state = 5 AND final_at < ?1",
        now - Int64(limits.deadDays) * day
      ),
      ("DELETE FROM dead_letter WHERE at < ?1", now - Int64(limits.deadDays) * day),
      ("DELETE FROM notice WHERE at < ?1", now - Int64(limits.noticeDays) * day),
      (
        "UPDATE family SET session = NULL WHERE session IS NOT NULL AND last_at < ?1",
        now - Int64(limits.sessionDays) * day
      ),
      (
        "UPDATE family SET session = NULL WHERE session IS NOT NULL AND is_minor AND last_at < ?1",
        now - day
      ),
      (
        """
        DELETE FROM family WHERE (last_at < ?1 OR is_minor AND session IS NULL)
          AND id NOT IN (SELECT family FROM outbox)
          AND id NOT IN (SELECT family FROM notice)
        """, now - Int64(limits.addressDays) * day
      ),
    ]
    var erased = 0
    for (sql, time) in steps {
      try database.prepare(sql).run([.integer(time)])
      erased += database.changes
    }
    if erased > 0 { try setMeta(Self.scrubMark, "1") }
    return erased
  }

  /// Stands in the file from an erasure to the rewriting that ends it, also over a crash.
  private static let scrubMark = "scrub"

  /// Whether something was erased since the file was rewritten.
  package var needsScrub: Bool {
    get throws(StoreError) { try meta(Self.scrubMark) != nil }
  }

  /// Rewrites the file without what was erased and empties the write-ahead log.
  ///
  /// Outside of a transaction. Erased bytes are overwritten at once (`secure_delete`), but pages that
  /// were split keep remnants until the file is rewritten, and the log keeps older pages. Rewriting it
  /// page by page (`incremental_vacuum`) moves whole pages, with their remnants.
  ///
  /// - Throws: also where a copy is just being made, which needs the log: to be done again.
  package func scrub() throws(StoreError) {
    try database.execute("VACUUM", doing: "vacuum")
    try emptyLog()
    try database.prepare("DELETE FROM meta WHERE name = ?1").run([.text(Self.scrubMark)])
  }

  /// Moves the write-ahead log into the file and cuts it to nothing.
  ///
  /// - Throws: where somebody still reads from it; SQLite says so in a row, not as an error.
  package func emptyLog() throws(StoreError) {
    checkpointer?.drain()
    let isBusy = try database.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0
    if isBusy { throw .busy }
  }
}
