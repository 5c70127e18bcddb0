internal import Glibc

/// A TCP connection byte by byte, for what no proper client or server would say.
///
/// Blocking; every wait ends after the time-out.
package final class RawSocket: Sendable {
  package let descriptor: Int32

  /// Takes a connection over, and closes it when this goes.
  package init(descriptor: Int32, timeout: Duration = .seconds(10)) {
    self.descriptor = descriptor
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      RawSocket.set(descriptor, SOL_SOCKET, option, RawSocket.timeval(timeout))
    }
    RawSocket.set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, Int32(1))
  }

  /// Connects to a port of this machine.
  ///
  /// - Throws: ``RawSocketError`` with the system's `errno`.
  package convenience init(port: UInt16, timeout: Duration = .seconds(10)) throws(RawSocketError) {
    let descriptor = try RawSocket.open()
    self.init(descriptor: descriptor, timeout: timeout)
    guard RawSocket.withLoopback(port, { connect(descriptor, $0, $1) }) == 0 else {
      throw RawSocketError(code: errno)
    }
  }

  deinit {
    close(descriptor)
  }

  /// Writes all; false where the other side does not take it.
  @discardableResult
  package func write(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        send(
          descriptor, buffer.baseAddress?.advanced(by: done), bytes.count - done,
          Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      done += count
    }
    return true
  }

  @discardableResult
  package func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// What has come, at most so many bytes; empty at the end, nil at the time-out or a reset.
  package func read(atMost count: Int = 65_536) -> [UInt8]? {
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      let got = recv(descriptor, buffer.baseAddress, count, 0)
      failed = got < 0
      length = max(0, got)
    }
    return failed ? nil : bytes
  }

  /// Reads into a buffer that is there already; how many bytes, 0 at the end, nil at the time-out or a
  /// reset.
  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    let got = recv(descriptor, buffer.baseAddress, buffer.count, 0)
    return got < 0 ? nil : got
  }

  /// Everything until the other side closes, or until the time-out.
  package func readToEnd() -> [UInt8] {
    var all: [UInt8] = []
    while let bytes = read(), !bytes.isEmpty { all += bytes }
    return all
  }

  /// Closes at once, and tells the other side so with a reset.
  package func reset() {
    RawSocket.set(descriptor, SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0))
    shutdown(descriptor, Int32(SHUT_RDWR))
  }
}

/// The system's reason, `errno`.
package struct RawSocketError: Error, Equatable, Sendable {
  package var code: Int32
}

extension RawSocket {
  static func open() throws(RawSocketError) -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = socket(AF_INET, kind, 0)
    guard descriptor >= 0 else { throw RawSocketError(code: errno) }
    return descriptor
  }

  static func withLoopback<Result>(
    _ port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  static func set(
    _ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: some BitwiseCopyable
  ) {
    withUnsafeBytes(of: value) {
      _ = setsockopt(descriptor, level, option, $0.baseAddress, socklen_t($0.count))
    }
  }

  private static func timeval(_ time: Duration) -> timeval {
    Glibc.timeval(
      tv_sec: Int(time.components.seconds),
      tv_usec: Int(time.components.attoseconds / 1_000_000_000_000))
  }
}
