/// Values kept in memory beside the store: those used lately, about ``limit`` of them.
///
/// Two generations: what was not used while the younger one filled up is dropped.
struct Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  let limit: Int
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  subscript(key: Key) -> Value? {
    mutating get {
      if let value = young[key] { return value }
      guard let value = old.removeValue(forKey: key) else { return nil }
      put(value, key)
      return value
    }
    set {
      if let newValue { return put(newValue, key) }
      young[key] = nil
      old[key] = nil
    }
  }

  /// Takes a value out, so that who changes it has the only copy.
  mutating func take(_ key: Key) -> Value? {
    young.removeValue(forKey: key) ?? old.removeValue(forKey: key)
  }

  private mutating func put(_ value: Value, _ key: Key) {
    if young.count >= limit / 2, young[key] == nil {
      old = young
      young = [:]
    }
    young[key] = value
  }

  mutating func removeAll() {
    young = [:]
    old = [:]
  }
}
