/// What each target's examples give to each feature: an example shares one unit among its features.
struct Shares: Sendable {
  struct Entry: Sendable {
    var feature: Int32
    var target: Int32
    var amount: Float
  }

  /// The entries sorted by feature, then as they were booked.
  struct ByFeature {
    private var starts: [Int32]
    private var sorted: [Entry]

    fileprivate init(_ entries: [Entry], features: Int) {
      starts = Array(repeating: 0, count: features + 1)
      for entry in entries { starts[Int(entry.feature) + 1] += 1 }
      for feature in 0..<features { starts[feature + 1] += starts[feature] }
      var next = starts
      sorted = entries
      for entry in entries {
        sorted[Int(next[Int(entry.feature)])] = entry
        next[Int(entry.feature)] += 1
      }
    }

    func forEach(_ feature: Int, _ body: (Entry) -> Void) {
      for place in Int(starts[feature])..<Int(starts[feature + 1]) { body(sorted[place]) }
    }
  }

  private var entries: [Entry] = []
  private(set) var ofFeature: [Float]
  private(set) var ofTarget: [Float]
  /// The sums of the target at work, and the features that have one.
  private var sums: [Float]
  private var touched: [Int32] = []

  init(features: Int, targets: Int) {
    ofFeature = Array(repeating: 0, count: features)
    ofTarget = Array(repeating: 0, count: targets)
    sums = Array(repeating: 0, count: features)
  }

  func byFeature() -> ByFeature { ByFeature(entries, features: ofFeature.count) }

  /// Adds to a feature of the target at work.
  mutating func add(_ amount: Float, to feature: Int32) {
    if sums[Int(feature)] == 0 { touched.append(feature) }
    sums[Int(feature)] += amount
  }

  /// Calls `body` with all that was added and not yet booked.
  func forEachOpen(_ body: (Int32, Float) -> Void) {
    for feature in touched { body(feature, sums[Int(feature)]) }
  }

  /// Books all that was added since the last call for a target.
  mutating func close(_ target: Int32) {
    for feature in touched {
      let amount = sums[Int(feature)]
      entries.append(Entry(feature: feature, target: target, amount: amount))
      ofFeature[Int(feature)] += amount
      ofTarget[Int(target)] += amount
      sums[Int(feature)] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}
