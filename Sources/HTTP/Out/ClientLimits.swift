/// How much a client takes from a server, and how long it waits.
package struct ClientLimits: Sendable {
  /// For name, connection and TLS together.
  package var connect = Duration.seconds(5)
  /// For a request and its answer, from the moment it leaves the queue.
  package var total = Duration.seconds(20)
  /// Bytes of the body of an answer; above, the transfer is cut.
  package var answerBytes = 1 << 20
  /// Requests under way at once, and so connections; more of them wait in the queue.
  package var concurrency = 64
  /// A connection that has been idle for so long is not used again.
  package var idle = Duration.seconds(30)
  /// Whether a host may have an address of this machine or of a private net.
  package var allowsPrivateAddresses = false

  package init() {}
}
