/// So many of so many.
public struct Share: Equatable, Sendable {
  public private(set) var count = 0
  public private(set) var all = 0

  public init() {}

  mutating func add(_ holds: Bool) {
    all += 1
    if holds { count += 1 }
  }
}
