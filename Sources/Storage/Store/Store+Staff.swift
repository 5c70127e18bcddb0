/// What staff see: notices, and what could not be delivered or read.
extension Store {
  package func addNotice(
    _ kind: String, detail: String?, family: Int64, at now: Int64
  ) throws(StoreError) {
    try database.prepare("INSERT INTO notice(at, family, kind, detail) VALUES(?1, ?2, ?3, ?4)")
      .run([.integer(now), .integer(family), .text(kind), Value(detail)])
  }

  /// Those that nobody has dealt with, the oldest first.
  package func notices() throws(StoreError) -> [NoticeRow] {
    var rows: [NoticeRow] = []
    try database.prepare(
      "SELECT id, at, family, kind, detail FROM notice WHERE done_at IS NULL ORDER BY id"
    ).each { found in
      rows.append(
        NoticeRow(
          id: found.integer(0), at: found.integer(1), family: found.integer(2),
          kind: found.text(3), detail: found.optionalText(4)))
    }
    return rows
  }

  package func finishNotice(_ id: Int64, at now: Int64) throws(StoreError) {
    try database.prepare("UPDATE notice SET done_at = ?2 WHERE id = ?1")
      .run([.integer(id), .integer(now)])
  }

  /// The rows of the outbox that were given up, the oldest first.
  package func deadRows() throws(StoreError) -> [DeadRow] {
    var rows: [DeadRow] = []
    try database.prepare(
      "SELECT id, family, created_at, final_at, reason FROM outbox WHERE state = 5 ORDER BY id"
    ).each { found in
      rows.append(
        DeadRow(
          id: found.integer(0), family: found.integer(1), createdAt: found.integer(2),
          finalAt: found.integer(3), reason: found.text(4)))
    }
    return rows
  }

  /// Makes a dead row ready again; false where it is not dead or its text is gone.
  package func revive(_ id: Int64) throws(StoreError) -> Bool {
    try database.prepare(
      """
      UPDATE outbox SET state = 0, attempts = 0, resent = 0, waited = 0, next_at = 0,
        final_at = NULL, reason = NULL WHERE id = ?1 AND state = 5 AND part IS NOT NULL
      """
    ).run([.integer(id)])
    return database.changes > 0
  }

  /// Keeps what could not be read, sealed, so that nobody's message is lost without a trace.
  package func addDeadLetter(
    _ raw: [UInt8], route: String, reason: String, at now: Int64
  ) throws(StoreError) {
    try database.prepare("INSERT INTO dead_letter(at, route, reason) VALUES(?1, ?2, ?3)")
      .run([.integer(now), .text(route), .text(reason)])
    let id = database.lastID
    try database.prepare("UPDATE dead_letter SET raw = ?2 WHERE id = ?1")
      .run([.integer(id), .bytes(try seal(raw, .raw, id))])
  }
}
