internal import CSQLite
internal import Glibc

/// One connection to one file; used by one thread at a time.
///
/// This is the only file that touches SQLite. Statements keep nothing bound after they ran, so that
/// no value of a family stays behind in memory or in an error.
struct Database: ~Copyable {
  private let handle: OpaquePointer

  /// Told by SQLite after each commit.
  private final class LogLength {
    var pages: Int32 = 0
  }

  private let log = LogLength()

  /// What SQLite is told once.
  private static let isPrepared: Bool = {
    csqlite_prepare()
    return true
  }()

  enum Access {
    case create
    /// Never the first in a process: who closes another handle of the file takes SQLite's locks away.
    case existing
    case readOnly
  }

  /// Opens a file, which only its owner may read; `:memory:` is no file.
  init(_ path: String, _ access: Access = .create) throws(StoreError) {
    _ = Database.isPrepared
    if access == .create, path != ":memory:" { try Database.makeFile(path) }
    var opened: OpaquePointer?
    let flags =
      switch access {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .existing: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw StoreError(code: Int(code), doing: "open")
    }
    handle = opened
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, Bounds.busyMilliseconds)
    countLog()
  }

  /// Takes the place of SQLite's own hook, which would move the log within a commit.
  private func countLog() {
    let length = Unmanaged.passUnretained(log).toOpaque()
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        let length = context.map { Unmanaged<LogLength>.fromOpaque($0).takeUnretainedValue() }
        length?.pages = pages
        return SQLITE_OK
      }, length)
  }

  /// Pages in the write-ahead log after the last commit.
  var logPages: Int { Int(log.pages) }

  deinit { sqlite3_close_v2(handle) }

  /// Makes an empty file with mode 600 where there is none: SQLite gives its companions the same mode.
  static func makeFile(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(code: Int(SQLITE_CANTOPEN), doing: "create") }
    Glibc.close(descriptor)
  }

  func execute(_ sql: String, doing: StaticString) throws(StoreError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil), doing)
  }

  func prepare(_ sql: String) throws(StoreError) -> Statement {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    try check(sqlite3_prepare_v3(handle, sql, -1, flags, &prepared, nil), "prepare")
    guard let prepared else { throw StoreError(code: Int(SQLITE_MISUSE), doing: "prepare") }
    return Statement(prepared)
  }

  private func check(_ code: Int32, _ doing: StaticString) throws(StoreError) {
    if code == SQLITE_OK { return }
    throw StoreError(code: Int(sqlite3_extended_errcode(handle)), doing: "\(doing)")
  }

  /// SQLite ends a transaction by itself where the disk is full.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }
  /// Rows that the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }
  var lastID: Int64 { sqlite3_last_insert_rowid(handle) }
}

/// A statement that is prepared once and runs often.
final class Statement {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) {
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs to the end; what it returns is passed over.
  func run(_ values: [Value] = []) throws(StoreError) {
    try each(values) { _ in }
  }

  /// Gives each row to `body`.
  func each(_ values: [Value] = [], _ body: (borrowing Row) -> Void) throws(StoreError) {
    try bind(values, from: 0) { () throws(StoreError) in try stepAll(body) }
  }

  private func stepAll(_ body: (borrowing Row) -> Void) throws(StoreError) {
    defer { clear() }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: body(Row(handle: handle))
      case SQLITE_DONE: return
      default: throw failure
      }
    }
  }

  /// The first row as `body` reads it; nil where there is none.
  func first<Result>(
    _ values: [Value] = [], _ body: (borrowing Row) -> Result
  ) throws(StoreError) -> Result? {
    var result: Result?
    try each(values) { row in
      if result == nil { result = body(row) }
    }
    return result
  }

  /// Binds the values from one on, without a copy of any, as long as `body` runs.
  private func bind(
    _ values: [Value], from first: Int, _ body: () throws(StoreError) -> Void
  ) throws(StoreError) {
    for index in first..<values.count {
      let place = Int32(index + 1)
      switch values[index] {
      case .integer(let number): try check(sqlite3_bind_int64(handle, place, number))
      case .null: try check(sqlite3_bind_null(handle, place))
      case .text(let text):
        return try text.utf8.span.withUnsafeBytes { text throws(StoreError) in
          let start = text.assumingMemoryBound(to: CChar.self).baseAddress
          try check(csqlite_bind_text(handle, place, start, Int32(clamping: text.count)))
          try bind(values, from: index + 1, body)
        }
      case .bytes(let bytes):
        return try bytes.span.withUnsafeBytes { bytes throws(StoreError) in
          let count = Int32(clamping: bytes.count)
          try check(csqlite_bind_blob(handle, place, bytes.baseAddress, count))
          try bind(values, from: index + 1, body)
        }
      }
    }
    try body()
  }

  private func check(_ code: Int32) throws(StoreError) {
    guard code != SQLITE_OK else { return }
    defer { clear() }
    throw failure
  }

  private func clear() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private var failure: StoreError {
    let code = sqlite3_extended_errcode(sqlite3_db_handle(handle))
    return StoreError(code: Int(code), doing: "step")
  }

  /// A row while its statement stands on it.
  struct Row: ~Copyable {
    fileprivate let handle: OpaquePointer

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
    func flag(_ column: Int32) -> Bool { integer(column) != 0 }
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func bytes(_ column: Int32) -> [UInt8] {
      guard let start = sqlite3_column_blob(handle, column) else { return [] }
      let count = Int(sqlite3_column_bytes(handle, column))
      return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
    }

    func text(_ column: Int32) -> String {
      sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
    }

    func optionalBytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }
    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
  }
}

extension StoreError {
  /// Whether trying later, without any change, may succeed: disk full, locked, read-only, unreadable.
  package var mayPass: Bool {
    switch Int32(code & 0xFF) {
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_CANTOPEN,
      SQLITE_NOMEM, SQLITE_PERM, SQLITE_PROTOCOL:
      true
    default: false
    }
  }

  /// Newer than this program: somebody went back to an older version.
  static let newer = StoreError(code: Int(SQLITE_SCHEMA), doing: "migrate: newer than this program")
  /// The disk did not take what was committed (SQLITE_IOERR_FSYNC).
  static let unsynced = StoreError(code: Int(SQLITE_IOERR) | 4 << 8, doing: "sync")
  static let busy = StoreError(code: Int(SQLITE_BUSY), doing: "checkpoint")
  static let damaged = StoreError(code: Int(SQLITE_CORRUPT), doing: "quick_check")
}
