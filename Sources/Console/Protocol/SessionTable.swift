internal import Dialogue

/// The conversations of the line protocol; of too many, those that were quiet longest are dropped.
struct SessionTable {
  private struct Entry {
    var session: Session
    /// The number of the message that came last.
    var lastUse: Int
  }

  private var entries: [String: Entry] = [:]
  private var uses = 0
  private let limit: Int

  init(limit: Int = Limits.conversations) {
    self.limit = limit
  }

  var count: Int { entries.count }

  subscript(_ name: String) -> Session? { entries[name]?.session }

  mutating func keep(_ session: Session, of name: String) {
    uses += 1
    if entries[name] == nil, entries.count >= limit { dropOldest() }
    entries[name] = Entry(session: session, lastUse: uses)
  }

  /// Drops an eighth at once, so that dropping costs little for each message.
  private mutating func dropOldest() {
    let order = entries.sorted { $0.value.lastUse < $1.value.lastUse }
    for (name, _) in order.prefix(max(limit / 8, 1)) { entries[name] = nil }
  }
}
