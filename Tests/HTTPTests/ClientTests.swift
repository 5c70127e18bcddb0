import Dispatch
import HTTP
import Testing

private func request(_ path: String = "/", body: String = "ciao") -> ClientRequest {
  ClientRequest(host: Stage.host, path: path, body: Array(body.utf8))
}

/// A client for a port that a test listens on itself.
private func client(port: UInt16, limits: ClientLimits = ClientLimits()) -> Client {
  Client(hosts: [Stage.host], loopback: [Stage.host: port], limits: limits)
}

/// Does what blocks away from the tasks of the tests.
private func background(_ body: @escaping @Sendable () -> Void) {
  DispatchQueue.global().async(execute: body)
}

@Test func `sends to no host that is not on the list`() async throws {
  let stage = try Stage()
  defer { stage.end() }
  let stranger = ClientRequest(host: "altrove.esempio", path: "/")
  #expect(await stage.client.answer(to: stranger).failure == .hostNotAllowed)
}

@Test(arguments: [
  ClientRequest(host: Stage.host, path: "@altrove.esempio/"),
  ClientRequest(host: Stage.host, path: "/a b"),
  ClientRequest(host: Stage.host, path: "/a\r\nX: y"),
  ClientRequest(host: Stage.host, path: "/", headers: [("X", "a\r\nY: b")]),
  ClientRequest(method: "GET / HTTP/1.1", host: Stage.host, path: "/"),
])
func `refuses what could be read as something else`(request: ClientRequest) async throws {
  let stage = try Stage()
  defer { stage.end() }
  #expect(await stage.client.answer(to: request).failure == .malformed)
}

@Test func `does not connect to private addresses for a public host`() async {
  let client = Client(hosts: ["127.0.0.1"])
  defer { client.stop(within: .zero) }
  let failure = await client.answer(to: ClientRequest(host: "127.0.0.1", path: "/")).failure
  #expect(failure == ClientFailure(fate: .notSent, code: 7))
}

@Test func `sends headers and body and shows status, headers and body of the answer`() async throws
{
  let stage = try Stage(
    headers: ["Content-Type"],
    handle: { request, exchange in
      let kind = request.header("content-type") ?? "-"
      exchange.respond(
        HTTPResponse(
          status: 429, headers: [("Retry-After", "7")], body: Array(kind.utf8) + request.body))
    })
  defer { stage.end() }
  var request = request()
  request.headers = [("Content-Type", "application/json")]
  let response = try await stage.client.answer(to: request).get()
  #expect(response.status == 429)
  #expect(response.headers.contains { $0.name == "Retry-After" && $0.value == "7" })
  #expect(response.body == Array("application/jsonciao".utf8))
}

@Test func `follows no redirect`() async throws {
  let stage = try Stage(handle: { _, exchange in
    exchange.respond(HTTPResponse(status: 302, headers: [("Location", "http://127.0.0.1:1/")]))
  })
  defer { stage.end() }
  #expect(try await stage.client.answer(to: request()).get().status == 302)
}

@Test func `takes an answer up to its limit and none above`() async throws {
  var limits = ClientLimits()
  limits.answerBytes = 1_000
  let stage = try Stage(clientLimits: limits)
  defer { stage.end() }
  let fits = String(repeating: "a", count: 1_000)
  #expect(try await stage.client.answer(to: request(body: fits)).get().body.count == 1_000)
  let failure = await stage.client.answer(to: request(body: fits + "a")).failure
  #expect(failure == ClientFailure(fate: .ambiguous, code: 23))
}

@Test func `knows that nothing was sent where nobody listens`() async throws {
  let port = try RawListener().port
  let client = client(port: port)
  defer { client.stop(within: .zero) }
  #expect(await client.answer(to: request()).failure == ClientFailure(fate: .notSent, code: 7))
}

@Test func `does not know where the connection is cut without an answer`() async throws {
  let listener = try RawListener()
  let client = client(port: listener.port)
  defer { client.stop(within: .zero) }
  background {
    let socket = listener.accept()
    _ = socket?.read()
  }
  #expect(await client.answer(to: request()).failure?.fate == .ambiguous)
}

@Test func `does not know where the answer does not come in time`() async throws {
  let listener = try RawListener()
  var limits = ClientLimits()
  limits.total = .milliseconds(200)
  let client = client(port: listener.port, limits: limits)
  defer { client.stop(within: .zero) }
  #expect(await client.answer(to: request()).failure == ClientFailure(fate: .ambiguous, code: 28))
}

@Test func `writes a request once where a kept connection is cut after it`() async throws {
  let listener = try RawListener()
  let client = client(port: listener.port)
  defer { client.stop(within: .zero) }
  let repeated = Flag()
  let checked = DispatchSemaphore(value: 0)
  background {
    guard let socket = listener.accept() else { return }
    _ = socket.readRequest()
    socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    // On a busy machine the wait for it may end first: what then comes on another connection is the
    // only one.
    let isWhole = socket.readRequest().suffix(4) == Array("ciao".utf8)
    socket.reset()
    // libcurl connects again before it finds that it cannot repeat the body.
    let again = listener.accept(within: .seconds(2))?.readRequest() ?? []
    if isWhole, String(decoding: again, as: UTF8.self).contains("ciao") { repeated.raise() }
    checked.signal()
  }
  #expect(try await client.answer(to: request()).get().status == 200)
  let failure = await client.answer(to: request()).failure
  // Which of libcurl's numbers it is depends on whether the cut is seen before the bytes are due.
  #expect(failure?.fate == .ambiguous)
  await withCheckedContinuation { continuation in
    background {
      checked.wait()
      continuation.resume()
    }
  }
  #expect(!repeated.isRaised)
}

@Test func `keeps more requests than it may send at once in their order`() async throws {
  var limits = ClientLimits()
  limits.concurrency = 1
  let stage = try Stage(clientLimits: limits)
  defer { stage.end() }
  let order = await withCheckedContinuation { continuation in
    let seen = Seen(count: 50) { continuation.resume(returning: $0) }
    for number in 0..<50 {
      stage.client.send(request(body: "\(number)")) { result in
        seen.add((try? result.get()).map { String(decoding: $0.body, as: UTF8.self) } ?? "-")
      }
    }
  }
  #expect(order == (0..<50).map(String.init))
}

@Test func `fails what is queued once it is stopped, and says that it was not sent`() async throws {
  let listener = try RawListener()
  var limits = ClientLimits()
  limits.concurrency = 1
  let client = client(port: listener.port, limits: limits)
  let failures = await withCheckedContinuation { continuation in
    let seen = Seen(count: 3) { continuation.resume(returning: $0) }
    for _ in 0..<2 { client.send(request()) { seen.add($0.failure?.fate.rawValue ?? "-") } }
    background {
      let socket = listener.accept()
      _ = socket?.readRequest()
      client.stop(within: .zero)
      client.send(request()) { seen.add($0.failure?.fate.rawValue ?? "-") }
      withExtendedLifetime(socket) {}
    }
  }
  #expect(failures.sorted() == ["ambiguous", "notSent", "notSent"])
}

extension Result {
  var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

extension RawSocket {
  /// Reads a request with its body, as far as our client writes it.
  func readRequest() -> [UInt8] {
    var all: [UInt8] = []
    while !String(decoding: all, as: UTF8.self).hasSuffix("\r\n\r\nciao") {
      guard let bytes = read(), !bytes.isEmpty else { return all }
      all += bytes
    }
    return all
  }
}
