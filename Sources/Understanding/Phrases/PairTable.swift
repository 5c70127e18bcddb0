internal import Language

/// A flat map from pairs of numbers to a number: open addressing, at most half full.
struct PairTable: Sendable {
  private var keys: [UInt64] = Array(repeating: PairTable.empty, count: 16)
  private var values: [Int32] = Array(repeating: 0, count: 16)
  private(set) var count = 0

  private static let empty = UInt64.max

  subscript(first: Int32, second: Int32) -> Int32? {
    get {
      let slot = slot(of: PairTable.key(first, second))
      return keys[slot] == PairTable.empty ? nil : values[slot]
    }
    set {
      guard let newValue else { return }
      let key = PairTable.key(first, second)
      let slot = slot(of: key)
      if keys[slot] == PairTable.empty { count += 1 }
      keys[slot] = key
      values[slot] = newValue
      if count * 2 > keys.count { grow() }
    }
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: Fingerprint.mixed(key)) & mask
    while keys[slot] != PairTable.empty, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: PairTable.empty, count: oldKeys.count * 4)
    values = Array(repeating: 0, count: oldKeys.count * 4)
    for (key, value) in zip(oldKeys, oldValues) where key != PairTable.empty {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
