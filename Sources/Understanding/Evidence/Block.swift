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

  /// Weight of a feature that an example of the target never had.
  static let smoothing: Float = 0.05

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

  init(_ examples: ExampleFeatures, features: Int, targets: Int) {
    let smoothing = Block.smoothing
    idf = examples.rarity(features: features)
    let shares = examples.shares(idf: idf, features: features, targets: targets)
    let room = smoothing * Float(features)
    let all = shares.total.reduce(0, +)
    bias = shares.total.map { mine in
      cmath_log((all - mine + room) / (mine + room))
    }
    absence = shares.ofFeature.map { cmath_log(smoothing / ($0 + smoothing)) }
    starts = Array(repeating: 0, count: features + 1)
    for share in shares.entries { starts[Int(share.feature) + 1] += 1 }
    for feature in 0..<features { starts[feature + 1] += starts[feature] }
    var next = starts
    postings = Array(repeating: Posting(target: 0, weight: 0), count: shares.entries.count)
    for share in shares.entries {
      let whole = shares.ofFeature[Int(share.feature)]
      let weight =
        cmath_log((share.amount + smoothing) / smoothing)
        + cmath_log((whole + smoothing) / (whole - share.amount + smoothing))
      postings[Int(next[Int(share.feature)])] = Posting(target: share.target, weight: weight)
      next[Int(share.feature)] += 1
    }
  }
}

/// The features of the examples of all targets, row by row.
struct ExampleFeatures: Sendable {
  private var starts: [Int32] = [0]
  private var features: [Int32] = []
  private var targets: [Int32] = []

  /// Adds an example; its features must be unique. Examples of one target come one after the other.
  mutating func add(_ row: some Sequence<Int32>, of target: Int32) {
    features.append(contentsOf: row)
    starts.append(Int32(features.count))
    targets.append(target)
  }

  /// `ln((examples + 1) / (examples with the feature + 1)) + 1`.
  func rarity(features count: Int) -> [Float] {
    var rows = [Float](repeating: 0, count: count)
    for feature in features { rows[Int(feature)] += 1 }
    let all = Float(targets.count + 1)
    return rows.map { cmath_log(all / ($0 + 1)) + 1 }
  }

  /// What each target's examples give to each feature.
  struct Shares {
    struct Entry {
      var feature: Int32
      var target: Int32
      var amount: Float
    }
    var entries: [Entry] = []
    var ofFeature: [Float]
    var total: [Float]
  }

  func shares(idf: [Float], features count: Int, targets number: Int) -> Shares {
    var shares = Shares(
      ofFeature: Array(repeating: 0, count: count), total: Array(repeating: 0, count: number))
    var sums = [Float](repeating: 0, count: count)
    var touched: [Int32] = []
    for row in targets.indices {
      let range = Int(starts[row])..<Int(starts[row + 1])
      let length = features[range].reduce(Float(0)) { $0 + idf[Int($1)] * idf[Int($1)] }
      let unit = 1 / max(length.squareRoot(), .leastNormalMagnitude)
      for feature in features[range] {
        if sums[Int(feature)] == 0 { touched.append(feature) }
        sums[Int(feature)] += idf[Int(feature)] * unit
      }
      if row + 1 == targets.count || targets[row + 1] != targets[row] {
        shares.take(&sums, touched, of: targets[row])
        touched.removeAll(keepingCapacity: true)
      }
    }
    return shares
  }
}

extension ExampleFeatures.Shares {
  /// Takes over what one target's examples summed up, and clears the sums.
  fileprivate mutating func take(_ sums: inout [Float], _ touched: [Int32], of target: Int32) {
    for feature in touched {
      let amount = sums[Int(feature)]
      entries.append(Entry(feature: feature, target: target, amount: amount))
      ofFeature[Int(feature)] += amount
      total[Int(target)] += amount
      sums[Int(feature)] = 0
    }
  }
}
