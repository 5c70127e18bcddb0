package import Channels
package import HTTP

/// Carries calls over HTTPS.
package struct ClientTransport: Transport {
  private let client: Client

  package init(_ client: Client) {
    self.client = client
  }

  package func send(
    _ request: WireRequest,
    completion: @escaping @Sendable (Result<HTTPResponse, ClientFailure>) -> Void
  ) {
    let call = ClientRequest(
      host: request.host, path: request.path, headers: request.headers, body: request.body)
    client.send(call, completion: completion)
  }
}
