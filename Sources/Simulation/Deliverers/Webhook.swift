internal import HTTP

/// Where the service takes updates, on this machine.
package struct Webhook: Sendable {
  package var port: UInt16
  package var path: String
  /// The name under which ``Client`` knows it.
  static let host = "webhook.prova"

  package init(port: UInt16, path: String) {
    self.port = port
    self.path = path
  }

  /// A client as the platforms have: they wait a minute for an answer.
  func client(connections: Int, wait: Double) -> Client {
    var limits = ClientLimits()
    limits.concurrency = connections
    limits.total = .seconds(wait)
    return Client(hosts: [Webhook.host], loopback: [Webhook.host: port], limits: limits)
  }

  func request(
    headers: [(name: String, value: String)], body: [UInt8]
  ) -> ClientRequest {
    ClientRequest(
      host: Webhook.host, path: path,
      headers: headers + [("Content-Type", "application/json")], body: body)
  }
}
