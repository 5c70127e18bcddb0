internal import CMath

/// How telling each feature is for each target: log-odds of its weight in the target's examples
/// against its weight in all the others'.
///
/// Counts and logarithms of the data, computed once when they are compiled; nothing is trained.
/// A feature counts by its rarity (`idf`), and an example shares one unit among its features, so
/// that a word of a short example says more than one of a long example.
struct Block: Sendable {
  /// A target for which a feature speaks.
  struct Posting: Sendable {
    var target: Int32
    var weight: Float
  }

  private(set) var idf: [Float]
  private var starts: [Int32]
  private var postings: [Posting]
  /// What a feature says of every target whose examples do not have it.
  private(set) var absence: [Float]
  /// What any feature adds for a target whose examples do not have it: targets that say much lose.
  let bias: [Float]

  /// What a feature says.
  func postings(of feature: Int32) -> ArraySlice<Posting> {
    postings[Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1])]
  }

  /// The weight of a feature for a target.
  func weight(of feature: Int32, for target: Int32) -> Float {
    postings(of: feature).first { $0.target == target }?.weight ?? 0
  }

  /// Weighs the shares; `smoothing` is the weight of a feature that no example of a target had.
  init(_ shares: Shares, idf: [Float], smoothing: Float) {
    self.idf = idf
    let features = idf.count
    let room = smoothing * Float(features)
    let all = shares.ofTarget.reduce(0, +)
    bias = shares.ofTarget.map { mine in cmath_log((all - mine + room) / (mine + room)) }
    absence = shares.ofFeature.map { cmath_log(smoothing / ($0 + smoothing)) }
    starts = Array(repeating: 0, count: features + 1)
    for share in shares.entries { starts[Int(share.feature) + 1] += 1 }
    for feature in 0..<features { starts[feature + 1] += starts[feature] }
    var next = starts
    postings = Array(repeating: Posting(target: 0, weight: 0), count: shares.entries.count)
    for share in shares.entries {
      let whole = shares.ofFeature[Int(share.feature)]
      let odds = (share.amount + smoothing) * (whole + smoothing)
      let against = smoothing * (whole - share.amount + smoothing)
      postings[Int(next[Int(share.feature)])] = Posting(
        target: share.target, weight: cmath_log(odds / against))
      next[Int(share.feature)] += 1
    }
  }

  /// The rarity of features that so many of the examples have: `ln((all + 1) / (some + 1)) + 1`.
  static func rarity(_ some: [Int32], of all: Int) -> [Float] {
    some.map { cmath_log(Float(all + 1) / Float($0 + 1)) + 1 }
  }
}
