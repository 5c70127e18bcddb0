internal import CMath

/// How telling each feature is for each target: log-odds of its weight in the target's examples
/// against its weight in all the others'.
///
/// Counts and logarithms of the data, computed once when they are compiled; nothing is trained.
/// A feature counts by its rarity (`idf`), and an example shares one unit among its features, so
/// that a word of a short example says more than one of a long example.
struct Block: Sendable {
  /// The weights of each feature, times its rarity.
  var rows: WeightRows
  /// What any feature adds for a target whose examples do not have it: targets that say much lose.
  let bias: [Float]

  private let smoothing: Smoothing

  /// The rarity of a feature.
  func rarity(of feature: Int32) -> Float { rows.summary(Int(feature)).rarity }

  /// The weight of a feature for a target, times its rarity.
  func weight(of feature: Int32, for target: Int) -> Float {
    rows.weight(Int(feature), of: target)
  }

  /// Weighs the shares.
  init(_ shares: Shares, idf: [Float], smoothing levelled: Smoothing) {
    smoothing = levelled
    let (smoothing, points) = (levelled.share, levelled.points)
    // Words that only rules have say nothing of the examples.
    let room = smoothing * Float(max(1, shares.ofFeature.count { $0 > 0 }))
    let all = shares.ofTarget.reduce(0, +)
    bias = shares.ofTarget.map { mine in
      points * cmath_log((all - mine + room) / (mine + room))
    }
    rows = WeightRows(targets: bias.count)
    var weights = [Float](repeating: 0, count: bias.count)
    var named: [Int32] = []
    let byFeature = shares.byFeature()
    for feature in idf.indices {
      let (rarity, whole) = (idf[feature], shares.ofFeature[feature])
      named.removeAll(keepingCapacity: true)
      byFeature.forEach(feature) { share in
        let odds = (share.amount + smoothing) * (whole + smoothing)
        let against = smoothing * (whole - share.amount + smoothing)
        weights[Int(share.target)] = points * rarity * cmath_log(odds / against)
        named.append(share.target)
      }
      // What a feature says of every target whose examples do not have it.
      let absence = points * cmath_log(smoothing / (whole + smoothing))
      rows.append(&weights, named, Summary(rarity: rarity, absence: absence))
    }
  }

  /// The same without the memory that was kept for growing.
  func sealed() -> Block {
    var block = self
    block.rows.seal()
    return block
  }

  /// What a feature loses for a target, times its rarity, without an example that gave it `share`.
  func loss(of feature: Int32, for target: Int, without share: Float) -> Float {
    let summary = rows.summary(Int(feature))
    let scale = smoothing.points * summary.rarity
    // The weight and the absence are logarithms of what the target and all targets gave.
    let odds = cmath_exp(weight(of: feature, for: target) / scale)
    let whole = smoothing.share / cmath_exp(summary.absence / scale)
    let mine = smoothing.share * whole * (odds - 1) / (whole + odds * smoothing.share)
    let rest = max(0, mine - share) + smoothing.share
    return scale * cmath_log((mine + smoothing.share) / rest)
  }

  /// The rarity of features that so many of the examples have: `ln((all + 1) / (some + 1)) + 1`.
  static func rarity(_ some: [Int32], of all: Int) -> [Float] {
    some.map { cmath_log(Float(all + 1) / Float($0 + 1)) + 1 }
  }
}
