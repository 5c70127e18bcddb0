package import Crypto

/// Families, their conversations, what was seen and what is to be sent, in one SQLite file.
///
/// Owned by one thread. Whatever a family wrote or is written is sealed; what stands in clear are
/// numbers, times, marks and keyed hashes.
package struct Store: ~Copyable {
  let database: Database
  let sealer: Sealer
  let hasher: KeyedHash
  /// The last hash that was made: a message is looked for by it, then stored as the cause of its answer.
  private let lastHash = LastHash()
  let statements: Statements
  /// Its write-ahead log.
  package let log: StoreLog
  /// Nil for a store in memory.
  let checkpointer: Checkpointer?
  /// The next free id of the outbox and the last one that the file reserves for this run.
  var nextID: Int64 = 0
  var lastReservedID: Int64 = 0

  /// Opens or makes a file, migrates and checks it.
  ///
  /// - Parameters:
  ///   - path: `:memory:` for tests.
  ///   - sealingKey: 32 bytes, for texts and addresses.
  ///   - hashingKey: for pseudonyms.
  ///   - now: seconds since 1970; ids of the outbox begin there, so that a restored file never gives
  ///     an id twice.
  /// - Returns: the store, ready for turns.
  /// - Throws: ``StoreError`` also where the keys are not those of the file.
  package static func open(
    _ path: String, sealingKey: Secret, hashingKey: Secret, now: Int64
  ) throws(StoreError) -> Store {
    try opened(path, sealingKey, hashingKey, now: now, steps: Schema.steps)
  }

  /// The schema as an argument, for tests of older ones.
  static func opened(
    _ path: String, _ sealingKey: Secret, _ hashingKey: Secret, now: Int64, steps: [String]
  ) throws(StoreError) -> Store {
    guard let sealer = try? Sealer(key: sealingKey) else { throw .wrongKey }
    let database = try Database(path)
    try database.configure()
    try database.checkIntegrity()
    try database.migrate(steps)
    let statements = try Statements(database)
    var store = Store(
      database: database, sealer: sealer, hasher: KeyedHash(key: hashingKey),
      statements: statements, log: try StoreLog(of: path),
      checkpointer: path == ":memory:" ? nil : Checkpointer(path))
    try store.checkKey()
    try store.reserveIDs(from: now)
    try store.log.sync()
    return store
  }

  private init(
    database: consuming Database, sealer: Sealer, hasher: KeyedHash, statements: Statements,
    log: StoreLog, checkpointer: Checkpointer?
  ) {
    self.database = database
    self.sealer = sealer
    self.hasher = hasher
    self.statements = statements
    self.log = log
    self.checkpointer = checkpointer
  }

  /// A sealed word in the file tells whether the keys are those that it was written with.
  private func checkKey() throws(StoreError) {
    let word = Array("abbraccio".utf8)
    let mark = try hash("abbraccio") + (try seal(word, .key, 0))
    guard let stored = try meta("key") else {
      return try setMeta("key", mark.map { String($0, radix: 16) }.joined(separator: " "))
    }
    let bytes = stored.split(separator: " ").compactMap { UInt8($0, radix: 16) }
    let isHash = Array(bytes.prefix(Bounds.hashLength)) == Array(mark.prefix(Bounds.hashLength))
    guard isHash, open(Array(bytes.dropFirst(Bounds.hashLength)), .key, 0) == word else {
      throw .wrongKey
    }
  }

  /// The keyed hash under which an identifier or a message is known.
  package func hash(_ text: String) throws(StoreError) -> [UInt8] {
    if lastHash.text == text, let hash = lastHash.hash { return hash }
    do {
      let hash = try hasher.code(for: text.utf8.span, length: Bounds.hashLength)
      (lastHash.text, lastHash.hash) = (text, hash)
      return hash
    } catch {
      throw StoreError(code: 0, doing: "hash")
    }
  }
}

private final class LastHash {
  var text = ""
  var hash: [UInt8]?
}

extension StoreError {
  /// The file was written with other keys.
  package static let wrongKey = StoreError(code: 0, doing: "key")
}
