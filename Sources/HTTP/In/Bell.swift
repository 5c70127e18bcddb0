internal import Synchronization

/// Wakes one thread of libmicrohttpd for all answers that are given at about the same time.
///
/// To wake a connection is a call to the system, and mostly one that switches threads. So the first
/// answer rings, and the thread, once it is awake, wakes the connections of the others itself.
final class Bell: Sendable {
  private struct State {
    var isRung = false
    /// Connections that have their answers and still sleep.
    var handles: [UInt] = []
  }

  private let state = Guarded(State())
  /// As ``State/isRung``, to be looked at without the lock.
  private let isRung = Atomic(false)

  /// Wakes a connection that sleeps and has its answer, sooner or later; from any thread.
  func ring(for handle: UInt) {
    let isFirst = state.withLock { state in
      guard !state.isRung else {
        state.handles.append(handle)
        return false
      }
      state.isRung = true
      isRung.store(true, ordering: .releasing)
      return true
    }
    if isFirst { Daemon.resume(handle) }
  }

  /// Wakes the others; by the thread itself, each time that it does something for a connection.
  ///
  /// The one that rang is not suspended any more, so that the thread looks at it, whatever became of
  /// it, and then comes here.
  func heed() {
    guard isRung.load(ordering: .acquiring) else { return }
    let handles = state.withLock { state in
      isRung.store(false, ordering: .relaxed)
      defer { state = State() }
      return state.handles
    }
    for handle in handles { Daemon.resume(handle) }
  }
}
