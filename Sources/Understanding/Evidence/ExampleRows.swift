/// The features of the examples of all targets, row by row; those of one target stand together.
struct ExampleRows: Sendable {
  private var starts: [Int32] = [0]
  private var features: [Int32] = []
  private(set) var targets: [Int32] = []

  /// Adds an example; its features must be unique.
  mutating func add(_ row: [Int32], of target: Int32) {
    features.append(contentsOf: row)
    starts.append(Int32(features.count))
    targets.append(target)
  }

  /// In how many examples each feature stands.
  func occurrences(below count: Int) -> [Int32] {
    var rows = [Int32](repeating: 0, count: count)
    for feature in features { rows[Int(feature)] += 1 }
    return rows
  }

  func row(_ index: Int) -> ArraySlice<Int32> {
    features[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// Whether the next example is another target's.
  func endsTarget(_ index: Int) -> Bool {
    index + 1 == targets.count || targets[index + 1] != targets[index]
  }

  /// The block of these features themselves.
  func block(features count: Int, targets number: Int, smoothing: Float) -> Block {
    let idf = Block.rarity(occurrences(below: count), of: targets.count)
    var shares = Shares(features: count, targets: number)
    for index in targets.indices {
      let length = row(index).reduce(Float(0)) { $0 + idf[Int($1)] * idf[Int($1)] }
      let unit = 1 / max(length.squareRoot(), .leastNormalMagnitude)
      for feature in row(index) { shares.add(idf[Int(feature)] * unit, to: feature) }
      if endsTarget(index) { shares.close(targets[index]) }
    }
    return Block(shares, idf: idf, smoothing: smoothing)
  }

  /// The block of the pieces of these features, which are forms of words.
  func block(of pieces: PieceIndex, targets number: Int, smoothing: Float) -> Block {
    let forms = occurrences(below: pieces.forms)
    var some = [Int32](repeating: 0, count: pieces.count)
    for form in forms.indices {
      for piece in pieces.pieces(of: Int32(form)) { some[Int(piece)] += forms[form] }
    }
    let idf = Block.rarity(some, of: targets.count)
    let squares = forms.indices.map { form in
      pieces.pieces(of: Int32(form)).reduce(Float(0)) { $0 + idf[Int($1)] * idf[Int($1)] }
    }
    var shares = Shares(features: pieces.count, targets: number)
    var units = Shares(features: forms.count, targets: number)
    for index in targets.indices {
      let length = row(index).reduce(Float(0)) { $0 + squares[Int($1)] }
      let unit = 1 / max(length.squareRoot(), .leastNormalMagnitude)
      for form in row(index) { units.add(unit, to: form) }
      guard endsTarget(index) else { continue }
      units.forEachOpen { form, unit in
        for piece in pieces.pieces(of: form) { shares.add(unit * idf[Int(piece)], to: piece) }
      }
      units.close(targets[index])
      shares.close(targets[index])
    }
    return Block(shares, idf: idf, smoothing: smoothing)
  }
}
