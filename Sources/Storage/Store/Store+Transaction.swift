/// A turn is one transaction; an item in it may fail without the others.
extension Store {
  package func begin() throws(StoreError) { try statements.begin.run() }

  /// Waits until it is on the disk.
  package func commit() throws(StoreError) {
    try commitAhead()
    try log.sync()
  }

  /// Does not wait for the disk: nobody may be told before ``StoreLog/sync()``.
  package func commitAhead() throws(StoreError) {
    try statements.commit.run()
    if database.logPages < Bounds.longestLogPages {
      checkpointer?.look(database.logPages)
    } else {
      // It is committed, whatever becomes of the log.
      try? database.moveLog()
    }
  }

  /// Takes everything back since ``begin()``; fails only where nothing is left to take back.
  package mutating func rollback() {
    if database.isInTransaction { try? statements.rollback.run() }
    forgetReservation()
  }

  /// Ids that were given out are not given again, but their reservation may have been taken back: the
  /// next one writes it anew, or a restart with a clock that was set back would give them twice.
  private mutating func forgetReservation() { lastReservedID = nextID - 1 }

  /// From here on ``takeBackItem()`` takes back what one item wrote.
  package func beginItem() throws(StoreError) { try statements.savepoint.run() }

  package func endItem() throws(StoreError) { try statements.release.run() }

  /// Leaves the others of the transaction as they are.
  package mutating func takeBackItem() throws(StoreError) {
    try statements.rollbackTo.run()
    try statements.release.run()
    forgetReservation()
  }

  /// Notes a message by its hash; false where it was noted before.
  ///
  /// `serial` is a number of the platform's for it, the same each time that it comes; 0 for none.
  package func see(
    _ hash: [UInt8], serial: Int64 = 0, at now: Int64
  ) throws(StoreError) -> Bool {
    try statements.see.run([.integer(serial), .bytes(hash), .integer(now)])
    return database.changes > 0
  }
}
