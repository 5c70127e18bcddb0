internal import Glibc

/// Remembers, beyond the end of the process, which message it was busy with.
///
/// A message that ends the process would come again and end it again, for ever: after a few deaths
/// it is laid aside. One small file, written in place; the system keeps it where the process dies.
struct Suspect: ~Copyable {
  private static let length = 17
  private let descriptor: Int32
  /// The message in whose middle the process died last, and how often in a row.
  private let last: [UInt8]
  private let deaths: UInt8

  /// - Parameter path: nil where nothing is to be remembered.
  init(_ path: String?) {
    let opened = path.map { Glibc.open($0, O_CREAT | O_RDWR | O_CLOEXEC, 0o600) } ?? -1
    var bytes = [UInt8](repeating: 0, count: Self.length)
    let count = opened < 0 ? 0 : pread(opened, &bytes, Self.length, 0)
    descriptor = opened
    let isNamed = count == Self.length && bytes[0] > 0
    deaths = isNamed ? bytes[0] : 0
    last = isNamed ? Array(bytes.dropFirst()) : []
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Whether a message has ended the process too often.
  func isPoison(_ hash: [UInt8]) -> Bool { hash == last && deaths >= Bounds.deathsOfMessage }

  /// From here on a death is due to this message.
  func begin(_ hash: [UInt8]) {
    guard descriptor >= 0 else { return }
    let count = hash == last ? min(deaths, .max - 1) + 1 : 1
    let bytes = [count] + hash
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// A death from here on is no message's fault.
  func end() {
    guard descriptor >= 0 else { return }
    _ = pwrite(descriptor, [0], 1, 0)
  }
}
