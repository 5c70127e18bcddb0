internal import Dispatch
internal import Synchronization

/// Puts commits on the disk while the next turns are made, many with one call; what waits for that
/// happens afterwards, in its order.
final class Syncer: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    var isRunning = false
  }

  private let state = Mutex(State())
  private let isAtDisk = Atomic(false)
  private let thread = DispatchQueue(label: "abbraccio.disco", qos: .userInitiated)
  private let sync: @Sendable () throws -> Void
  private let synced: @Sendable () -> Void
  private let failed: @Sendable () -> Void

  /// - Parameters:
  ///   - sync: Puts all that was committed on the disk.
  ///   - synced: Told each time that it did.
  ///   - failed: Told when it did not: nothing that waits happens any more.
  init(
    sync: @escaping @Sendable () throws -> Void, synced: @escaping @Sendable () -> Void,
    failed: @escaping @Sendable () -> Void
  ) {
    self.sync = sync
    self.synced = synced
    self.failed = failed
  }

  /// Whether the disk is busy: what is committed now waits for the next time.
  var isBusy: Bool { isAtDisk.load(ordering: .relaxed) }

  /// Lets `work` happen when all that is committed by now is on the disk.
  func afterwards(_ work: @escaping @Sendable () -> Void) {
    let starts = state.withLock { state in
      state.waiting.append(work)
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if starts { thread.async { self.run() } }
  }

  /// Waits until nothing is left to happen.
  func drain() { thread.sync {} }

  private func run() {
    while let works = next() {
      do {
        isAtDisk.store(true, ordering: .relaxed)
        try sync()
        isAtDisk.store(false, ordering: .relaxed)
      } catch {
        return failed()
      }
      synced()
      for work in works { work() }
    }
  }

  private func next() -> [@Sendable () -> Void]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isRunning = false
        return nil
      }
      defer { state.waiting = [] }
      return state.waiting
    }
  }
}
