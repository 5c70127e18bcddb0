package import Channels

/// What one request of a platform brought, and who waits for it to be on the disk.
package struct Arrival: Sendable {
  package enum Body: Sendable {
    case happenings([Inbound])
    /// Authentic, but nothing that can be read: kept for staff, so that nothing is lost silently.
    case unreadable([UInt8], reason: String)
  }

  package enum Receipt: Equatable, Sendable {
    /// On the disk.
    case stored
    /// To be sent again after so many seconds; nothing of it was stored.
    case busy(retryAfterSeconds: Int)
  }

  package var route: Route
  package var body: Body
  /// Called once, on any thread: it must not wait.
  package var completion: @Sendable (Receipt) -> Void

  package init(
    route: Route, body: Body, completion: @escaping @Sendable (Receipt) -> Void
  ) {
    self.route = route
    self.body = body
    self.completion = completion
  }
}
