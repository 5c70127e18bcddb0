internal import Language

/// A flat map from 64-bit keys to numbers: open addressing, at most three quarters full.
struct FlatMap: Sendable {
  private var keys = [UInt64](repeating: FlatMap.empty, count: 16)
  private var values = [Int32](repeating: 0, count: 16)
  private(set) var count = 0

  /// The key that no entry may have.
  private static let empty = UInt64.max

  subscript(key: UInt64) -> Int32? {
    get {
      let place = place(of: key)
      return keys[place] == FlatMap.empty ? nil : values[place]
    }
    set {
      guard let newValue else { return }
      let place = place(of: key)
      if keys[place] == FlatMap.empty { count += 1 }
      (keys[place], values[place]) = (key, newValue)
      if count * 4 > keys.count * 3 { grow() }
    }
  }

  /// By a pair of numbers.
  subscript(first: Int32, second: Int32) -> Int32? {
    get { self[FlatMap.key(first, second)] }
    set { self[FlatMap.key(first, second)] = newValue }
  }

  /// The number of a key; a new key gets the next number.
  mutating func number(of key: UInt64) -> Int32 {
    let place = place(of: key)
    if keys[place] == key { return values[place] }
    (keys[place], values[place]) = (key, Int32(count))
    count += 1
    if count * 4 > keys.count * 3 { grow() }
    return Int32(count - 1)
  }

  /// All keys with their numbers.
  var entries: some Sequence<(key: UInt64, value: Int32)> {
    zip(keys, values).lazy.filter { $0.0 != FlatMap.empty }.map { (key: $0.0, value: $0.1) }
  }

  static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  private func place(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: Fingerprint.mixed(key)) & mask
    while keys[place] != FlatMap.empty, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: FlatMap.empty, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    for (key, value) in zip(oldKeys, oldValues) where key != FlatMap.empty {
      let place = place(of: key)
      (keys[place], values[place]) = (key, value)
    }
  }
}
