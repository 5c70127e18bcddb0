/// Families by the time at which something may be due: a binary heap.
struct Agenda: Sendable {
  struct Entry: Equatable, Sendable {
    var at: Double
    var family: Int64
  }

  private var heap: [Entry] = []

  var next: Entry? { heap.first }
  var count: Int { heap.count }

  mutating func add(_ family: Int64, at time: Double) {
    heap.append(Entry(at: time, family: family))
    var child = heap.count - 1
    while child > 0, heap[child].at < heap[(child - 1) / 2].at {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the earliest where it is due.
  mutating func take(until now: Double) -> Int64? {
    guard let first = heap.first, first.at <= now else { return nil }
    let last = heap.removeLast()
    if !heap.isEmpty { sink(last) }
    return first.family
  }

  private mutating func sink(_ entry: Entry) {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].at < heap[child].at { child += 1 }
      guard heap[child].at < entry.at else { break }
      heap[parent] = heap[child]
      parent = child
    }
    heap[parent] = entry
  }
}
