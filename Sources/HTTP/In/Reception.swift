internal import Synchronization

/// What a server decides: who comes in, who is refused, who has been here too long.
///
/// ``Daemon`` calls it from the threads of libmicrohttpd.
final class Reception: Sendable {
  let limits: ServerLimits
  /// Whether it speaks without TLS.
  private let isPlain: Bool
  /// The headers that are kept of a request.
  let wanted: [String]
  private let admit: @Sendable (HTTPRequest) -> HTTPResponse?
  private let handle: @Sendable (HTTPRequest, Exchange) -> Void
  private let connections = Guarded<[UInt: Connection]>([:])
  /// By the names of the threads of libmicrohttpd.
  private let bells = Guarded<[Int: Bell]>([:])
  private let bodyBytes = Atomic(0)
  private let requests = Atomic(0)
  private let refusesAll = Atomic(false)
  private let isClosing = Atomic(false)
  /// ``ServerLimits`` in nanoseconds.
  private let headTime: Int64
  private let bodyTime: Int64
  private let idleTime: Int64
  private let answerTime: Int64

  init(
    limits: ServerLimits, isPlain: Bool, headers: [String],
    admit: @escaping @Sendable (HTTPRequest) -> HTTPResponse?,
    handle: @escaping @Sendable (HTTPRequest, Exchange) -> Void
  ) {
    self.limits = limits
    self.isPlain = isPlain
    wanted = headers
    self.admit = admit
    self.handle = handle
    headTime = limits.headers.nanoseconds
    bodyTime = limits.body.nanoseconds
    idleTime = limits.idle.nanoseconds
    answerTime = limits.answer.nanoseconds
  }
}

// The life of a connection.
extension Reception {
  /// By the thread that serves it; `thread` is its name.
  func opened(handle: UInt, socket: Int32, thread: Int) -> Connection {
    let bell = bells.withLock { bells in
      let bell = bells[thread] ?? Bell()
      bells[thread] = bell
      return bell
    }
    return connections.withLock { table in
      if table.count >= limits.connections { Reception.makeRoom(in: table) }
      let connection = Connection(
        handle: handle, socket: socket, bell: bell, isPlain: isPlain,
        deadline: Monotonic.after(headTime), isClosing: isClosing.load(ordering: .relaxed))
      table[handle] = connection
      return connection
    }
  }

  /// After this its socket may be another's: the table is left before libmicrohttpd closes it.
  func closed(_ connection: Connection) {
    _ = connections.withLock { $0.removeValue(forKey: connection.handle) }
  }

  /// Ends the connection that waits for its client and would have to end first.
  private static func makeRoom(in table: [UInt: Connection]) {
    let dispensable = table.values.filter {
      $0.stage.load(ordering: .relaxed) != .waiting
        && $0.deadline.load(ordering: .relaxed) != Monotonic.never
    }
    dispensable.min {
      $0.deadline.load(ordering: .relaxed) < $1.deadline.load(ordering: .relaxed)
    }?.cut()
  }

  /// Ends what is late: a client gets 408, a request without an answer 503.
  func sweep() {
    let now = Monotonic.now
    let unanswered = connections.withLock { table in
      let late = table.values.filter { $0.deadline.load(ordering: .relaxed) <= now }
      for connection in late where connection.stage.load(ordering: .relaxed) != .waiting {
        connection.cut()
      }
      return late.filter { $0.stage.load(ordering: .relaxed) == .waiting }
    }
    for connection in unanswered { connection.giveUp(isClosing: false) }
  }
}

// The life of a request.
extension Reception {
  /// The first line is here.
  func began(_ connection: Connection) {
    connection.enter(.readingHead, until: Monotonic.after(headTime))
  }

  /// The headers are here: an answer refuses the request, nil lets the body come.
  func admit(_ head: RequestHead, on connection: Connection) -> HTTPResponse? {
    requests.add(1, ordering: .relaxed)
    connection.enter(.readingBody, until: Monotonic.after(bodyTime))
    let refusal = refusal(of: head) ?? admit(head.request)
    if refusal == nil { connection.begin(head.request, expecting: head.length) }
    return refusal
  }

  private func refusal(of head: RequestHead) -> HTTPResponse? {
    if refusesAll.load(ordering: .relaxed) { return Connection.unavailable }
    if let status = head.fault { return HTTPResponse(status: status) }
    return head.length > limits.bodyBytes ? HTTPResponse(status: 413) : nil
  }

  /// A piece of the body is here: nil to go on, or the status to end the connection with.
  func took(_ bytes: UnsafeRawBufferPointer, on connection: Connection) -> Int? {
    guard let length = connection.append(bytes) else { return nil }
    let inAll = bodyBytes.add(bytes.count, ordering: .relaxed).newValue
    if length > limits.bodyBytes { return 413 }
    return inAll > limits.bodyBytesInAll ? 503 : nil
  }

  /// The request is whole, or has its answer.
  func answer(on connection: Connection) -> Connection.Outcome {
    connection.bell.heed()
    if let (request, turn) = connection.take() {
      bodyBytes.subtract(request.body.count, ordering: .relaxed)
      connection.enter(.waiting, until: Monotonic.after(answerTime))
      handle(request, Exchange(connection, turn: turn))
    }
    let outcome = connection.answerOrSuspend()
    if case .answer = outcome { connection.enter(.sending, until: Monotonic.after(bodyTime)) }
    return outcome
  }

  /// The answer is sent, or the connection ends.
  func completed(_ connection: Connection) {
    connection.bell.heed()
    requests.subtract(1, ordering: .relaxed)
    bodyBytes.subtract(connection.reset(), ordering: .relaxed)
    connection.enter(.idle, until: Monotonic.after(idleTime))
  }
}

// The end of the server.
extension Reception {
  /// Requests whose headers are here and whose answer is not sent.
  var openRequests: Int { requests.load(ordering: .relaxed) }

  /// Requests that wait for their answer.
  var waitingCount: Int {
    connections.withLock { table in
      table.values.count { $0.stage.load(ordering: .relaxed) == .waiting }
    }
  }

  /// From now on every request gets 503.
  func refuseAll() {
    refusesAll.store(true, ordering: .relaxed)
  }

  /// Answers 503 to all that wait, and to all that come: from now on nothing sleeps.
  func giveUpAll() {
    let all = connections.withLock { table in
      isClosing.store(true, ordering: .relaxed)
      return Array(table.values)
    }
    for connection in all { connection.giveUp(isClosing: true) }
  }
}
