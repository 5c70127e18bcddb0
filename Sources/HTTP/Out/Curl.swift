internal import CCurl
internal import Synchronization

/// libcurl's pointer to many transfers at once, as a number; with ``Transfers`` all that touches libcurl.
final class Multi: Sendable {
  fileprivate let handle: UInt
  private let isClosed = Atomic(false)

  /// Once in the life of the process, before anything else.
  private static let isPrepared = ccurl_prepare() == CURLE_OK

  init() {
    precondition(Multi.isPrepared, "libcurl does not start")
    handle = UInt(bitPattern: curl_multi_init())
  }

  fileprivate var pointer: OpaquePointer? {
    isClosed.load(ordering: .relaxed) ? nil : OpaquePointer(bitPattern: handle)
  }

  /// Ends a ``wait(milliseconds:)``, or the next; from any thread, but never beside ``close()``.
  func wake() {
    if let pointer { curl_multi_wakeup(UnsafeMutableRawPointer(pointer)) }
  }

  /// Waits until something comes or goes.
  func wait(milliseconds: Int32) {
    if let pointer { curl_multi_poll(UnsafeMutableRawPointer(pointer), nil, 0, milliseconds, nil) }
  }

  func close() {
    guard let pointer else { return }
    isClosed.store(true, ordering: .relaxed)
    curl_multi_cleanup(UnsafeMutableRawPointer(pointer))
  }
}

/// The transfers under way; used by one thread.
final class Transfers {
  private struct Entry {
    var transfer: Transfer
    var headers: UnsafeMutablePointer<curl_slist>?
  }

  private let multi: UnsafeMutableRawPointer
  private let limits: ClientLimits
  private let authorities: String?
  private var entries: [UnsafeMutableRawPointer: Entry] = [:]
  /// Handles to use again.
  private var spare: [UnsafeMutableRawPointer] = []

  init(_ multi: Multi, limits: ClientLimits, authorities: String?) {
    guard let pointer = multi.pointer else { preconditionFailure("closed before it began") }
    self.multi = UnsafeMutableRawPointer(pointer)
    self.limits = limits
    self.authorities = authorities
    let most = limits.concurrency
    _ = ccurl_multi_set_long(self.multi, CURLMOPT_MAXCONNECTS, most)
    _ = ccurl_multi_set_long(self.multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, most)
  }

  deinit {
    for easy in spare { curl_easy_cleanup(easy) }
  }

  var count: Int { entries.count }

  /// Begins a transfer; it ends in ``perform()``, or at once where libcurl does not take it.
  func start(_ job: Job) {
    let transfer = Transfer(job, limit: limits.answerBytes)
    guard let easy = spare.popLast() ?? curl_easy_init() else {
      return job.completion(.failure(ClientFailure(fate: .notSent, code: 2)))
    }
    let headers = Transfers.list(job.request.headers)
    var code = prepare(easy, for: transfer, headers)
    if code == CURLE_OK, curl_multi_add_handle(multi, easy) != CURLM_OK { code = CURLE_FAILED_INIT }
    if code == CURLE_OK {
      entries[easy] = Entry(transfer: transfer, headers: headers)
    } else {
      recycle(easy, headers)
      job.completion(.failure(ClientFailure(fate: .notSent, code: Int(code.rawValue))))
    }
  }

  /// Lets libcurl read and write; whether a transfer ended.
  func perform() -> Bool {
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var left: Int32 = 0
    var hasEnded = false
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else {
        continue
      }
      hasEnded = true
      finish(easy, ccurl_result(message))
    }
    return hasEnded
  }

  /// Ends all that is under way.
  func cut() {
    for easy in Array(entries.keys) { finish(easy, CURLE_ABORTED_BY_CALLBACK) }
  }

  private func finish(_ easy: UnsafeMutableRawPointer, _ code: CURLcode) {
    guard let entry = entries.removeValue(forKey: easy) else { return }
    let transfer = entry.transfer
    let result: Result<HTTPResponse, ClientFailure>
    if code == CURLE_OK {
      result = .success(transfer.answer(status: ccurl_info(easy, CURLINFO_RESPONSE_CODE)))
    } else {
      let fate = transfer.fate(headBytes: ccurl_info(easy, CURLINFO_REQUEST_SIZE))
      result = .failure(ClientFailure(fate: fate, code: Int(code.rawValue)))
    }
    curl_multi_remove_handle(multi, easy)
    recycle(easy, entry.headers)
    transfer.job.completion(result)
  }

  private func recycle(
    _ easy: UnsafeMutableRawPointer, _ headers: UnsafeMutablePointer<curl_slist>?
  ) {
    curl_slist_free_all(headers)
    curl_easy_reset(easy)
    spare.append(easy)
  }
}

// What a transfer is told.
extension Transfers {
  private static func list(
    _ headers: [(name: String, value: String)]
  ) -> UnsafeMutablePointer<curl_slist>? {
    // Without a name for it libcurl asks a server for leave to send a long body.
    headers.reduce(curl_slist_append(nil, "Expect:")) { list, header in
      curl_slist_append(list, "\(header.name): \(header.value)")
    }
  }

  private func prepare(
    _ easy: UnsafeMutableRawPointer, for transfer: Transfer,
    _ headers: UnsafeMutablePointer<curl_slist>?
  ) -> CURLcode {
    let request = transfer.job.request
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    let codes = [
      ccurl_set_text(easy, CURLOPT_URL, Transfers.url(of: transfer.job)),
      ccurl_set_pointer(easy, CURLOPT_HTTPHEADER, headers),
      ccurl_set_callback(easy, CURLOPT_READFUNCTION, readRequest),
      ccurl_set_pointer(easy, CURLOPT_READDATA, context),
      ccurl_set_callback(easy, CURLOPT_WRITEFUNCTION, writeAnswer),
      ccurl_set_pointer(easy, CURLOPT_WRITEDATA, context),
      ccurl_set_callback(easy, CURLOPT_HEADERFUNCTION, writeHeader),
      ccurl_set_pointer(easy, CURLOPT_HEADERDATA, context),
    ]
    let all = codes + Transfers.method(easy, request) + bounds(easy) + safety(easy, transfer.job)
    return all.first { $0 != CURLE_OK } ?? CURLE_OK
  }

  private static func url(of job: Job) -> String {
    job.loopbackPort.map { "http://127.0.0.1:\($0)\(job.request.path)" }
      ?? "https://\(job.request.host)\(job.request.path)"
  }

  /// A body is read piece by piece and cannot be read again: so libcurl, which repeats a request
  /// when a connection that it used before is cut, gives up with code 65 once some of it has left.
  private static func method(
    _ easy: UnsafeMutableRawPointer, _ request: ClientRequest
  ) -> [CURLcode] {
    switch request.method {
    case "GET": return [ccurl_set_long(easy, CURLOPT_HTTPGET, 1)]
    case "HEAD": return [ccurl_set_long(easy, CURLOPT_NOBODY, 1)]
    default:
      var codes = [
        ccurl_set_long(easy, CURLOPT_POST, 1),
        ccurl_set_length(easy, CURLOPT_POSTFIELDSIZE_LARGE, request.body.count),
      ]
      if request.body.isEmpty { codes.append(ccurl_set_text(easy, CURLOPT_POSTFIELDS, "")) }
      if request.method != "POST" {
        codes.append(ccurl_set_text(easy, CURLOPT_CUSTOMREQUEST, request.method))
      }
      return codes
    }
  }

  private func bounds(_ easy: UnsafeMutableRawPointer) -> [CURLcode] {
    let milliseconds: (Duration) -> Int = { Int($0.nanoseconds / 1_000_000) }
    return [
      ccurl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(limits.connect)),
      ccurl_set_long(easy, CURLOPT_TIMEOUT_MS, milliseconds(limits.total)),
      ccurl_set_long(easy, CURLOPT_MAXAGE_CONN, Int(limits.idle.components.seconds)),
    ]
  }

  private func safety(_ easy: UnsafeMutableRawPointer, _ job: Job) -> [CURLcode] {
    let isLoopback = job.loopbackPort != nil
    var codes = [
      ccurl_set_text(easy, CURLOPT_PROTOCOLS_STR, isLoopback ? "http" : "https"),
      ccurl_set_long(easy, CURLOPT_FOLLOWLOCATION, 0),
      // An empty name means none, whatever the environment says.
      ccurl_set_text(easy, CURLOPT_PROXY, ""),
      ccurl_set_long(easy, CURLOPT_SSL_VERIFYPEER, 1),
      ccurl_set_long(easy, CURLOPT_SSL_VERIFYHOST, 2),
      ccurl_set_long(easy, CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
      // One request a connection at a time: then it is known what has left.
      ccurl_set_long(easy, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
      ccurl_set_long(easy, CURLOPT_NOSIGNAL, 1),
    ]
    if let authorities { codes.append(ccurl_set_text(easy, CURLOPT_CAINFO, authorities)) }
    if !isLoopback, !limits.allowsPrivateAddresses { codes.append(ccurl_refuse_private(easy)) }
    return codes
  }
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private let readRequest: ccurl_callback = { bytes, size, count, context in
  let room = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
  return transfer(context)?.read(into: room) ?? 0
}

/// Fewer bytes than were offered end the transfer.
private let writeAnswer: ccurl_callback = { bytes, size, count, context in
  let piece = UnsafeRawBufferPointer(start: bytes, count: size * count)
  return transfer(context)?.add(piece) == true ? piece.count : 0
}

private let writeHeader: ccurl_callback = { bytes, size, count, context in
  let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
  transfer(context)?.addHeader(line)
  return line.count
}
