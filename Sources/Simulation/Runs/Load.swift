internal import Crypto
internal import Dispatch
internal import HTTP

/// Requests as fast as they are answered, or at a given rate, over connections that are kept.
package struct Load: Sendable {
  package struct Options: Sendable {
    package var webhook: Webhook
    /// Beside the usual ones.
    package var headers: [(name: String, value: String)] = []
    package var threads = 2
    /// Connections of each thread.
    package var connections = 64
    package var seconds = 5.0
    /// Requests a second; nil for as many as are answered.
    package var rate: Double?
    /// How many families write.
    package var families = 5_000
    /// The number behind which the updates are numbered, so that two loads do not repeat each other.
    package var firstUpdate = 1
    /// What a family writes.
    package var text = "siete aperti il sabato?"

    package init(webhook: Webhook) {
      self.webhook = webhook
    }
  }

  package struct Result: Equatable, Sendable {
    package var answered = 0
    /// Answers other than 200, and connections that ended.
    package var failed = 0
    package var seconds = 0.0
    /// Milliseconds from when a request was due to its answer, sorted.
    package var milliseconds: [Double] = []

    /// Takes what another measured at the same time; to be sorted.
    mutating func add(_ other: Result) {
      answered += other.answered
      failed += other.failed
      milliseconds += other.milliseconds
    }

    package var perSecond: Double { seconds > 0 ? Double(answered) / seconds : 0 }

    /// The time within which this share was answered.
    package func percentile(_ share: Double) -> Double {
      guard !milliseconds.isEmpty else { return 0 }
      return milliseconds[min(milliseconds.count - 1, Int(Double(milliseconds.count) * share))]
    }
  }

  private let options: Options
  private let updates: Counter

  package init(_ options: Options) {
    self.options = options
    updates = Counter(after: options.firstUpdate - 1)
  }

  /// Writes for as long as is wanted; blocks the calling thread.
  package func run() -> Result {
    let begin = Monotonic.now
    let parts = Guarded<[Result]>([])
    DispatchQueue.concurrentPerform(iterations: options.threads) { _ in
      let part = self.part()
      parts.withLock { $0.append(part) }
    }
    var all = Result()
    for part in parts.withLock({ $0 }) { all.add(part) }
    all.milliseconds.sort()
    all.seconds = Double(Monotonic.now - begin) / 1_000_000_000
    return all
  }

  /// What one thread does.
  private func part() -> Result {
    var (result, request) = (Result(), LoadRequest(options))
    var lines = (0..<options.connections).compactMap { _ in
      (try? RawSocket(port: options.webhook.port)).map { Line(socket: $0) }
    }
    result.failed += options.connections - lines.count
    let end = Monotonic.after(Int64(options.seconds * 1_000_000_000))
    if let rate = options.rate {
      write(&lines, at: rate, until: end, &request, &result)
    } else {
      write(&lines, until: end, &request, &result)
    }
    return result
  }

  /// One connection, and when its request was due.
  private struct Line {
    let socket: RawSocket
    var since: Int64 = 0
  }

  /// As fast as is answered: each connection asks again as soon as its answer is read, whatever the
  /// others wait for.
  private func write(
    _ lines: inout [Line], until end: Int64, _ request: inout LoadRequest, _ result: inout Result
  ) {
    var buffer = [UInt8](repeating: 0, count: 2_048)
    for place in lines.indices { ask(&lines[place], &request, at: Monotonic.now) }
    while Monotonic.now < end, !lines.isEmpty {
      var isLost = false
      for place in lines.indices {
        if answered(lines[place], &buffer, &result) {
          ask(&lines[place], &request, at: Monotonic.now)
        } else {
          lines[place].since = 0
          isLost = true
        }
      }
      if isLost { lines.removeAll { $0.since == 0 } }
    }
    for line in lines { _ = answered(line, &buffer, &result) }
  }

  /// At a rate, on all connections at once: each round is due so long after the last.
  private func write(
    _ lines: inout [Line], at rate: Double, until end: Int64, _ request: inout LoadRequest,
    _ result: inout Result
  ) {
    var buffer = [UInt8](repeating: 0, count: 2_048)
    let step = Int64(Double(lines.count * options.threads) / rate * 1_000_000_000)
    var due = Monotonic.now
    while due < end, !lines.isEmpty {
      Load.sleep(until: due)
      for place in lines.indices { ask(&lines[place], &request, at: due) }
      lines.removeAll { !answered($0, &buffer, &result) }
      due += step
    }
  }

  /// Writes a message from one of the families, in turn.
  private func ask(_ line: inout Line, _ request: inout LoadRequest, at due: Int64) {
    let number = updates.next()
    request.fill(update: number, family: number % options.families)
    line.since = due
    line.socket.write(request.bytes)
  }

  private static func sleep(until due: Int64) {
    let wait = due - Monotonic.now
    if wait > 0 { Wait.sleep(wait) }
  }

  private static let right = Array("HTTP/1.1 200".utf8)

  /// Reads one answer; false where the connection is of no more use.
  private func answered(
    _ line: Line, _ buffer: inout [UInt8], _ result: inout Result
  ) -> Bool {
    let count = buffer.withUnsafeMutableBytes { line.socket.read(into: $0) } ?? 0
    guard count > Load.right.count, buffer.starts(with: Load.right) else {
      result.failed += 1
      return false
    }
    result.answered += 1
    result.milliseconds.append(Double(Monotonic.now - line.since) / 1_000_000)
    return true
  }
}

extension Load {
  /// What the platform sends along, for the webhook of Telegram.
  package static func headers(_ accounts: Accounts) -> [(name: String, value: String)] {
    [("X-Telegram-Bot-Api-Secret-Token", accounts.telegramSecret.text)]
  }
}
