extension Array {
  /// Gives back the memory that was kept for growing.
  package mutating func trim() { self = trimmed() }

  /// The same elements without the memory that was kept for growing.
  package func trimmed() -> [Element] {
    guard capacity > count + count / 8 else { return self }
    var exact: [Element] = []
    exact.reserveCapacity(count)
    exact.append(contentsOf: self)
    return exact
  }
}
