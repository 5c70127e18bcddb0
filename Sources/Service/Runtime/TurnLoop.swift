internal import Channels
internal import Dispatch
internal import Glibc
internal import HTTP
internal import Storage
internal import Synchronization

/// The thread that makes turns: takes jobs, performs them, lets calls leave.
final class TurnLoop: Sendable {
  /// What others may see of it at any time.
  struct State: Sendable {
    var metrics = Metrics()
    var readiness = Readiness()
    /// When it ends at the latest, on the steady clock.
    var end: Double?
    var isOver = false
    var whenOver: [@Sendable () -> Void] = []
  }

  let mailbox = Mailbox()
  let state = Mutex(State())
  private let codecs: [Route: any Codec]
  private let transport: any Transport
  private let clock: Clock
  private let marks: SentMarks
  private let faults: Faults?
  private let thread = DispatchQueue(label: "abbraccio.turni", qos: .userInitiated)

  init(
    codecs: [any Codec], transport: any Transport, clock: Clock, marks: SentMarks, faults: Faults?
  ) {
    self.codecs = Dictionary(
      codecs.map { (Route($0), $0) }, uniquingKeysWith: { first, _ in first })
    self.transport = transport
    self.clock = clock
    self.marks = marks
    self.faults = faults
  }

  /// Opens the room on the thread of the turns, says how that went, and begins.
  func start(
    _ open: @escaping @Sendable () throws -> TurnRoom,
    _ opened: @escaping @Sendable (Result<Void, any Error>) -> Void
  ) {
    thread.async { [self] in
      do {
        let room = try open()
        publish(room)
        opened(.success(()))
        run(room)
      } catch {
        opened(.failure(error))
      }
      let waiting = state.withLock { state in
        state.isOver = true
        defer { state.whenOver = [] }
        return state.whenOver
      }
      for tell in waiting { tell() }
    }
  }

  /// Ends as soon as what is on its way is known, at the latest after so many seconds.
  func stop(within seconds: Double, _ done: @escaping @Sendable () -> Void) {
    let isOver = state.withLock { state in
      if state.end == nil { state.end = clock.steady() + seconds }
      if !state.isOver { state.whenOver.append(done) }
      return state.isOver
    }
    mailbox.closeForArrivals()
    if isOver { done() }
  }

  private func run(_ opened: consuming TurnRoom) {
    var room = opened
    let syncer = syncer(room.store.log, room.log)
    room.syncer = syncer
    var tidiedAt = clock.steady()
    while true {
      let wait = max(0, min(room.wakeAt - clock.steady(), 1)) * 1_000
      let jobs = mailbox.take(
        atMost: Bounds.batch, waitMilliseconds: Int32(wait.rounded(.up)),
        while: { syncer.isBusy })
      let orders = room.perform(jobs)
      if !orders.isEmpty { syncer.afterwards { [self] in for order in orders { send(order) } } }
      if jobs.isEmpty || clock.steady() - tidiedAt > 10 {
        room.maintain()
        tidiedAt = clock.steady()
      }
      publish(room)
      if let end = state.withLock({ $0.end }) {
        room.close()
        let isDone = jobs.isEmpty && room.inFlight == 0
        if isDone || clock.steady() >= end { break }
      }
    }
    syncer.drain()
    room.finish()
  }

  /// Puts turns on the disk.
  ///
  /// A disk that fails ends the process: nobody knows any more what of the store is on it, and at the
  /// next start it is read again. Platforms send again what they were not told to be stored.
  private func syncer(_ disk: StoreLog, _ log: Log) -> Syncer {
    Syncer(
      sync: { try disk.sync() }, synced: { [mailbox] in mailbox.wake() },
      failed: {
        log(.error, "sync-failed")
        exit(EXIT_FAILURE)
      })
  }

  private func publish(_ room: borrowing TurnRoom) {
    let (metrics, readiness, waiting) = (room.metrics, room.readiness, mailbox.waiting)
    state.withLock { state in
      state.metrics = metrics
      state.metrics[.queue] = waiting
      state.readiness = readiness
    }
  }

  private func send(_ order: SendOrder) {
    guard let codec = codecs[order.route] else { return }
    let request = codec.request(for: order.part, tag: order.tag)
    transport.send(request) { [self] result in
      guard let row = order.row else { return }
      faults?.pass(.afterBytes)
      let outcome = result.map { Self.verdict(of: $0, by: codec) }
      if case .success(.sent) = outcome {
        // Before anything else, for the process may die now.
        marks.add(row)
        faults?.pass(.after2xx)
      }
      mailbox.post(.outcome(row, outcome))
    }
  }

  private static func verdict(of response: HTTPResponse, by codec: any Codec) -> Verdict {
    let retryAfter = response.headers.first { $0.name.lowercased() == "retry-after" }?.value
    return codec.verdict(
      status: response.status, retryAfter: retryAfter, body: response.body.span)
  }
}
