import HTTP
import Testing

@testable import Simulation

@Suite struct LoadTests {
  @Test(
    arguments: [
      ("http://127.0.0.1:8081/webhook", 8_081, "/webhook"), ("http://127.0.0.1:1", 1, "/"),
      ("http://localhost:65535/a/b?c=d", 65_535, "/a/b?c=d"),
    ] as [(String, UInt16, String)])
  func `an address of this machine can be aimed at`(
    _ text: String, _ port: UInt16, _ path: String
  ) throws {
    let webhook = try #require(Webhook(loopback: text))
    #expect(webhook.port == port)
    #expect(webhook.path == path)
  }

  @Test(
    arguments: [
      "", "http://", "127.0.0.1:80/x", "https://127.0.0.1:80/x", "http://esempio.it:80/",
      "http://127.0.0.1/", "http://127.0.0.1:0/", "http://127.0.0.1:65536/", "http://127.0.0.1:+1/",
      "http://127.0.0.1:80:80/", "http://127.0.0.1@esempio.it:80/", "http://127.0.0.1:80/a b",
      "http://127.0.0.1:80/a\r\nHost: x",
    ])
  func `no other address can`(_ text: String) {
    #expect(Webhook(loopback: text) == nil)
  }

  @Test func `a header has a name and one line`() {
    for (text, name, value) in [("A: b", "A", "b"), ("X-Y:z: w", "X-Y", "z: w"), ("A:", "A", "")] {
      let header = Webhook.header(text)
      #expect(header?.name == name)
      #expect(header?.value == value)
    }
    for text in ["", "A", ": b", "A b: c", "A: b\r\nC: d", "A: b\nC: d", "A: è"] {
      #expect(Webhook.header(text) == nil, "\(text)")
    }
  }

  /// A webhook that wants a header.
  private func server() throws -> Server {
    try Server(
      host: "127.0.0.1", port: 0, headers: ["x-segreto"], admit: { _ in nil },
      handle: { request, exchange in
        let isRight = request.path == "/w" && request.header("x-segreto") == "noce"
        exchange.respond(HTTPResponse(status: isRight ? 200 : 403))
      })
  }

  @Test(arguments: [("noce", true), ("mela", false)])
  func `a load goes where it is aimed, with what has to be sent along`(
    _ secret: String, _ isRight: Bool
  ) throws {
    let server = try server()
    defer { server.stop(within: .zero) }
    var options = Frame.Options()
    options.seconds = 0.05
    options.target = Webhook(port: server.port, path: "/w")
    options.headers = [("X-Segreto", secret)]
    let lines = Guarded<[String]>([])
    let frame = Frame(options) { line in lines.withLock { $0.append(line) } }
    let found = try Bench().perform(in: frame)
    #expect(found == isRight)
    #expect(lines.withLock { $0.first }?.hasSuffix("  0") == !isRight)
  }
}
