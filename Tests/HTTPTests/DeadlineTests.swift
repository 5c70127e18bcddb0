import Dispatch
import HTTP
import Testing

/// Limits so short that a test may wait for them.
private var short: ServerLimits {
  var limits = ServerLimits()
  limits.headers = .milliseconds(300)
  limits.body = .milliseconds(300)
  limits.idle = .milliseconds(300)
  limits.answer = .milliseconds(300)
  return limits
}

/// Sends a piece again and again until the other side has ended the connection; how long that took.
private func drip(_ piece: String, into socket: RawSocket) -> Duration {
  ContinuousClock().measure {
    var isOpen = true
    while isOpen {
      // Each read waits a little, so each piece is activity in libmicrohttpd's eyes.
      isOpen = socket.write(piece) && socket.read()?.isEmpty ?? true
    }
  }
}

@Test(arguments: [
  "GET / HTTP/1.1\r\nHost: a\r\n",
  "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n",
])
func `cuts a client that never stops sending a little`(beginning: String) throws {
  let stage = try Stage(limits: short)
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port, timeout: .milliseconds(50))
  socket.write(beginning)
  #expect(drip("x: y\r\n", into: socket) < .seconds(3))
}

@Test func `tells a client that is late so`() throws {
  let stage = try Stage(limits: short)
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nxyz")
  #expect(status(of: socket) == "HTTP/1.1 408")
  #expect(socket.readToEnd().isEmpty)
}

@Test func `ends a connection that says nothing, before a request and after`() throws {
  let stage = try Stage(limits: short)
  defer { stage.end() }
  let silent = try RawSocket(port: stage.server.port)
  #expect(String(decoding: silent.readToEnd(), as: UTF8.self).hasPrefix("HTTP/1.1 408"))
  let used = try RawSocket(port: stage.server.port)
  used.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
  #expect(status(of: used) == "HTTP/1.1 200")
  #expect(used.readToEnd().isEmpty)
}

@Test func `answers 503 where the answer does not come`() async throws {
  let kept = Guarded<[Exchange]>([])
  let stage = try Stage(limits: short, handle: { _, exchange in kept.withLock { $0 = [exchange] } })
  defer { stage.end() }
  #expect(try await stage.send("x").get().status == 503)
  // Too late: the connection is in its next turn or gone.
  kept.withLock { $0.first?.respond(HTTPResponse(status: 200)) }
}

@Test func `makes room for a newcomer where all places are taken by idlers`() async throws {
  var limits = ServerLimits()
  limits.connections = 16
  let stage = try Stage(limits: limits)
  defer { stage.end() }
  let idlers = try (0..<40).map { _ in try RawSocket(port: stage.server.port) }
  #expect(try await stage.send("x").get().status == 200)
  withExtendedLifetime(idlers) {}
}

@Test func `takes no more connections of one address than it may`() throws {
  var limits = ServerLimits()
  limits.connectionsPerAddress = 2
  let stage = try Stage(limits: limits)
  defer { stage.end() }
  let sockets = try (0..<3).map { _ in
    let socket = try RawSocket(port: stage.server.port)
    socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
    return socket
  }
  // Which of them is refused depends on the threads that took them.
  #expect(sockets.map(status).sorted() == ["", "HTTP/1.1 200", "HTTP/1.1 200"])
}

@Test func `gives those that wait their answers before it stops`() async throws {
  let arrived = DispatchSemaphore(value: 0)
  let kept = Guarded<[Exchange]>([])
  let stage = try Stage(handle: { _, exchange in
    kept.withLock { $0.append(exchange) }
    arrived.signal()
  })
  defer { stage.end() }
  async let answer = stage.send("x")
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      arrived.wait()
      DispatchQueue.global().async {
        kept.withLock { $0.removeFirst() }.respond(HTTPResponse(status: 201))
      }
      stage.server.stop(within: .seconds(5))
      continuation.resume()
    }
  }
  #expect(try await answer.get().status == 201)
  #expect(throws: RawSocketError.self) { try RawSocket(port: stage.server.port) }
}

@Test func `stops with 503 for those that get no answer in time`() async throws {
  let arrived = DispatchSemaphore(value: 0)
  let kept = Guarded<[Exchange]>([])
  let stage = try Stage(handle: { _, exchange in
    kept.withLock { $0.append(exchange) }
    arrived.signal()
  })
  defer { stage.end() }
  async let answer = stage.send("x")
  await withCheckedContinuation { continuation in
    DispatchQueue.global().async {
      arrived.wait()
      stage.server.stop(within: .milliseconds(50))
      continuation.resume()
    }
  }
  #expect(try await answer.get().status == 503)
  // Answered after the end: nothing happens.
  kept.withLock { $0.first?.respond(HTTPResponse(status: 200)) }
}

@Test func `serves open connections on after it stopped accepting`() throws {
  let stage = try Stage()
  defer { stage.end() }
  let socket = try RawSocket(port: stage.server.port)
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
  #expect(status(of: socket) == "HTTP/1.1 200")
  stage.server.stopAccepting()
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
  #expect(status(of: socket) == "HTTP/1.1 200")
  #expect(throws: RawSocketError.self) { try RawSocket(port: stage.server.port) }
}
