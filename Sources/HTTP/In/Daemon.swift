internal import CMicroHTTPD
internal import Glibc
internal import Synchronization

/// The calls into libmicrohttpd and from it; the only file that touches it.
final class Daemon: Sendable {
  /// The pointer as a number; 0 once stopped.
  private let handle: Atomic<UInt>
  private let accepts = Atomic(true)
  let port: UInt16

  init(
    host: String, port: UInt16, limits: ServerLimits, identity: Server.Identity?,
    reception: Reception
  ) throws(ServerError) {
    let context = Unmanaged.passRetained(reception).toOpaque()
    let started = Daemon.withSettings(host, port, limits, identity) { settings in
      cmhd_start(&settings, handleRequest, notifyConnection, notifyCompleted, notifyBegin, context)
    }
    guard let started else {
      let code = errno
      Unmanaged<Reception>.fromOpaque(context).release()
      throw code == EADDRNOTAVAIL ? .badAddress(host) : .cannotListen(errno: code)
    }
    handle = Atomic(UInt(bitPattern: started))
    self.port = cmhd_port(started)
    self.context = UInt(bitPattern: context)
  }

  /// The retained ``Reception``, as a number.
  private let context: UInt

  private static func withSettings(
    _ host: String, _ port: UInt16, _ limits: ServerLimits, _ identity: Server.Identity?,
    _ body: (inout cmhd_settings) -> OpaquePointer?
  ) -> OpaquePointer? {
    host.withCString { host in
      withText(identity?.certificate) { certificate in
        withText(identity?.key) { key in
          let threads = Daemon.threads(for: limits)
          var settings = cmhd_settings(
            host: host, port: port, threads: UInt32(clamping: threads),
            connections: UInt32(clamping: threads * Daemon.connectionsPerThread),
            connections_per_address: UInt32(clamping: limits.connectionsPerAddress),
            connection_memory: limits.headerBytes + Daemon.answerBytes, certificate: certificate,
            key: key)
          return body(&settings)
        }
      }
    }
  }

  /// So many that a thread never has 128 events at once.
  ///
  /// libmicrohttpd 0.9.75 asks for that many at a time, and where it gets them all it waits for more
  /// before it looks at any, if need be for ever.
  static let connectionsPerThread = 120

  /// Bytes for what libmicrohttpd makes of the headers, and for those of the answer.
  private static let answerBytes = 2_048

  /// As many as are wanted, and as the connections need; the reception makes room before
  /// libmicrohttpd's own limit, which is so far above.
  private static func threads(for limits: ServerLimits) -> Int {
    let connections = limits.connections + connectionsPerThread
    return max(limits.threads, connections / connectionsPerThread)
  }

  private static func withText<Result>(
    _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
  ) -> Result {
    guard let text else { return body(nil) }
    return text.withCString { body($0) }
  }

  /// Closes the listening socket, once.
  func stopAccepting() {
    guard accepts.exchange(false, ordering: .relaxed),
      let daemon = OpaquePointer(bitPattern: handle.load(ordering: .relaxed))
    else { return }
    let listener = MHD_quiesce_daemon(daemon)
    if listener >= 0 { _ = cmhd_close(listener) }
  }

  /// Closes all, once; no connection may be suspended.
  func stop() {
    let number = handle.exchange(0, ordering: .relaxed)
    guard let daemon = OpaquePointer(bitPattern: number) else { return }
    MHD_stop_daemon(daemon)
    if let context = UnsafeRawPointer(bitPattern: context) {
      Unmanaged<Reception>.fromOpaque(context).release()
    }
  }

  static func suspend(_ connection: UInt) {
    if let connection = OpaquePointer(bitPattern: connection) {
      MHD_suspend_connection(connection)
    }
  }

  static func resume(_ connection: UInt) {
    if let connection = OpaquePointer(bitPattern: connection) { MHD_resume_connection(connection) }
  }
}

extension Connection {
  /// Ends a connection that is late, with a word where no answer is on its way.
  ///
  /// Only while the connection stands in the table of ``Reception``, so that the socket is its own.
  func cut() {
    deadline.store(Monotonic.never, ordering: .relaxed)
    switch stage.load(ordering: .relaxed) {
    case .readingHead, .readingBody: say(408)
    case .idle, .waiting, .sending: break
    }
    cmhd_cut(socket)
  }

  /// A last answer past libmicrohttpd, which takes none while a body is being read.
  func say(_ status: Int) {
    if isPlain {
      cmhd_say(socket, "HTTP/1.1 \(status) \r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
    }
  }
}

private func reception(_ context: UnsafeMutableRawPointer?) -> Reception? {
  context.map { Unmanaged<Reception>.fromOpaque($0).takeUnretainedValue() }
}

private func connection(_ handle: OpaquePointer?) -> Connection? {
  guard let handle, let context = cmhd_context(handle) else { return nil }
  return Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue()
}

private let notifyConnection: MHD_NotifyConnectionCallback = { context, handle, slot, event in
  guard let reception = reception(context), let handle, let slot else { return }
  if event == .CONNECTION_NOTIFY_STARTED {
    let connection = reception.opened(
      handle: UInt(bitPattern: handle), socket: cmhd_socket(handle),
      thread: Int(bitPattern: pthread_self()))
    slot.pointee = Unmanaged.passRetained(connection).toOpaque()
  } else if let held = slot.pointee {
    slot.pointee = nil
    reception.closed(Unmanaged<Connection>.fromOpaque(held).takeRetainedValue())
  }
}

private let notifyBegin:
  @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?, OpaquePointer?) ->
    UnsafeMutableRawPointer? = { context, _, handle in
      if let connection = connection(handle) { reception(context)?.began(connection) }
      return nil
    }

private let notifyCompleted: MHD_RequestCompletedCallback = { context, handle, request, _ in
  // Without a mark the headers never came, and the request was never counted.
  guard request?.pointee != nil, let connection = connection(handle) else { return }
  request?.pointee = nil
  reception(context)?.completed(connection)
}

/// Called with the headers, then with each piece of the body, then with the whole request, and again
/// when the answer is there.
private let handleRequest: MHD_AccessHandlerCallback = {
  context, handle, path, method, _, bytes, count, mark in
  guard let reception = reception(context), let connection = connection(handle), let handle,
    let path, let method, let count, let mark
  else { return .NO }
  if mark.pointee == nil {
    mark.pointee = UnsafeMutableRawPointer(handle)
    let head = readHead(handle, method, path, wanted: reception.wanted)
    guard let refusal = reception.admit(head, on: connection) else { return .YES }
    return queue(refusal, on: handle)
  }
  if count.pointee > 0 {
    let piece = UnsafeRawBufferPointer(start: bytes, count: count.pointee)
    count.pointee = 0
    guard let status = reception.took(piece, on: connection) else { return .YES }
    connection.say(status)
    return .NO
  }
  switch reception.answer(on: connection) {
  case .answer(let response): return queue(response, on: handle)
  case .later: return .YES
  case .cut: return .NO
  }
}

/// What the walk over the headers needs.
private struct HeadReader {
  var head: RequestHead
  let wanted: [String]
}

private func readHead(
  _ handle: OpaquePointer, _ method: UnsafePointer<CChar>, _ path: UnsafePointer<CChar>,
  wanted: [String]
) -> RequestHead {
  var reader = HeadReader(
    head: RequestHead(method: String(cString: method), path: String(cString: path)),
    wanted: wanted)
  withUnsafeMutablePointer(to: &reader) { _ = cmhd_each_value(handle, readValue, $0) }
  return reader.head
}

private let readValue: MHD_KeyValueIteratorN = { context, kind, name, nameCount, value, count in
  guard let reader = context?.assumingMemoryBound(to: HeadReader.self) else { return .NO }
  let name = UnsafeRawBufferPointer(start: name, count: nameCount)
  let value = UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : count)
  if kind == .HEADER_KIND {
    reader.pointee.head.add(name: name, value: value, wanted: reader.pointee.wanted)
  } else {
    reader.pointee.head.addArgument(name: name, value: value)
  }
  return .YES
}

/// The commonest answer, no headers and no body, made once; libmicrohttpd counts who uses it.
private let emptyAnswer = UInt(
  bitPattern: MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT))

private func queue(_ response: HTTPResponse, on connection: OpaquePointer) -> MHD_Result {
  let status = UInt32(clamping: response.status)
  if response.body.isEmpty, response.headers.isEmpty {
    return MHD_queue_response(connection, status, OpaquePointer(bitPattern: emptyAnswer))
  }
  let made = response.body.withUnsafeBytes { body in
    MHD_create_response_from_buffer(
      body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
  }
  guard let made else { return .NO }
  defer { MHD_destroy_response(made) }
  for (name, value) in response.headers { MHD_add_response_header(made, name, value) }
  return MHD_queue_response(connection, status, made)
}
