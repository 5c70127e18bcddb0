internal import Glibc
internal import Synchronization

/// Ends the process at a named point, so that tests can see what a crash there loses.
package final class Faults: Sendable {
  package enum Point: String, CaseIterable, Sendable {
    /// A request was taken, and nothing is stored yet.
    case afterAccept = "after-accept"
    case beforeCommit = "before-commit"
    case afterCommit = "after-commit"
    /// A call is marked as sending, and no byte of it has left.
    case afterSendingMark = "after-sending-mark"
    /// The platform has the call, and we have not seen its answer.
    case afterBytes = "after-bytes"
    /// The platform has said that it took the call: that is marked (``SentMarks``), and not stored.
    case after2xx = "after-2xx"
  }

  private let point: Point
  private let passages: Atomic<Int>
  private let end: @Sendable () -> Void

  /// Reads `after-commit` or `after-commit:3` (at the third time); nil for anything else.
  package init?(_ text: String, end: @escaping @Sendable () -> Void = { raise(SIGKILL) }) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let point = Point(rawValue: String(name)) else { return nil }
    let count = parts.count == 2 ? Int(parts[1]) : 1
    guard let count, count > 0 else { return nil }
    self.point = point
    self.end = end
    passages = Atomic(count)
  }

  package func pass(_ point: Point) {
    guard point == self.point else { return }
    if passages.subtract(1, ordering: .relaxed).newValue == 0 { end() }
  }
}
