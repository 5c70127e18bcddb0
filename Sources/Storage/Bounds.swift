/// The bounds of the store.
enum Bounds {
  /// How long to wait for another process that reads or backs up, in milliseconds.
  static let busyMilliseconds: Int32 = 2_000
  /// Pages in the write-ahead log from which a commit moves them to the file: fewer, larger moves.
  static let checkpointPages = 4_000
  /// Bytes of a keyed hash that names a family or a message: 128 bits do not collide.
  static let hashLength = 16
}
