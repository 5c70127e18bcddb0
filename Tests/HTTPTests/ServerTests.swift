import Dispatch
import HTTP
import Testing

@Test func `answers from another thread while the connection sleeps`() async throws {
  let queue = DispatchQueue(label: "later")
  let stage = try Stage(handle: { request, exchange in
    queue.async { exchange.respond(HTTPResponse(status: 202, body: request.body)) }
  })
  defer { stage.end() }
  let response = try await stage.send("ciao").get()
  #expect(response.status == 202)
  #expect(response.body == Array("ciao".utf8))
}

@Test func `answers a thousand requests, many at once, each with its own`() async throws {
  let queue = DispatchQueue(label: "later", attributes: .concurrent)
  let stage = try Stage(handle: { request, exchange in
    queue.async { exchange.respond(HTTPResponse(status: 200, body: request.body)) }
  })
  defer { stage.end() }
  let right = await withTaskGroup(of: Bool.self) { group in
    for number in 0..<1_000 {
      group.addTask {
        let response = try? await stage.send("\(number)").get()
        return response?.body == Array("\(number)".utf8)
      }
    }
    return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
  }
  #expect(right == 1_000)
}

@Test func `answers given in one go reach everybody, also where the first has hung up`() throws {
  let (count, queue) = (40, DispatchQueue(label: "later"))
  let waiting = Guarded<[String: Exchange]>([:])
  let isFull = DispatchSemaphore(value: 0)
  var limits = ServerLimits()
  (limits.threads, limits.connections) = (1, 100)
  let server = try Server(
    host: "127.0.0.1", port: 0, limits: limits, admit: { _ in nil },
    handle: { request, exchange in
      let isLast = waiting.withLock { waiting in
        waiting[request.path] = exchange
        return waiting.count == count
      }
      if isLast { queue.async { isFull.signal() } }
    })
  defer { server.stop(within: .zero) }
  var sockets = try (0..<count).map { _ in try RawSocket(port: server.port) }
  for _ in 0..<3 {
    for (number, socket) in sockets.enumerated() {
      socket.write("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
    }
    isFull.wait()
    sockets[0].reset()
    let exchanges = waiting.withLock { waiting in
      defer { waiting = [:] }
      return waiting
    }
    exchanges["/0"]?.respond(HTTPResponse(status: 200))
    for exchange in exchanges.values { exchange.respond(HTTPResponse(status: 200)) }
    for socket in sockets.dropFirst() { #expect(status(of: socket) == "HTTP/1.1 200") }
    sockets[0] = try RawSocket(port: server.port)
  }
}

@Test func `keeps a connection for the next request`() throws {
  let stage = try Stage()
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  for _ in 0..<3 {
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok")
    #expect(status(of: socket) == "HTTP/1.1 200")
  }
}

@Test func `answers an exchange that was dropped with 500`() async throws {
  let stage = try Stage(handle: { _, _ in })
  defer { stage.end() }
  #expect(try await stage.send("x").get().status == 500)
}

@Test func `closes the connection of an exchange that is cut`() async throws {
  let stage = try Stage(handle: { _, exchange in exchange.cut() })
  defer { stage.end() }
  #expect(await stage.send("x").failure?.fate == .ambiguous)
}

@Test func `counts only the first answer`() async throws {
  let stage = try Stage(handle: { _, exchange in
    exchange.respond(HTTPResponse(status: 201))
    exchange.respond(HTTPResponse(status: 500))
  })
  defer { stage.end() }
  #expect(try await stage.send("x").get().status == 201)
}

@Test func `shows method, path, arguments and the headers that are wanted, and no others`()
  async throws
{
  let stage = try Stage(
    headers: ["X-Firma"],
    handle: { request, exchange in
      let query = request.query.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
      let text = "\(request.method) \(request.path) \(query) \(request.headers.count)"
      let firma = request.header("x-FIRMA") ?? "-"
      exchange.respond(HTTPResponse(status: 200, body: Array("\(text) \(firma)".utf8)))
    })
  defer { stage.end() }
  let request = ClientRequest(
    method: "GET", host: Stage.host, path: "/a/b?c=d%20e&f",
    headers: [("x-firma", "abc"), ("X-Altro", "1")])
  let response = try await stage.client.answer(to: request).get()
  #expect(String(decoding: response.body, as: UTF8.self) == "GET /a/b c=d e,f= 1 abc")
}

@Test func `refuses before the body is read, and does not hand it on`() throws {
  let handled = Flag()
  let stage = try Stage(
    admit: { $0.path == "/chiuso" ? HTTPResponse(status: 401) : nil },
    handle: { _, _ in handled.raise() })
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  // The body never comes: the answer does not wait for it.
  socket.write("POST /chiuso HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
  #expect(status(of: socket) == "HTTP/1.1 401")
  #expect(!handled.isRaised)
}

@Test(arguments: [
  ("Content-Length: 11", "HTTP/1.1 413"),
  ("Content-Length: 99999999999999999999", "HTTP/1.1 4"),
  ("Content-Length: -1", "HTTP/1.1 4"),
  ("Content-Length: 3\r\nContent-Length: 4", "HTTP/1.1 400"),
  ("Content-Length: 3\r\nTransfer-Encoding: chunked", "HTTP/1.1 400"),
  ("Transfer-Encoding: gzip", "HTTP/1.1 501"),
  ("Content-Length: 3\r\nContent-Encoding: gzip", "HTTP/1.1 415"),
  ("X: " + String(repeating: "a", count: 40_000), "HTTP/1.1 4"),
])
func `refuses bodies that it cannot or will not read`(header: String, answer: String) throws {
  let handled = Flag()
  var limits = ServerLimits()
  limits.bodyBytes = 10
  let stage = try Stage(limits: limits, handle: { _, _ in handled.raise() })
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  socket.write("POST / HTTP/1.1\r\nHost: a\r\n\(header)\r\n\r\n")
  #expect(status(of: socket).hasPrefix(answer))
  #expect(!handled.isRaised)
}

@Test func `takes a body of the full length and cuts chunks that go on`() throws {
  var limits = ServerLimits()
  limits.bodyBytes = 10
  let stage = try Stage(limits: limits)
  defer { stage.end() }
  let full = try RawSocket(port: stage.server.port)
  full.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789")
  #expect(status(of: full) == "HTTP/1.1 200")
  let endless = try RawSocket(port: stage.server.port)
  endless.write("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
  for _ in 0..<3 { endless.write("5\r\n01234\r\n") }
  #expect(status(of: endless) == "HTTP/1.1 413")
  #expect(endless.readToEnd().isEmpty)
}

@Test func `answers requests that come one behind the other in their order`() throws {
  let stage = try Stage()
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  let requests = (0..<3).map { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nn\($0)" }
  socket.write(requests.joined() + "GET /fine HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
  let text = String(decoding: socket.readToEnd(), as: UTF8.self)
  let places = (0..<3).map { text.utf8Offset(of: "n\($0)") }
  #expect(places.allSatisfy { $0 >= 0 })
  #expect(places == places.sorted())
}

@Test func `tells a client that waits for leave to go on`() throws {
  let stage = try Stage()
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  socket.write(
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
  #expect(status(of: socket) == "HTTP/1.1 100")
  socket.write("ok")
  #expect(status(of: socket) == "HTTP/1.1 200")
}

@Test func `answers HEAD without a body and lets odd methods be judged by the caller`() throws {
  let stage = try Stage(
    admit: { $0.method == "STRANO" ? HTTPResponse(status: 405) : nil },
    handle: { _, exchange in exchange.respond(HTTPResponse(status: 200, body: [1, 2, 3])) })
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  socket.write("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
  let text = String(decoding: socket.readToEnd(), as: UTF8.self)
  #expect(text.hasPrefix("HTTP/1.1 200") && text.hasSuffix("\r\n\r\n"))
  let odd = try RawSocket(port: stage.server.port)
  odd.write("STRANO / HTTP/1.1\r\nHost: a\r\n\r\n")
  #expect(status(of: odd) == "HTTP/1.1 405")
}

@Test func `answers as many at once as libmicrohttpd takes events at once`() throws {
  let stage = try Stage()
  defer { stage.end() }
  // Short of time for each, so that a stall fails the test instead of ending it.
  let sockets = try (0..<256).map { _ in
    try RawSocket(port: stage.server.port, timeout: .seconds(3))
  }
  var answered = 0
  for _ in 0..<40 {
    for socket in sockets { socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n") }
    for socket in sockets where status(of: socket) == "HTTP/1.1 200" { answered += 1 }
    if answered % sockets.count != 0 { break }
  }
  #expect(answered == 40 * 256)
}

@Test func `says why it does not start`() throws {
  #expect(throws: ServerError.badAddress("casa")) {
    try Server(host: "casa", port: 0, admit: { _ in nil }, handle: Stage.echo)
  }
  let first = try Server(host: "127.0.0.1", port: 0, admit: { _ in nil }, handle: Stage.echo)
  #expect(throws: ServerError.cannotListen(errno: 98)) {
    try Server(host: "127.0.0.1", port: first.port, admit: { _ in nil }, handle: Stage.echo)
  }
}

extension String {
  /// Where a piece begins, in bytes; -1 where it does not.
  func utf8Offset(of piece: String) -> Int {
    let all = Array(utf8)
    let wanted = Array(piece.utf8)
    return all.indices.first { all[$0...].starts(with: wanted) } ?? -1
  }
}
