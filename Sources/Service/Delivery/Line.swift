internal import Storage

/// What waits for one family, in order; only the first may be on its way.
struct Line: Sendable {
  struct Item: Sendable {
    var row: OutboxRow
    /// From when it may be tried, on the steady clock.
    var dueAt: Double
    /// Its row is gone from the store: whatever comes of it ends it.
    var isGhost = false
  }

  var lane: Int
  var items: [Item] = []
  /// See ``Pace``.
  var spread = 0.0
  var isInFlight = false
}
