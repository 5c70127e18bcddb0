internal import CMicroHTTPD

/// libmicrohttpd with nothing of ours: reads requests and answers 200, the ceiling for ``Server``.
package final class BareServer: Sendable {
  private let daemon: UInt
  private let response: UInt
  package let port: UInt16

  /// Listens on a port of this machine that is free.
  package init(threads: Int = 2) throws(ServerError) {
    guard let response = MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT),
      let daemon = cmhd_bare_start(UInt32(clamping: threads), response)
    else { throw .cannotListen(errno: 0) }
    self.daemon = UInt(bitPattern: daemon)
    self.response = UInt(bitPattern: response)
    port = cmhd_port(daemon)
  }

  deinit {
    MHD_stop_daemon(OpaquePointer(bitPattern: daemon))
    MHD_destroy_response(OpaquePointer(bitPattern: response))
  }
}
