internal import Synchronization

/// Numbers 1, 2, 3 and so on, from any thread.
final class Counter: Sendable {
  private let last: Atomic<Int>

  init(after last: Int = 0) {
    self.last = Atomic(last)
  }

  func next() -> Int { last.add(1, ordering: .relaxed).newValue }

  var count: Int { last.load(ordering: .relaxed) }
}
