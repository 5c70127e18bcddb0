internal import Language

/// A flat map from 64-bit keys to numbers: open addressing, at most half full.
struct FlatMap: Sendable {
  private struct Slot: Sendable {
    var key: UInt64
    var value: Int32
  }

  private var slots: [Slot]
  private(set) var count = 0

  /// The key that no entry may have.
  private static let empty = UInt64.max

  init(minimumCapacity: Int = 8) {
    var size = 16
    while size < minimumCapacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: FlatMap.empty, value: 0), count: size)
  }

  subscript(key: UInt64) -> Int32? {
    get {
      let slot = slots[place(of: key)]
      return slot.key == FlatMap.empty ? nil : slot.value
    }
    set {
      guard let newValue else { return }
      let place = place(of: key)
      if slots[place].key == FlatMap.empty { count += 1 }
      slots[place] = Slot(key: key, value: newValue)
      if count * 2 > slots.count { grow() }
    }
  }

  /// By a pair of numbers.
  subscript(first: Int32, second: Int32) -> Int32? {
    get { self[FlatMap.key(first, second)] }
    set { self[FlatMap.key(first, second)] = newValue }
  }

  /// The number of a key; a new key gets the next number.
  mutating func number(of key: UInt64) -> Int32 {
    if let known = self[key] { return known }
    let new = Int32(count)
    self[key] = new
    return new
  }

  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Fingerprint.mixed(key)) & mask
    while slots[place].key != FlatMap.empty, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(key: FlatMap.empty, value: 0), count: old.count * 4)
    for slot in old where slot.key != FlatMap.empty { slots[place(of: slot.key)] = slot }
  }
}
