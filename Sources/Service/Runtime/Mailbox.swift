internal import Glibc
internal import HTTP
internal import Synchronization

/// Jobs for the one thread that makes turns; bounded for what comes from outside.
///
/// The thread sleeps on a pipe and takes all that is there at once.
final class Mailbox: Sendable {
  private struct State {
    var jobs: [Job] = []
    var arrivals = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let sleeper: Int32
  private let waker: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (sleeper, waker) = (ends[0], ends[1])
  }

  deinit {
    close(sleeper)
    close(waker)
  }

  var waiting: Int { state.withLock { $0.jobs.count } }

  /// Puts a job in; false for an arrival where there is no room, or nothing is taken any more.
  @discardableResult
  func post(_ job: Job) -> Bool {
    let (isTaken, mustWake) = state.withLock { state in
      if case .arrival = job {
        guard !state.isClosed, state.arrivals < Bounds.waiting else { return (false, false) }
        state.arrivals += 1
      }
      state.jobs.append(job)
      return (true, [1, Bounds.worthCommitting].contains(state.jobs.count))
    }
    if mustWake { wake() }
    return isTaken
  }

  /// No arrival is taken any more.
  func closeForArrivals() {
    state.withLock { $0.isClosed = true }
    wake()
  }

  /// Ends a wait, or the next.
  func wake() {
    var byte: UInt8 = 1
    _ = write(waker, &byte, 1)
  }

  /// The jobs that are there, after waiting for the first at most so long.
  ///
  /// While the disk `isBusy`, few of them wait for others: they cannot be on it sooner. Who makes it
  /// idle wakes this.
  func take(
    atMost count: Int, waitMilliseconds: Int32, while isBusy: () -> Bool = { false }
  ) -> [Job] {
    let end = Monotonic.after(Int64(waitMilliseconds) * 1_000_000)
    while waiting < (isBusy() ? Bounds.worthCommitting : 1) {
      let rest = (end - Monotonic.now + 999_999) / 1_000_000
      guard rest > 0 else { break }
      sleep(Int32(clamping: rest))
      // Who closed it waits for the end.
      if state.withLock({ $0.isClosed }) { break }
    }
    return take(count)
  }

  private func sleep(_ milliseconds: Int32) {
    var descriptor = pollfd(fd: sleeper, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, milliseconds)
    var drained: (UInt64, UInt64) = (0, 0)
    _ = read(sleeper, &drained, MemoryLayout.size(ofValue: drained))
  }

  private func take(_ count: Int) -> [Job] {
    state.withLock { state in
      guard state.jobs.count > count else {
        defer {
          state.jobs = []
          state.arrivals = 0
        }
        return state.jobs
      }
      let jobs = Array(state.jobs.prefix(count))
      state.jobs.removeFirst(count)
      state.arrivals = state.jobs.count { if case .arrival = $0 { true } else { false } }
      return jobs
    }
  }
}
