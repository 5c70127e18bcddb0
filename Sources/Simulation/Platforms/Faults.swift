/// How often a played platform fails, as the real ones do; shares from 0 to 1.
package struct Faults: Sendable {
  /// «Too many requests», though the caller kept the limits.
  package var tooMany = 0.0
  /// 500 to 504, and the message is not taken.
  package var broken = 0.0
  /// The message is taken and the connection cut before the answer.
  package var cut = 0.0
  /// The message is taken and the answer comes late, see ``hangSeconds``.
  package var hang = 0.0
  /// How long a late answer takes, in seconds of ours: longer than the caller waits.
  package var hangSeconds = 30.0

  package init() {}

  /// What the soak asks: 5 % and 5 %, 2 % and 2 %.
  package static var soak: Faults {
    var faults = Faults()
    faults.tooMany = 0.05
    faults.broken = 0.05
    faults.cut = 0.02
    faults.hang = 0.02
    return faults
  }

  enum Kind: Equatable, Sendable {
    case none
    case tooMany
    case broken
    case cut
    case hang
  }

  func roll(_ dice: inout Dice) -> Kind {
    var share = Double.random(in: 0..<1, using: &dice)
    for (kind, size) in [(Kind.tooMany, tooMany), (.broken, broken), (.cut, cut), (.hang, hang)] {
      if share < size { return kind }
      share -= size
    }
    return .none
  }
}
