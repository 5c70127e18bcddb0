package import Channels
internal import HTTP
package import Schede
internal import Storage
internal import Synchronization
internal import Transcripts

/// The running service: what comes in over HTTP goes to the turns, and from there to the platforms.
package final class ServiceRuntime: Sendable {
  /// How a request of a platform ended.
  package struct Answer: Equatable, Sendable {
    package var status: Int
    /// For `Retry-After`, in seconds.
    package var retryAfter: Int?

    package init(status: Int, retryAfter: Int? = nil) {
      self.status = status
      self.retryAfter = retryAfter
    }
  }

  private let loop: TurnLoop
  private let settings: ServiceSettings
  private let rejected = Mutex(0)

  private init(_ loop: TurnLoop, _ settings: ServiceSettings) {
    self.loop = loop
    self.settings = settings
  }

  /// Opens the store, compiles the data and begins; what waited to be sent goes on.
  ///
  /// `knowledge` is checked and without errors, `transport` carries calls to the platforms.
  ///
  /// - Returns: the service, which takes requests from now on.
  /// - Throws: ``Storage/StoreError`` or an error of the understanding; nothing runs then.
  package static func start(
    _ settings: ServiceSettings, knowledge: Knowledge, transport: any Transport, clock: Clock,
    log: Log = .silent, faults: Faults? = nil
  ) async throws -> ServiceRuntime {
    let marks = SentMarks(settings.companion("spediti"))
    let loop = TurnLoop(
      codecs: settings.codecs, transport: transport, clock: clock, marks: marks, faults: faults)
    try await withCheckedThrowingContinuation { continuation in
      loop.start(
        {
          let store = try Store.open(
            settings.database, sealingKey: settings.sealingKey,
            hashingKey: settings.hashingKey, now: clock.wall())
          let assistant = try Assistant(knowledge, language: settings.language)
          return try TurnRoom.open(
            store: store, assistant: assistant, settings: settings, clock: clock,
            sent: marks.rows, log: log, faults: faults)
        }, { continuation.resume(with: $0) })
    }
    return ServiceRuntime(loop, settings)
  }

  /// Takes a request of a platform.
  ///
  /// Signature and form are looked at on the calling thread, the rest waits for its turn. `account`
  /// is nil where the channel has only one; `header` finds a header by its name in lower case.
  /// `completion` is called once, on any thread, and must not wait: a 200 means that all of the request
  /// is on the disk.
  package func receive(
    channel: ChannelName, account: String? = nil, header: (String) -> String?, body: [UInt8],
    completion: @escaping @Sendable (Answer) -> Void
  ) {
    let codec = settings.codecs.first {
      $0.name == channel && (account == nil || $0.account == account)
    }
    guard let codec else { return completion(Answer(status: 404)) }
    guard codec.admits(header) else {
      countRejected()
      return completion(Answer(status: 401))
    }
    receive(codec, header: header, body: body, completion: completion)
  }

  /// As above, where the account is known and has let the request in by its headers
  /// (``Front/admit(_:)``).
  func receive(
    _ codec: any Codec, header: (String) -> String?, body: [UInt8],
    completion: @escaping @Sendable (Answer) -> Void
  ) {
    guard codec.isAuthentic(body.span, header) else {
      countRejected()
      return completion(Answer(status: 401))
    }
    guard let content = Self.read(body, by: codec) else { return completion(Answer(status: 200)) }
    let arrival = Arrival(route: Route(codec), body: content) { receipt in
      switch receipt {
      case .stored: completion(Answer(status: 200))
      case .busy(let seconds): completion(Answer(status: 503, retryAfter: seconds))
      }
    }
    if !loop.mailbox.post(.arrival(arrival)) {
      completion(Answer(status: 503, retryAfter: Bounds.retryAfterSeconds))
    }
  }

  /// Nil where a body says nothing to us.
  private static func read(_ body: [UInt8], by codec: any Codec) -> Arrival.Body? {
    do {
      let happenings = try codec.read(body.span)
      return happenings.isEmpty ? nil : .happenings(happenings)
    } catch {
      return .unreadable(body, reason: error.reason)
    }
  }

  func countRejected() { rejected.withLock { $0 += 1 } }

  func codec(_ route: Route) -> (any Codec)? { settings.codecs.first { Route($0) == route } }

  /// Asks something of the thread of the turns.
  package func order(_ order: StaffOrder) async -> StaffAnswer {
    await withCheckedContinuation { continuation in
      loop.mailbox.post(.order(order) { continuation.resume(returning: $0) })
    }
  }

  package var readiness: Readiness { loop.state.withLock { $0.readiness } }

  /// The content of `GET /salute`: 200 where it is ready, else 503 with the reasons.
  package var health: (status: Int, json: String) {
    let readiness = self.readiness
    return (readiness.isReady ? 200 : 503, readiness.json)
  }

  package var metrics: Metrics {
    var metrics = loop.state.withLock { $0.metrics }
    metrics[.rejectedSignature] = rejected.withLock { $0 }
    return metrics
  }

  /// Takes nothing more, waits for what is on its way, closes the store.
  package func stop() async {
    await withCheckedContinuation { continuation in
      loop.stop(within: settings.stopSeconds) { continuation.resume() }
    }
  }
}
