internal import Glibc

/// Remembers, beyond the end of the process, which message it was busy with.
///
/// A message that ends the process would come again and end it again, for ever: after a few deaths
/// it is laid aside. One small file, held in memory that it shares with the system, which keeps it
/// where the process dies: a turn costs no call.
struct Suspect: ~Copyable {
  private static let length = 17
  /// The bytes of the file, as a number; 0 where nothing is remembered.
  private let place: UInt
  /// The message in whose middle the process died last, and how often in a row.
  private let last: [UInt8]
  private let deaths: UInt8

  /// - Parameter path: nil where nothing is to be remembered.
  init(_ path: String?) {
    place = path.map(Self.map) ?? 0
    let bytes = Self.bytes(at: place)
    deaths = bytes?[0] ?? 0
    last = bytes.map { Array($0.dropFirst()) } ?? []
  }

  deinit { if place != 0 { munmap(UnsafeMutableRawPointer(bitPattern: place), Self.length) } }

  /// Whether a message has ended the process too often.
  func isPoison(_ hash: [UInt8]) -> Bool { hash == last && deaths >= Bounds.deathsOfMessage }

  /// From here on a death is due to this message.
  func begin(_ hash: [UInt8]) {
    let count = hash == last ? min(deaths, .max - 1) + 1 : 1
    guard let bytes = Self.bytes(at: place), hash.count == Self.length - 1 else { return }
    for (index, byte) in hash.enumerated() { bytes[index + 1] = byte }
    bytes[0] = count
  }

  /// A death from here on is no message's fault.
  func end() { Self.bytes(at: place)?[0] = 0 }

  private static func bytes(at place: UInt) -> UnsafeMutableBufferPointer<UInt8>? {
    UnsafeMutablePointer(bitPattern: place).map {
      UnsafeMutableBufferPointer(start: $0, count: length)
    }
  }

  /// The room on the disk is taken beforehand: where there is none, writing to it would end us.
  private static func map(_ path: String) -> UInt {
    let descriptor = Glibc.open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    guard posix_fallocate(descriptor, 0, length) == 0 else { return 0 }
    let mapped = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
    let place = UInt(bitPattern: mapped)
    return place == .max ? 0 : place
  }
}
