/// Values kept in memory beside the store: those used lately, about ``limit`` of them.
///
/// Two generations: what was not used while the younger one filled up is dropped.
struct Remembered<Key: Hashable & Sendable, Value: Sendable>: ~Copyable {
  /// Where a value stands, or none while it is taken out: values are large, so they move once.
  private final class Place {
    var value: Value?

    init(_ value: Value?) {
      self.value = value
    }
  }

  let limit: Int
  private var young: [Key: Place] = [:]
  private var old: [Key: Place] = [:]

  init(limit: Int) {
    self.limit = limit
  }

  subscript(key: Key) -> Value? {
    mutating get { place(of: key)?.value }
    set {
      if let newValue { return keep(newValue, key) }
      young[key] = nil
      old[key] = nil
    }
  }

  /// Takes a value out, so that who changes it has the only copy.
  mutating func take(_ key: Key) -> Value? { place(of: key)?.value.take() }

  private mutating func place(of key: Key) -> Place? {
    if let place = young[key] { return place }
    guard let place = old.removeValue(forKey: key) else { return nil }
    add(place, key)
    return place
  }

  mutating func keep(_ value: consuming Value, _ key: Key) {
    if let place = young[key] {
      place.value = value
    } else {
      old[key] = nil
      add(Place(value), key)
    }
  }

  private mutating func add(_ place: Place, _ key: Key) {
    if young.count >= limit / 2 {
      old = young
      young = [:]
    }
    young[key] = place
  }

  mutating func removeAll() {
    young = [:]
    old = [:]
  }
}
