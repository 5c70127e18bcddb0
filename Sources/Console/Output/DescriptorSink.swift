internal import Glibc

/// A file descriptor to write to.
public final class DescriptorSink: TextSink {
  /// Bytes that are gathered before they are handed on unasked.
  private static let chunk = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  public init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  public func write(_ text: String) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.chunk { flush() }
  }

  /// Writes all; what cannot be written (a full disk, a reader that left) is dropped.
  public func flush() {
    var rest = buffer[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR && errno != EAGAIN {
        break
      }
    }
    buffer.removeAll(keepingCapacity: buffer.capacity <= 4 * Self.chunk)
  }
}
