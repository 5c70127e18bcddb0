/// How much there is, and how old.
extension Store {
  package static let tables = ["family", "seen", "outbox", "dead_letter", "notice"]

  /// When the oldest row of each table was written, in seconds since 1970; without the empty ones.
  package func oldest() throws(StoreError) -> [String: Int64] {
    let columns = [
      "family": "last_at", "seen": "at", "outbox": "created_at", "dead_letter": "at",
      "notice": "at",
    ]
    var oldest: [String: Int64] = [:]
    for (table, column) in columns {
      let value = try database.prepare("SELECT min(\(column)) FROM \(table)")
        .first { $0.optionalInteger(0) }
      if let value, let value { oldest[table] = value }
    }
    return oldest
  }

  /// How many rows a table has.
  package func count(_ table: String) throws(StoreError) -> Int {
    guard Self.tables.contains(table) else { return 0 }
    return Int(try database.number("SELECT count(*) FROM \(table)"))
  }

  /// What is known of a family, counted.
  package func counts(of family: Int64) throws(StoreError) -> (waiting: Int, notices: Int) {
    let waiting = try database.prepare(
      "SELECT count(*) FROM outbox WHERE family = ?1 AND part IS NOT NULL"
    ).first([.integer(family)]) { Int($0.integer(0)) }
    let notices = try database.prepare("SELECT count(*) FROM notice WHERE family = ?1")
      .first([.integer(family)]) { Int($0.integer(0)) }
    return (waiting ?? 0, notices ?? 0)
  }
}

extension Store {
  /// Lets the file grow by so many pages and no more: how tests fill a disk.
  package func limitPages(added pages: Int) throws(StoreError) {
    let count = try database.number("PRAGMA page_count")
    try database.execute("PRAGMA max_page_count=\(count + Int64(pages))", doing: "limit")
  }
}
