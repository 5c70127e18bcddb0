internal import Glibc

/// A few bytes of a file, in memory that is shared with the system.
///
/// The system keeps them where the process dies, and writing costs no call; a power cut may lose what
/// was written last. Nothing is kept where the file cannot be made.
final class KeptBytes: Sendable {
  private let count: Int
  /// Where they are, as a number; 0 where nothing is kept.
  private let place: UInt

  /// Takes what the file holds; nothing is kept where `path` is nil.
  init(_ path: String?, count: Int) {
    self.count = count
    place = path.map { Self.map($0, count) } ?? 0
  }

  deinit { if place != 0 { munmap(UnsafeMutableRawPointer(bitPattern: place), count) } }

  /// The bytes themselves; nobody else may write the same ones meanwhile.
  var bytes: UnsafeMutableRawBufferPointer? {
    UnsafeMutableRawPointer(bitPattern: place).map {
      UnsafeMutableRawBufferPointer(start: $0, count: count)
    }
  }

  /// The room on the disk is taken beforehand: where there is none, writing to it would end us.
  private static func map(_ path: String, _ count: Int) -> UInt {
    let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    guard posix_fallocate(descriptor, 0, count) == 0 else { return 0 }
    let mapped = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    let place = UInt(bitPattern: mapped)
    return place == .max ? 0 : place
  }
}
