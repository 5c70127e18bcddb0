internal import Dispatch

/// Sends requests over HTTPS to a fixed list of hosts (libcurl), many at once, on one thread of its own.
///
/// No redirects, no proxies, no cookies, TLS 1.2 or later with the system's certificates. A request
/// is written at most once: where libcurl would silently repeat it on another connection, it fails.
package final class Client: Sendable {
  package typealias Completion = @Sendable (Result<HTTPResponse, ClientFailure>) -> Void

  private struct Inbox {
    var jobs: [Job] = []
    /// When the requests under way are cut, once the client is stopped; a time of ``Monotonic``.
    var end: Int64?
  }

  private let hosts: Set<String>
  private let loopback: [String: UInt16]
  private let limits: ClientLimits
  private let multi: Multi
  private let inbox: Guarded<Inbox>
  private let thread = DispatchQueue(label: "abbraccio.client")

  /// - Parameters:
  ///   - hosts: The only hosts that requests may go to, `api.telegram.org`.
  ///   - loopback: Hosts that are played on this machine: their requests go to
  ///     `http://127.0.0.1:` and the port instead.
  ///   - authorities: A file of certificates to trust instead of the system's.
  ///   - limits: What it takes and how long it waits.
  package init(
    hosts: Set<String>, loopback: [String: UInt16] = [:], authorities: String? = nil,
    limits: ClientLimits = ClientLimits()
  ) {
    self.hosts = hosts
    self.loopback = loopback
    self.limits = limits
    multi = Multi()
    inbox = Guarded(Inbox())
    thread.async { [self] in run(authorities: authorities) }
  }

  /// Sends a request when there is room, in the order in which they are given.
  ///
  /// `completion` is called once, on the client's thread, and must not wait.
  package func send(_ request: ClientRequest, completion: @escaping Completion) {
    guard hosts.contains(request.host) else { return completion(.failure(.hostNotAllowed)) }
    guard request.isWellFormed else { return completion(.failure(.malformed)) }
    let port = loopback[request.host]
    let isTaken = inbox.withLock { inbox in
      guard inbox.end == nil else { return false }
      inbox.jobs.append(Job(request: request, loopbackPort: port, completion: completion))
      multi.wake()
      return true
    }
    if !isTaken { completion(.failure(.stopped)) }
  }

  /// Stops, without waiting for it: what is queued fails, what is under way has so long to end.
  ///
  /// A client that is never stopped keeps its thread.
  package func stop(within time: Duration) {
    let jobs = inbox.withLock { inbox in
      guard inbox.end == nil else { return [Job]() }
      inbox.end = Monotonic.after(time.nanoseconds)
      multi.wake()
      defer { inbox.jobs = [] }
      return inbox.jobs
    }
    for job in jobs { job.completion(.failure(.stopped)) }
  }
}

extension Client {
  private static let longestWaitMilliseconds: Int32 = 1_000
  private static let waitWhileStoppingMilliseconds: Int32 = 10

  private func run(authorities: String?) {
    let transfers = Transfers(multi, limits: limits, authorities: authorities)
    while true {
      let (jobs, end) = next(atMost: limits.concurrency - transfers.count)
      for job in jobs { transfers.start(job) }
      let isDone = transfers.perform()
      if let end {
        if Monotonic.now >= end { transfers.cut() }
        if transfers.count == 0 { break }
      }
      // What has ended makes room for what is queued.
      if isDone { continue }
      multi.wait(
        milliseconds: end == nil
          ? Client.longestWaitMilliseconds : Client.waitWhileStoppingMilliseconds)
    }
    inbox.withLock { _ in multi.close() }
  }

  private func next(atMost count: Int) -> (jobs: [Job], end: Int64?) {
    inbox.withLock { inbox in
      let jobs = Array(inbox.jobs.prefix(count))
      inbox.jobs.removeFirst(jobs.count)
      return (jobs, inbox.end)
    }
  }
}

/// A request in the queue.
struct Job: Sendable {
  var request: ClientRequest
  var loopbackPort: UInt16?
  var completion: Client.Completion
}
