internal import Glibc

/// The write-ahead log of a store, to be put on the disk from any thread.
///
/// A commit writes to the log and does not wait for the disk (`synchronous=NORMAL`): one call here
/// does for all commits before it, while the next are being made. SQLite takes of a log what is whole
/// and in order, so the end of the machine loses only what nobody was told to be stored.
package final class StoreLog: Sendable {
  /// -1 for a store in memory.
  private let descriptor: Int32

  /// Opens the log of a database that is open already, and makes sure that it is found after the end
  /// of the machine.
  init(of path: String) throws(StoreError) {
    guard path != ":memory:" else {
      descriptor = -1
      return
    }
    descriptor = Glibc.open(path + "-wal", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unsynced }
    let folder = Glibc.open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw .unsynced }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw .unsynced }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Waits until all that was committed before is on the disk.
  ///
  /// - Throws: where the disk fails. What was committed may be lost then, also where another call
  ///   succeeds: the system forgets what it could not write.
  package func sync() throws(StoreError) {
    guard descriptor >= 0 else { return }
    while fdatasync(descriptor) != 0 {
      if errno != EINTR { throw .unsynced }
    }
  }
}
