/// How much a server takes from a client, and for how long.
///
/// The times are absolute: libmicrohttpd's own time-out begins anew with each byte, so a client
/// that sends one every few seconds would stay for ever.
package struct ServerLimits: Sendable {
  /// Bytes of one body, above: 413; WhatsApp sends up to 3 MB.
  package var bodyBytes = 4 << 20
  /// Bytes of all bodies that are being read at once, above: 503; so memory is bounded.
  package var bodyBytesInAll = 32 << 20
  /// Bytes of request line and headers; above: 431.
  ///
  /// Platforms and proxies send one or two thousand, and libmicrohttpd clears as many as may come, and
  /// more, for each request.
  package var headerBytes = 4 << 10
  /// Connections at once; above, the one that waits and is nearest to its end makes room.
  package var connections = 1_024
  /// Connections of one address; 0 for no limit, as behind a proxy, where all have the same.
  package var connectionsPerAddress = 0
  /// Threads that read and write, at least; there is one for each 120 connections in any case.
  package var threads = 2
  /// From the connection, or from the first line, to the end of the headers; above: 408.
  package var headers = Duration.seconds(5)
  /// From the headers to the end of the body, and from the answer to its last byte; above: 408.
  package var body = Duration.seconds(10)
  /// From an answer to the next request.
  package var idle = Duration.seconds(75)
  /// From the whole request to its answer; above: 503.
  package var answer = Duration.seconds(30)

  package init() {}
}
