/// Remembers, beyond the end of the process, which message it was busy with.
///
/// A message that ends the process would come again and end it again, for ever: after a few deaths
/// it is laid aside.
struct Suspect {
  private static let length = 17
  private let kept: KeptBytes
  /// The message in whose middle the process died last, and how often in a row.
  private let last: [UInt8]
  private let deaths: UInt8

  /// - Parameter path: nil where nothing is to be remembered.
  init(_ path: String?) {
    kept = KeptBytes(path, count: Self.length)
    deaths = kept.bytes?[0] ?? 0
    last = kept.bytes.map { Array($0.dropFirst()) } ?? []
  }

  /// Whether a message has ended the process too often.
  func isPoison(_ hash: [UInt8]) -> Bool { hash == last && deaths >= Bounds.deathsOfMessage }

  /// From here on a death is due to this message.
  func begin(_ hash: [UInt8]) {
    let count = hash == last ? min(deaths, .max - 1) + 1 : 1
    guard let bytes = kept.bytes, hash.count == Self.length - 1 else { return }
    for (index, byte) in hash.enumerated() { bytes[index + 1] = byte }
    bytes[0] = count
  }

  /// A death from here on is no message's fault.
  func end() { kept.bytes?[0] = 0 }
}
