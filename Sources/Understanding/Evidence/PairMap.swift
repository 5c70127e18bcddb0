internal import Language

/// The numbers of pairs of neighbours, sealed: open addressing, at most three quarters full, a key
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
    var size = 16
    while size * 3 < pairs.count * 4 { size *= 2 }
    slots = Array(repeating: Slot.free, count: size)
    for entry in pairs.entries {
      let hash = Fingerprint.mixed(entry.key)
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[place].number >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = Slot(check: PairMap.check(hash), number: entry.value)
    }
  }

  private static func check(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  /// The number of a pair, or -1.
  subscript(first: Int32, second: Int32) -> Int32 {
    let hash = Fingerprint.mixed(FlatMap.key(first, second))
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].number >= 0, slots[place].check != PairMap.check(hash) {
      place = (place + 1) & (slots.count - 1)
    }
    return slots[place].number
  }
}
