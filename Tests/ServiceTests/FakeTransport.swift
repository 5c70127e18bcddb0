import Channels
import HTTP
import Synchronization

@testable import Service

/// A platform that takes calls on the thread that brings them, and keeps them.
final class FakeTransport: Transport {
  private struct State {
    var calls: [WireRequest] = []
    var waiting: [@Sendable (Result<HTTPResponse, ClientFailure>) -> Void] = []
    var whenCalled: [(count: Int, tell: @Sendable () -> Void)] = []
  }

  private let state = Mutex(State())
  /// Nil: calls stay without an answer.
  private let status: Int?

  init(status: Int? = 200) {
    self.status = status
  }

  var calls: [WireRequest] { state.withLock { $0.calls } }

  func send(
    _ request: WireRequest,
    completion: @escaping @Sendable (Result<HTTPResponse, ClientFailure>) -> Void
  ) {
    let due = state.withLock { state in
      state.calls.append(request)
      if status == nil { state.waiting.append(completion) }
      let due = state.whenCalled.filter { $0.count <= state.calls.count }
      state.whenCalled.removeAll { $0.count <= state.calls.count }
      return due
    }
    if let status { completion(.success(HTTPResponse(status: status))) }
    for waiter in due { waiter.tell() }
  }

  /// Waits until so many calls have come.
  func calls(atLeast count: Int) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if state.calls.count >= count { return true }
        state.whenCalled.append((count, { continuation.resume() }))
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  /// Answers all calls that wait.
  func answerAll(_ status: Int) {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for tell in waiting { tell(.success(HTTPResponse(status: status))) }
  }
}
