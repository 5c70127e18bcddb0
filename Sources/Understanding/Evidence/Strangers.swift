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
  /// With fewer examples a target it is too weak without one of them to tell anything.
  private static let leastExamples = 10

  init(_ parts: [Part], targets: Int) {
    self.parts = parts
    self.targets = targets
    scores = Array(repeating: 0, count: targets)
  }

  /// The strength (``Rating/strength``) that tells strangers from what is known.
  ///
  /// A share of the strangers does not reach it. Where the examples know each other well it is
  /// higher, as long as hardly any of them is lost.
  mutating func leastStrength() -> Float {
    let count = parts[0].rows.targets.count
    guard targets > 2, count > 0 else { return 0 }
    var (strangers, known): ([Float], [Float]) = ([], [])
    let tellsOwn = count >= Strangers.leastExamples * targets
    for example in stride(from: 0, to: count, by: max(1, count / Strangers.sample)) {
      strangers.append(strengthAsStranger(of: example))
      if tellsOwn, let strength = strengthAmongOwn(of: example) { known.append(strength) }
    }
    let least = Strangers.quantile(Weights.strangers, of: strangers)
    return known.isEmpty ? least : max(least, Strangers.quantile(Weights.lost, of: known))
  }

  private static func quantile(_ share: Double, of values: [Float]) -> Float {
    values.sorted()[Int(Double(values.count - 1) * share)]
  }

  /// How strong an example is among the other targets.
  private mutating func strengthAsStranger(of example: Int) -> Float {
    let own = parts[0].rows.targets[example]
    for target in scores.indices { scores[target] = 0 }
    for part in parts {
      add(features(of: part, example).filter { !part.block.isOnly($0, of: own) }, of: part)
    }
    scores[Int(own)] = -.infinity
    var (best, sum): (Float, Float) = (-.infinity, 0)
    for target in scores.indices where target != Int(own) {
      best = max(best, scores[target])
      sum += scores[target]
    }
    return (best - sum / Float(targets - 1)) * known(example, own)
  }

  /// How strong an example is where its target knows only the other examples; nil where another
  /// target is stronger.
  private mutating func strengthAmongOwn(of example: Int) -> Float? {
    let own = Int(parts[0].rows.targets[example])
    for target in scores.indices { scores[target] = 0 }
    for part in parts {
      let features = features(of: part, example)
      let unit = add(features, of: part)
      for feature in features {
        let share = unit * part.block.rarity(of: feature)
        scores[own] -= unit * part.block.loss(of: feature, for: own, without: share)
      }
    }
    guard scores[own] == scores.max() else { return nil }
    return scores[own] - scores.reduce(0, +) / Float(targets)
  }

  /// The share of the words that other targets know too.
  private func known(_ example: Int, _ own: Int32) -> Float {
    let row = parts[0].rows.row(example)
    guard !row.isEmpty else { return 0 }
    let known = row.count { !parts[0].block.isOnly($0, of: own) }
    return Float(known) / Float(row.count)
  }

  private func features(of part: Part, _ example: Int) -> [Int32] {
    let row = part.rows.row(example)
    guard let pieces = part.pieces else { return Array(row) }
    return row.flatMap { pieces.pieces(of: $0) }
  }

  /// Adds what features say; returns the share that each unit of rarity has of the example.
  @discardableResult
  private mutating func add(_ features: [Int32], of part: Part) -> Float {
    var summary = Summary()
    for feature in features { summary.add(part.block.rows.summary(Int(feature))) }
    guard summary.square > 0 else { return 0 }
    let unit = 1 / summary.square.squareRoot()
    for target in scores.indices {
      scores[target] += unit * (summary.absence + summary.rarity * part.block.bias[target])
    }
    for feature in features { part.block.rows.add(Int(feature), times: unit, to: &scores) }
    return unit
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
