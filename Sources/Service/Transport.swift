package import Channels
package import HTTP

/// What carries a call to a platform.
package protocol Transport: Sendable {
  /// Never waits; `completion` is called once, on any thread.
  func send(
    _ request: WireRequest,
    completion: @escaping @Sendable (Result<HTTPResponse, ClientFailure>) -> Void)
}
