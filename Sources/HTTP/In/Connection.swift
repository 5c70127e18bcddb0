internal import Synchronization

/// A client's connection: what is being read from it, and where the answer stands.
final class Connection: Sendable {
  /// What the connection does; the sweeper decides by it how to end a late one.
  enum Stage: UInt8, AtomicRepresentable {
    /// Between two requests.
    case idle
    case readingHead
    case readingBody
    /// The request is whole and has no answer.
    case waiting
    case sending
  }

  private enum Answer {
    case none
    /// None yet, and libmicrohttpd sleeps until there is one.
    case suspended
    case given(HTTPResponse)
    /// There will be none: the connection is to be closed.
    case cut
  }

  private struct State {
    /// Which request of this connection; a late answer to an earlier one is dropped.
    var turn = 0
    var request: HTTPRequest?
    var answer = Answer.none
    /// The server ends: nothing may sleep any more, libmicrohttpd would not close it.
    var isClosing: Bool
  }

  /// libmicrohttpd's pointer, as a number.
  let handle: UInt
  let socket: Int32
  /// Of the thread of libmicrohttpd that serves it.
  let bell: Bell
  /// Whether a word may be said past libmicrohttpd: not within TLS.
  let isPlain: Bool
  /// A time of ``Monotonic``.
  let deadline: Atomic<Int64>
  let stage = Atomic(Stage.readingHead)
  private let state: Guarded<State>

  init(handle: UInt, socket: Int32, bell: Bell, isPlain: Bool, deadline: Int64, isClosing: Bool) {
    self.isPlain = isPlain
    state = Guarded(State(isClosing: isClosing))
    self.handle = handle
    self.socket = socket
    self.bell = bell
    self.deadline = Atomic(deadline)
  }

  static let unavailable = HTTPResponse(
    status: 503, headers: [("Retry-After", "1"), ("Connection", "close")])

  func enter(_ stage: Stage, until deadline: Int64) {
    self.stage.store(stage, ordering: .relaxed)
    self.deadline.store(deadline, ordering: .relaxed)
  }
}

extension Connection {
  /// Begins to read the body of a request; room is made for as much as the client says, within reason.
  func begin(_ head: HTTPRequest, expecting length: Int) {
    state.withLock { state in
      state.request = head
      state.request?.body.reserveCapacity(min(length, 64 << 10))
    }
  }

  /// Adds to the body; how long it is now, or nil where nothing is being read.
  func append(_ bytes: UnsafeRawBufferPointer) -> Int? {
    state.withLock { state in
      state.request?.body.append(contentsOf: bytes)
      return state.request?.body.count
    }
  }

  /// Takes the whole request out, with the number of its turn; nil where it was refused.
  func take() -> (request: HTTPRequest, turn: Int)? {
    state.withLock { state in
      guard let request = state.request.take() else { return nil }
      state.turn += 1
      state.answer = .none
      return (request, state.turn)
    }
  }

  /// Forgets what was read and not taken; how many bytes of body that was.
  @discardableResult
  func reset() -> Int {
    state.withLock { state in
      let count = state.request?.body.count ?? 0
      state.request = nil
      state.answer = .none
      state.turn += 1
      return count
    }
  }
}

extension Connection {
  /// What is to be done about a request.
  enum Outcome {
    case answer(HTTPResponse)
    case cut
    /// Nothing yet; libmicrohttpd sleeps.
    case later
  }

  /// Gives the answer of a turn, unless it has one, and wakes libmicrohttpd where it sleeps for it.
  ///
  /// Without a response the connection is closed.
  func answer(_ response: HTTPResponse?, turn: Int) {
    let sleeps = state.withLock { state in
      guard state.turn == turn else { return false }
      let answer = response.map { Answer.given($0) } ?? .cut
      switch state.answer {
      case .none:
        state.answer = answer
        return false
      case .suspended:
        state.answer = answer
        return true
      case .given, .cut: return false
      }
    }
    if sleeps { bell.ring(for: handle) }
  }

  /// Answers 503 to whatever is waiting; `isClosing`: and to whatever will.
  func giveUp(isClosing: Bool) {
    let turn = state.withLock { state in
      state.isClosing = state.isClosing || isClosing
      return state.turn
    }
    answer(Connection.unavailable, turn: turn)
  }

  /// The answer; where there is none, libmicrohttpd sleeps until there is.
  func answerOrSuspend() -> Outcome {
    state.withLock { state in
      switch state.answer {
      case .given(let response): return .answer(response)
      case .cut: return .cut
      case .none, .suspended: break
      }
      if state.isClosing { return .answer(Connection.unavailable) }
      state.answer = .suspended
      Daemon.suspend(handle)
      return .later
    }
  }
}
