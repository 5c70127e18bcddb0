internal import Glibc

/// A port of this machine whose connections are answered byte by byte.
package final class RawListener: Sendable {
  private let descriptor: Int32
  package let port: UInt16

  /// Listens on a port that is free.
  package init() throws(RawSocketError) {
    descriptor = try RawSocket.open()
    let isBound = RawSocket.withLoopback(0) { [descriptor] in bind(descriptor, $0, $1) } == 0
    guard isBound, listen(descriptor, 128) == 0 else {
      let code = errno
      close(descriptor)
      throw RawSocketError(code: code)
    }
    port = RawListener.port(of: descriptor)
  }

  deinit {
    close(descriptor)
  }

  /// Waits for a connection, at most so long.
  package func accept(within time: Duration = .seconds(10)) -> RawSocket? {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, Int32(clamping: time.nanoseconds / 1_000_000)) == 1 else { return nil }
    let accepted = Glibc.accept(descriptor, nil, nil)
    guard accepted >= 0 else { return nil }
    _ = fcntl(accepted, F_SETFD, FD_CLOEXEC)
    return RawSocket(descriptor: accepted)
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
