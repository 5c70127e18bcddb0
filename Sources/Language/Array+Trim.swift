extension Array {
  /// Gives back the memory that was kept for growing.
  package mutating func trim() {
    if capacity > count + count / 8 { self = map { $0 } }
  }
}
