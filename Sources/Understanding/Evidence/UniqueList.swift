/// A list of small numbers without repeats, emptied in constant time.
struct UniqueList: Sendable {
  private var stamps: [UInt32]
  private var generation: UInt32 = 1
  private(set) var items: [Int32] = []

  init(below bound: Int) {
    stamps = Array(repeating: 0, count: bound)
    items.reserveCapacity(256)
  }

  mutating func removeAll() {
    items.removeAll(keepingCapacity: true)
    if generation == .max {
      generation = 0
      for index in stamps.indices { stamps[index] = 0 }
    }
    generation += 1
  }

  func contains(_ item: Int32) -> Bool { stamps[Int(item)] == generation }

  /// Adds a number; false where it is there already.
  @discardableResult
  mutating func insert(_ item: Int32) -> Bool {
    if stamps[Int(item)] == generation { return false }
    stamps[Int(item)] = generation
    items.append(item)
    return true
  }
}
