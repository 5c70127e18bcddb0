/// Families: who writes, under a keyed hash.
extension Store {
  /// The family of an identifier, by its hash.
  package func family(of hash: [UInt8]) throws(StoreError) -> Int64? {
    try statements.familyOfHash.first([.bytes(hash)]) { $0.integer(0) }
  }

  package func family(_ id: Int64) throws(StoreError) -> FamilyRow? {
    var row = try statements.family.first([.integer(id)]) { found in
      var row = FamilyRow(
        id: id, route: found.text(0), firstAt: found.integer(1), lastAt: found.integer(2))
      row.isBlocked = found.flag(3)
      row.isLeaving = found.flag(4)
      row.isMinor = found.flag(5)
      row.notice = found.optionalText(6)
      row.toldAt = found.optionalInteger(7)
      row.session = found.optionalBytes(8)
      return row
    }
    let session = open(row?.session, .session, id)
    row?.session = session
    return row
  }

  /// Makes a family that writes for the first time.
  package func addFamily(
    route: String, address: [UInt8], hashes: [[UInt8]], at now: Int64
  ) throws(StoreError) -> FamilyRow {
    try statements.insertFamily.run([.text(route), .integer(now)])
    let row = FamilyRow(id: database.lastID, route: route, firstAt: now, lastAt: now)
    try setAddress(address, of: row.id)
    for hash in hashes { try addIdentifier(hash, to: row.id) }
    return row
  }

  package func setAddress(_ address: [UInt8], of family: Int64) throws(StoreError) {
    let sealed = try seal(address, .address, family)
    try statements.setAddress.run([.integer(family), .bytes(sealed)])
  }

  package func address(of family: Int64) throws(StoreError) -> [UInt8]? {
    let sealed = try database.prepare("SELECT address FROM family WHERE id = ?1")
      .first([.integer(family)]) { $0.bytes(0) }
    return open(sealed, .address, family)
  }

  package func addIdentifier(_ hash: [UInt8], to family: Int64) throws(StoreError) {
    try statements.addIdentifier.run([.bytes(hash), .integer(family)])
  }

  /// Writes what changes from turn to turn.
  package func save(_ row: FamilyRow) throws(StoreError) {
    var session = Value.null
    if let bytes = row.session { session = .bytes(try seal(bytes, .session, row.id)) }
    try statements.saveFamily.run([
      .integer(row.id), .integer(row.lastAt), Value(row.isBlocked), Value(row.isLeaving),
      Value(row.isMinor), Value(row.notice), Value(row.toldAt), session,
    ])
  }

  /// Two families turn out to be one: `other` becomes part of `family`.
  package func merge(_ other: Int64, into family: Int64) throws(StoreError) {
    for table in ["identifier", "outbox", "notice"] {
      try database.prepare("UPDATE \(table) SET family = ?1 WHERE family = ?2")
        .run([.integer(family), .integer(other)])
    }
    try database.prepare("DELETE FROM family WHERE id = ?1").run([.integer(other)])
  }
}

extension Store {
  /// The bytes of a conversation as they stand in the file: what a test looks for after it is gone.
  package func sealedSession(of family: Int64) throws(StoreError) -> [UInt8]? {
    try database.prepare("SELECT session FROM family WHERE id = ?1")
      .first([.integer(family)]) { $0.optionalBytes(0) } ?? nil
  }
}
