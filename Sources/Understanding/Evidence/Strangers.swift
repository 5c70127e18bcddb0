/// How well what is foreign to all targets fits the best of them, counted from the examples.
///
/// An example whose own target is left out is a stranger to all the others, as is a message about
/// something that the data do not describe. Features that only its own target has are unknown then.
struct Strangers: ~Copyable {
  private let parts: [Part]
  private let targets: Int
  private var scores: [Float]

  /// The examples' features of one kind, and what these say.
  struct Part {
    var rows: ExampleRows
    var block: Block
    /// What stands for a feature of the rows: itself, or the pieces of a form.
    var pieces: PieceIndex?
  }

  /// How many examples are tried: enough for a quantile, few enough not to be felt at the start.
  private static let sample = 256

  init(_ parts: [Part], targets: Int) {
    self.parts = parts
    self.targets = targets
    scores = Array(repeating: 0, count: targets)
  }

  /// The strength (``Rating/strength``) that this share of the strangers does not reach.
  mutating func strength(ofShare share: Double) -> Float {
    let count = parts[0].rows.targets.count
    guard targets > 2, count > 0 else { return 0 }
    var found: [Float] = []
    let step = max(1, count / Strangers.sample)
    for example in stride(from: 0, to: count, by: step) { found.append(strength(of: example)) }
    found.sort()
    return found[Int(Double(found.count - 1) * share)]
  }

  private mutating func strength(of example: Int) -> Float {
    let own = parts[0].rows.targets[example]
    for target in scores.indices { scores[target] = 0 }
    for part in parts { add(part, example, own) }
    scores[Int(own)] = -.infinity
    var (best, sum): (Float, Float) = (-.infinity, 0)
    for target in scores.indices where target != Int(own) {
      best = max(best, scores[target])
      sum += scores[target]
    }
    return (best - sum / Float(targets - 1)) * known(example, own)
  }

  /// The share of the words that other targets know too.
  private func known(_ example: Int, _ own: Int32) -> Float {
    let row = parts[0].rows.row(example)
    guard !row.isEmpty else { return 0 }
    let known = row.count { !parts[0].block.isOnly($0, of: own) }
    return Float(known) / Float(row.count)
  }

  private mutating func add(_ part: Part, _ example: Int, _ own: Int32) {
    var features: [Int32] = []
    for feature in part.rows.row(example) {
      if let pieces = part.pieces {
        features += pieces.pieces(of: feature)
      } else {
        features.append(feature)
      }
    }
    features.removeAll { part.block.isOnly($0, of: own) }
    var summary = Summary()
    for feature in features { summary.add(part.block.rows.summary(Int(feature))) }
    guard summary.square > 0 else { return }
    let unit = 1 / summary.square.squareRoot()
    for target in scores.indices {
      scores[target] += unit * (summary.absence + summary.rarity * part.block.bias[target])
    }
    for feature in features { part.block.rows.add(Int(feature), times: unit, to: &scores) }
  }
}

extension Block {
  /// Whether no other target's examples have a feature.
  fileprivate func isOnly(_ feature: Int32, of target: Int32) -> Bool {
    var isOnly = true
    rows.forEach(Int(feature)) { other, weight in
      if weight != 0, other != Int(target) { isOnly = false }
    }
    return isOnly
  }
}
