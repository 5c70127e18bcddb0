package import Channels
package import HTTP

/// Carries calls over libcurl, to the platforms and to no other host.
package struct ClientTransport: Transport {
  /// The hosts that there are; a configuration cannot add one.
  package static let hosts: [ChannelName: String] = [
    .telegram: "api.telegram.org", .whatsapp: "graph.facebook.com",
  ]

  package let client: Client

  /// - Parameter loopback: channels whose platform is played on this machine, by their port.
  package init(loopback: [ChannelName: Int]) {
    var ports: [String: UInt16] = [:]
    for (channel, port) in loopback {
      if let host = Self.hosts[channel], let port = UInt16(exactly: port) { ports[host] = port }
    }
    client = Client(hosts: Set(Self.hosts.values), loopback: ports)
  }

  package func send(
    _ request: WireRequest,
    completion: @escaping @Sendable (Result<HTTPResponse, ClientFailure>) -> Void
  ) {
    client.send(
      ClientRequest(
        host: request.host, path: request.path, headers: request.headers, body: request.body),
      completion: completion)
  }
}
