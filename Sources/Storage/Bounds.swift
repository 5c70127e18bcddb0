/// The bounds of the store.
enum Bounds {
  /// How long to wait for another process that reads or backs up, in milliseconds.
  static let busyMilliseconds: Int32 = 2_000
  /// By how many pages the write-ahead log grows before they are moved to the file: fewer, larger
  /// moves.
  static let checkpointPages = 2_000
  /// Pages in the log from which a commit moves them itself: 64 MB.
  static let longestLogPages = 16_000
  /// Pages kept in memory, in KiB: hashes are spread over all of their table, and 2 MB, which is what
  /// SQLite takes by itself, are read anew on each message of a file of a few thousand families.
  static let cacheKibibytes = 32_768
  /// Bytes of a keyed hash that names a family or a message: 128 bits do not collide.
  static let hashLength = 16
}
