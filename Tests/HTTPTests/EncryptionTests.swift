import Foundation
import HTTP
import Testing

/// A key and a certificate for this machine that nobody vouches for, made for one test.
private struct SelfSigned {
  static let tool = "/usr/bin/openssl"
  let folder: String
  var certificatePath: String { folder + "/certificate.pem" }

  init() throws {
    folder = NSTemporaryDirectory() + "tls-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: SelfSigned.tool)
    process.arguments = [
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days",
      "2",
      "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
      folder + "/key.pem", "-out", certificatePath,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  func server() throws -> Server {
    let identity = Server.Identity(
      certificate: try String(contentsOfFile: certificatePath, encoding: .utf8),
      key: try String(contentsOfFile: folder + "/key.pem", encoding: .utf8))
    return try Server(
      host: "127.0.0.1", port: 0, identity: identity, admit: { _ in nil }, handle: Stage.echo)
  }
}

private func client(_ host: String, trusting authorities: String?) -> Client {
  var limits = ClientLimits()
  limits.allowsPrivateAddresses = true
  return Client(hosts: [host], authorities: authorities, limits: limits)
}

private let isToolThere = FileManager.default.isExecutableFile(atPath: SelfSigned.tool)

@Test(.enabled(if: isToolThere))
func `talks over TLS with a server that it trusts, and sends others not a byte`() async throws {
  let identity = try SelfSigned()
  defer { try? FileManager.default.removeItem(atPath: identity.folder) }
  let server = try identity.server()
  defer { server.stop(within: .zero) }
  let host = "localhost:\(server.port)"
  let trusting = client(host, trusting: identity.certificatePath)
  defer { trusting.stop(within: .zero) }
  let request = ClientRequest(host: host, path: "/", body: Array("ciao".utf8))
  #expect(try await trusting.answer(to: request).get().body == Array("ciao".utf8))
  let strict = client(host, trusting: nil)
  defer { strict.stop(within: .zero) }
  #expect(await strict.answer(to: request).failure == ClientFailure(fate: .notSent, code: 60))
}

@Test(.enabled(if: isToolThere))
func `ends a TLS client that never shakes hands`() throws {
  let identity = try SelfSigned()
  defer { try? FileManager.default.removeItem(atPath: identity.folder) }
  let server = try Server(
    host: "127.0.0.1", port: 0,
    limits: {
      var limits = ServerLimits()
      limits.headers = .milliseconds(200)
      return limits
    }(),
    identity: Server.Identity(
      certificate: try String(contentsOfFile: identity.certificatePath, encoding: .utf8),
      key: try String(contentsOfFile: identity.folder + "/key.pem", encoding: .utf8)),
    admit: { _ in nil }, handle: Stage.echo)
  defer { server.stop(within: .zero) }
  let socket = try RawSocket(port: server.port)
  // Ends long before the socket's own time-out of ten seconds.
  let time = ContinuousClock().measure { #expect(socket.readToEnd() == []) }
  #expect(time < .seconds(5))
}
