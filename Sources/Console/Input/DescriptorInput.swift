internal import Glibc

/// A file descriptor to read lines from.
public final class DescriptorInput: LineInput {
  private let descriptor: Int32
  private let limit: Int
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var unread = 0..<0

  public convenience init(_ descriptor: Int32) {
    self.init(descriptor, limit: Limits.line)
  }

  /// - Parameters:
  ///   - descriptor: open for reading.
  ///   - limit: bytes of the longest line that is kept.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  public func next() -> InputLine? {
    var line: [UInt8] = []
    var isTooLong = false
    var hasBegun = false
    while unread.isEmpty ? refill() : true {
      hasBegun = true
      let end = chunk[unread].firstIndex(of: UInt8(ascii: "\n"))
      let piece = unread.lowerBound..<(end ?? unread.upperBound)
      isTooLong = isTooLong || line.count + piece.count > limit
      if isTooLong { line = [] } else { line += chunk[piece] }
      unread = (end.map { $0 + 1 } ?? unread.upperBound)..<unread.upperBound
      if end != nil { break }
    }
    guard hasBegun else { return nil }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return isTooLong ? .tooLong : .line(line)
  }

  /// Reads on; false at the end or where reading fails.
  private func refill() -> Bool {
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      unread = 0..<max(count, 0)
      return count > 0
    }
  }
}
