/// What a fresh connection is told, and how old files become new ones.
extension Database {
  /// WAL survives a crash of the process, and with ``StoreLog`` one of the machine; deleted bytes are
  /// overwritten; what SQLite sorts stays in memory.
  func configure() throws(StoreError) {
    try execute(
      """
      PRAGMA journal_mode=WAL;
      PRAGMA synchronous=NORMAL;
      PRAGMA secure_delete=ON;
      PRAGMA foreign_keys=ON;
      PRAGMA temp_store=MEMORY;
      PRAGMA cache_size=-\(Bounds.cacheKibibytes);
      PRAGMA trusted_schema=OFF;
      """, doing: "configure")
  }

  /// Reads every page.
  func checkIntegrity() throws(StoreError) {
    let answer = try prepare("PRAGMA quick_check(1)").first { $0.text(0) }
    if answer != "ok" { throw .damaged }
  }

  /// Takes the steps that the file lacks, each in a transaction of its own.
  func migrate(_ steps: [String]) throws(StoreError) {
    let version = Int(try number("PRAGMA user_version"))
    guard version <= steps.count else { throw .newer }
    for (index, step) in steps.enumerated().dropFirst(version) {
      let sql = "BEGIN IMMEDIATE; \(step) PRAGMA user_version=\(index + 1); COMMIT;"
      do {
        try execute(sql, doing: "migrate")
      } catch {
        if isInTransaction { try? execute("ROLLBACK", doing: "migrate") }
        throw error
      }
    }
  }

  /// Moves what is committed from the log into the file, as far as nobody reads or writes it.
  func moveLog() throws(StoreError) { _ = try number("PRAGMA wal_checkpoint(PASSIVE)") }

  /// The number that a query answers; 0 where it answers none.
  func number(_ sql: String) throws(StoreError) -> Int64 {
    try prepare(sql).first { $0.integer(0) } ?? 0
  }
}
