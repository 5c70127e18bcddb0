internal import Glibc

/// Takes requests over HTTP/1.1 and lets them be answered now or later (GNU libmicrohttpd).
package final class Server: Sendable {
  /// Certificate chain and private key, as PEM texts.
  package struct Identity: Sendable {
    package var certificate: String
    package var key: String

    package init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  private let daemon: Daemon
  private let reception: Reception
  private let sweeper: Sweeper

  /// Listens at once.
  ///
  /// - Parameters:
  ///   - host: A numeric address, `127.0.0.1`.
  ///   - port: 0 for any that is free, see ``port``.
  ///   - limits: What it takes and how long it waits.
  ///   - identity: For TLS; nil for plain HTTP.
  ///   - headers: The names of the headers that the closures want to see; no others are kept.
  ///   - admit: Asked when the headers are there and no byte of the body is read. An answer refuses
  ///     the request; nil lets it in.
  ///   - handle: Gets the whole request, on a thread of the pool: it must not wait.
  /// - Throws: ``ServerError`` where the address is bad or taken.
  package init(
    host: String, port: UInt16, limits: ServerLimits = ServerLimits(), identity: Identity? = nil,
    headers: [String] = [],
    admit: @escaping @Sendable (HTTPRequest) -> HTTPResponse?,
    handle: @escaping @Sendable (HTTPRequest, Exchange) -> Void
  ) throws(ServerError) {
    reception = Reception(
      limits: limits, isPlain: identity == nil, headers: headers, admit: admit, handle: handle)
    daemon = try Daemon(
      host: host, port: port, limits: limits, identity: identity, reception: reception)
    sweeper = Sweeper(reception, limits: limits)
  }

  deinit {
    stop(within: .zero)
  }

  /// Where it listens.
  package var port: UInt16 { daemon.port }

  /// Closes the listening socket; connections that are open are served on.
  package func stopAccepting() {
    daemon.stopAccepting()
  }

  /// Stops: no new requests, those that are here get their answers, then all is closed.
  ///
  /// Blocks the calling thread. What has no answer in time gets 503. Not to be called by `handle`.
  package func stop(within time: Duration) {
    daemon.stopAccepting()
    reception.refuseAll()
    let end = Monotonic.after(time.nanoseconds)
    while reception.waitingCount > 0, Monotonic.now < end { usleep(1_000) }
    reception.giveUpAll()
    let last = Monotonic.after(1_000_000_000)
    while reception.openRequests > 0, Monotonic.now < last { usleep(1_000) }
    sweeper.stop()
    daemon.stop()
  }
}
