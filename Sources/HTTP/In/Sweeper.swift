internal import Dispatch
internal import Synchronization

/// Ends connections that are late, a few times in the shortest of the limits.
final class Sweeper: Sendable {
  private let queue = DispatchQueue(label: "abbraccio.sweeper")
  private let reception: Reception
  private let step: DispatchTimeInterval
  private let isStopped = Atomic(false)

  init(_ reception: Reception, limits: ServerLimits) {
    self.reception = reception
    let shortest = min(limits.headers, limits.body, limits.idle, limits.answer)
    step = .milliseconds(Int(max(5, min(500, shortest.nanoseconds / 10_000_000))))
    schedule()
  }

  private func schedule() {
    queue.asyncAfter(deadline: .now() + step) {
      guard !self.isStopped.load(ordering: .relaxed) else { return }
      self.reception.sweep()
      self.schedule()
    }
  }

  func stop() {
    isStopped.store(true, ordering: .relaxed)
    // Waits for the sweep that may be under way.
    queue.sync {}
  }
}
