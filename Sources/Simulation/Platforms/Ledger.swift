internal import HTTP

/// What the played platforms took, in the order in which they took it; written before they answer.
package final class Ledger: Sendable {
  package struct Entry: Equatable, Sendable {
    package var channel: String
    package var message: Ruling.Message
    /// Which message of a family it answers; nil where nobody knows.
    package var marker: Marker?
    /// When it was taken, in nanoseconds of ``Monotonic``.
    package var at: Int64
    /// Whether the platform hid from the caller that it took it.
    package var isHidden: Bool
  }

  /// What happened besides messages, by kind.
  package struct Counts: Equatable, Sendable {
    package var refused: [String: Int] = [:]
    package var calls: [String: Int] = [:]
    package var tooFast = 0
    package var unreachable = 0
    package var faults = 0

    var refusedCount: Int { refused.values.reduce(0, +) }
  }

  private let entries = Guarded<[Entry]>([])
  private let counts = Guarded(Counts())

  package init() {}

  func add(_ entry: Entry) {
    entries.withLock { $0.append(entry) }
  }

  func count(_ change: (inout Counts) -> Void) {
    counts.withLock { change(&$0) }
  }

  package var all: [Entry] { entries.withLock { $0 } }
  package var count: Int { entries.withLock { $0.count } }
  package var totals: Counts { counts.withLock { $0 } }
}
