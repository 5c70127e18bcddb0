internal import Dispatch
internal import Synchronization

/// Moves the write-ahead log into the file, on a thread and a connection of its own, so that no turn
/// waits for the disk.
///
/// What is committed meanwhile stays in the log; a writer that never rests would let it grow, so that
/// at ``Bounds/longestLogPages`` a commit moves the rest itself.
final class Checkpointer: Sendable {
  private let path: String
  private let thread = DispatchQueue(label: "abbraccio.riporto")
  private let isRunning = Atomic(false)
  /// From how many pages on it is begun next.
  private let next = Atomic(Bounds.checkpointPages)

  /// For a file that is open already.
  init(_ path: String) {
    self.path = path
  }

  /// Begins where the log has grown by so much since the last time; never waits.
  ///
  /// Called by one thread, with the number of pages after a commit.
  func look(_ pages: Int) {
    // The log began anew.
    if pages < Bounds.checkpointPages { next.store(Bounds.checkpointPages, ordering: .relaxed) }
    guard pages >= next.load(ordering: .relaxed),
      !isRunning.exchange(true, ordering: .acquiring)
    else { return }
    next.store(pages + Bounds.checkpointPages, ordering: .relaxed)
    thread.async { [self] in
      // Where it fails, the log stays as it is, and a later one moves it.
      try? run()
      isRunning.store(false, ordering: .releasing)
    }
  }

  /// Waits until it rests.
  func drain() { thread.sync {} }

  private func run() throws(StoreError) {
    try Database(path, .existing).moveLog()
  }
}
