internal import Synchronization

/// Remembers, beyond the end of the process, which calls the platforms have taken.
///
/// What a platform says is stored with the next commit; where the process dies before, the call would
/// be sent again. So the number of its row is written down first, in a ring of the latest: no id is
/// ever given twice, so a mark is true for ever, and none has to be taken away.
package final class SentMarks: Sendable {
  /// Four times as many as may be on their way: when one is written over, its row has long been
  /// erased by a commit, since what comes back is stored in its order.
  static let count = 4 * Bounds.inFlight
  private static let size = MemoryLayout<Int64>.size

  private let kept: KeptBytes
  private let next = Atomic(0)

  /// - Parameter path: nil where nothing is to be remembered.
  package init(_ path: String?) {
    kept = KeptBytes(path, count: Self.count * Self.size)
  }

  /// The rows that are marked, from this run and those before.
  package var rows: [Int64] {
    guard let bytes = kept.bytes else { return [] }
    return bytes.bindMemory(to: Int64.self).filter { $0 != 0 }
  }

  /// The platform has taken this row: from any thread, since a word is written whole or not at all.
  package func add(_ row: Int64) {
    let place = next.add(1, ordering: .relaxed).oldValue % Self.count
    kept.bytes?.storeBytes(of: row, toByteOffset: place * Self.size, as: Int64.self)
  }
}
