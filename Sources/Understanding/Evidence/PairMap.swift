internal import Language

/// The numbers of pairs of neighbours, sealed: open addressing, five eighths full, a key
/// and its number side by side, for each look-up waits for the memory once.
///
/// A pair is known by its place and 32 further bits of its hash: an unknown pair is taken for a
/// known one once in a thousand million.
struct PairMap: Sendable {
  private struct Slot: Sendable {
    var check: UInt32
    var number: Int32

    static let free = Slot(check: 0, number: -1)
  }

  private var slots = [Slot.free]

  init() {}

  init(_ pairs: FlatMap) {
    // No power of two: twice the room for one pair more would be empty.
    slots = Array(repeating: Slot.free, count: pairs.count * 8 / 5 + 16)
    for entry in pairs.entries {
      let hash = Fingerprint.mixed(entry.key)
      var place = self.place(of: hash)
      while slots[place].number >= 0 { place = next(place) }
      slots[place] = Slot(check: PairMap.check(hash), number: entry.value)
    }
  }

  /// Where a pair is looked for first: the upper half of its hash, spread over the slots.
  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(slots.count)) >> 32)
  }

  private func next(_ place: Int) -> Int { place + 1 == slots.count ? 0 : place + 1 }

  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) }

  /// The number of a pair, or -1.
  subscript(first: Int32, second: Int32) -> Int32 {
    let hash = Fingerprint.mixed(FlatMap.key(first, second))
    var place = self.place(of: hash)
    while slots[place].number >= 0, slots[place].check != PairMap.check(hash) {
      place = next(place)
    }
    return slots[place].number
  }
}
