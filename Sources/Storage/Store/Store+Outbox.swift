/// What is to be sent, in the order of its ids for each family.
extension Store {
  /// Adds a row, which gets the next id; `undo` is the conversation before the message that it
  /// answers, where that may still change.
  package mutating func add(
    _ row: OutboxRow, part: [UInt8], undo: [UInt8]? = nil
  ) throws(StoreError) -> OutboxRow {
    var row = row
    row.id = try takeID()
    var before = Value.null
    if let undo { before = .bytes(try seal(undo, .undo, row.id)) }
    try statements.insertRow.run([
      .integer(row.id), .integer(row.family), .integer(row.state.rawValue),
      .integer(Int64(row.attempts)), .integer(row.createdAt), Value(row.cause), before,
      .bytes(try seal(part, .part, row.id)), .integer(row.nextAt),
    ])
    return row
  }

  /// Writes where a row stands.
  package func mark(_ row: OutboxRow) throws(StoreError) {
    try statements.markRow.run([
      .integer(row.id), .integer(row.state.rawValue), .integer(Int64(row.attempts)),
      .integer(Int64(row.resent)), .integer(Int64(row.waited)), .integer(row.nextAt),
    ])
  }

  /// Lays a row aside that cannot be delivered; its text stays, so that staff can try again.
  package func giveUp(_ id: Int64, reason: String, at now: Int64) throws(StoreError) {
    try statements.giveUpRow.run([.integer(id), .integer(now), .text(reason)])
  }

  /// The call of a row; nil where it is gone or cannot be opened.
  package func part(of id: Int64) throws(StoreError) -> [UInt8]? {
    open(try statements.partOfRow.first([.integer(id)]) { $0.optionalBytes(0) } ?? nil, .part, id)
  }

  /// The conversation as it was before the message of a row.
  package func undo(of id: Int64) throws(StoreError) -> [UInt8]? {
    let sealed = try database.prepare("SELECT undo FROM outbox WHERE id = ?1")
      .first([.integer(id)]) { $0.optionalBytes(0) }
    return open(sealed ?? nil, .undo, id)
  }

  /// All rows that are not final, in their order.
  package func openRows() throws(StoreError) -> [OutboxRow] {
    var rows: [OutboxRow] = []
    try database.prepare(
      "SELECT \(Statements.outboxColumns) FROM outbox WHERE state < 4 ORDER BY id"
    ).each { rows.append(Self.outboxRow($0)) }
    return rows
  }

  package func row(_ id: Int64) throws(StoreError) -> OutboxRow? {
    try statements.row.first([.integer(id)]) { Self.outboxRow($0) }
  }

  /// The account of each family for which something waits.
  package func routesOfWaiting() throws(StoreError) -> [Int64: String] {
    var routes: [Int64: String] = [:]
    try database.prepare(
      "SELECT id, route FROM family WHERE id IN (SELECT family FROM outbox WHERE state < 4)"
    ).each { routes[$0.integer(0)] = $0.text(1) }
    return routes
  }

  /// Families that asked to be forgotten and whose farewell was not sent yet.
  package func leavingFamilies() throws(StoreError) -> Set<Int64> {
    var families: Set<Int64> = []
    try database.prepare("SELECT id FROM family WHERE is_leaving").each {
      families.insert($0.integer(0))
    }
    return families
  }

  private static func outboxRow(_ found: borrowing Statement.Row) -> OutboxRow {
    var row = OutboxRow(
      id: found.integer(0), family: found.integer(1),
      state: OutboxState(rawValue: found.integer(2)) ?? .dead, createdAt: found.integer(7))
    row.attempts = Int(found.integer(3))
    row.resent = Int(found.integer(4))
    row.waited = Int(found.integer(5))
    row.nextAt = found.integer(6)
    row.cause = found.optionalBytes(8)
    return row
  }

  /// Erases a row: it was sent, or is not to be sent any more.
  package func remove(_ id: Int64) throws(StoreError) {
    try statements.removeRow.run([.integer(id)])
  }
}
