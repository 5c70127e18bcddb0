internal import Glibc

/// The write-ahead log as a file of the system.
extension Database {
  /// Makes the log as long as it becomes before it is moved to the file, with zeros, which SQLite
  /// passes over as the end of the log (<https://sqlite.org/fileformat2.html#walformat>).
  ///
  /// A commit that makes a file longer waits until the file system has noted that, too: about twice
  /// as long as one that writes over what is there. Outside of a transaction; where there is no
  /// room the log stays as it was.
  func lengthenLog() {
    let log = logPath.map { open($0, O_WRONLY | O_CLOEXEC) } ?? -1
    guard log >= 0 else { return }
    defer { close(log) }
    let start = lseek(log, 0, SEEK_END)
    let isLonger = start >= 0 && Self.fill(log, from: start, to: Bounds.logBytes)
    if !isLonger || fdatasync(log) != 0 { ftruncate(log, start) }
  }

  private static func fill(_ file: Int32, from start: Int, to end: Int) -> Bool {
    let zeros = [UInt8](repeating: 0, count: 1 << 20)
    var length = start
    while length < end {
      let count = pwrite(file, zeros, min(zeros.count, end - length), length)
      guard count > 0 else { return false }
      length += count
    }
    return true
  }
}
