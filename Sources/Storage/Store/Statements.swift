/// The statements of a turn, prepared once.
struct Statements {
  let begin, commit, rollback, savepoint, release, rollbackTo: Statement
  let see, familyOfHash, family, insertFamily, saveFamily, setAddress, addIdentifier: Statement
  let insertRow, markRow, giveUpRow, removeRow, partOfRow, row: Statement

  static let outboxColumns =
    "id, family, state, attempts, resent, waited, next_at, created_at, cause"

  init(_ database: borrowing Database) throws(StoreError) {
    begin = try database.prepare("BEGIN IMMEDIATE")
    commit = try database.prepare("COMMIT")
    rollback = try database.prepare("ROLLBACK")
    savepoint = try database.prepare("SAVEPOINT item")
    release = try database.prepare("RELEASE item")
    rollbackTo = try database.prepare("ROLLBACK TO item")
    see = try database.prepare(
      "INSERT INTO seen(serial, hash, at) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING")
    familyOfHash = try database.prepare("SELECT family FROM identifier WHERE hash = ?1")
    family = try database.prepare(
      """
      SELECT route, first_at, last_at, is_blocked, is_leaving, is_minor, notice, told_at, session
      FROM family WHERE id = ?1
      """)
    insertFamily = try database.prepare(
      "INSERT INTO family(route, address, first_at, last_at) VALUES(?1, x'', ?2, ?2)")
    saveFamily = try database.prepare(
      """
      UPDATE family SET last_at = ?2, is_blocked = ?3, is_leaving = ?4, is_minor = ?5, notice = ?6,
        told_at = ?7, session = ?8 WHERE id = ?1
      """)
    setAddress = try database.prepare("UPDATE family SET address = ?2 WHERE id = ?1")
    addIdentifier = try database.prepare(
      "INSERT OR REPLACE INTO identifier(hash, family) VALUES(?1, ?2)")
    insertRow = try database.prepare(
      """
      INSERT INTO outbox(id, family, state, attempts, created_at, cause, undo, part, next_at)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """)
    markRow = try database.prepare(
      """
      UPDATE outbox SET state = ?2, attempts = ?3, resent = ?4, waited = ?5, next_at = ?6
      WHERE id = ?1
      """)
    giveUpRow = try database.prepare(
      "UPDATE outbox SET state = 5, final_at = ?2, reason = ?3, undo = NULL WHERE id = ?1")
    removeRow = try database.prepare("DELETE FROM outbox WHERE id = ?1")
    row = try database.prepare("SELECT \(Self.outboxColumns) FROM outbox WHERE id = ?1")
    partOfRow = try database.prepare("SELECT part FROM outbox WHERE id = ?1")
  }
}
