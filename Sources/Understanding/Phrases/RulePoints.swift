/// The points that rules add to intents, in buffers that are used again.
struct RulePoints: Sendable {
  private var list: UniqueList
  private var points: [Float]

  init(targets: Int) {
    list = UniqueList(below: targets)
    points = Array(repeating: 0, count: targets)
  }

  /// The targets that have points.
  var targets: [Int32] { list.items }

  /// The points of a target, or nil.
  subscript(target: Int) -> Float? { list.contains(Int32(target)) ? points[target] : nil }

  mutating func removeAll() { list.removeAll() }

  mutating func set(_ target: Int, to value: Float) {
    list.insert(Int32(target))
    points[target] = value
  }
}
