/// The features of the examples of all targets, row by row; those of one target stand together.
struct ExampleRows: Sendable {
  private var starts: [Int32] = [0]
  private var features: [Int32] = []
  private(set) var targets: [Int32] = []

  /// `capacity` is how many features are expected.
  init(capacity: Int = 0) { features.reserveCapacity(capacity) }

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
    features[range(index)]
  }

  private func range(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  /// Whether the next example is another target's.
  func endsTarget(_ index: Int) -> Bool {
    index + 1 == targets.count || targets[index + 1] != targets[index]
  }

  /// The block of these features themselves.
  func block(features count: Int, targets number: Int, smoothing share: Float) -> Block {
    let idf = Block.rarity(occurrences(below: count), of: targets.count)
    var shares = Shares(features: count, targets: number)
    for index in targets.indices {
      let row = features.span.extracting(range(index))
      var length: Float = 0
      for place in row.indices { length += idf[Int(row[place])] * idf[Int(row[place])] }
      let unit = 1 / max(length.squareRoot(), .leastNormalMagnitude)
      for place in row.indices { shares.add(idf[Int(row[place])] * unit, to: row[place]) }
      if endsTarget(index) { shares.close(targets[index]) }
    }
    return Block(
      shares, idf: idf,
      smoothing: Smoothing(share, examples: targets.count, targets: number))
  }

  /// The block of the pieces of these features, which are forms of words.
  func block(of pieces: PieceIndex, targets number: Int, smoothing share: Float) -> Block {
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
      let row = features.span.extracting(range(index))
      var length: Float = 0
      for place in row.indices { length += squares[Int(row[place])] }
      let unit = 1 / max(length.squareRoot(), .leastNormalMagnitude)
      for place in row.indices { units.add(unit, to: row[place]) }
      guard endsTarget(index) else { continue }
      units.forEachOpen { form, unit in
        for piece in pieces.pieces(of: form) { shares.add(unit * idf[Int(piece)], to: piece) }
      }
      units.close(targets[index])
      shares.close(targets[index])
    }
    return Block(
      shares, idf: idf,
      smoothing: Smoothing(share, examples: targets.count, targets: number))
  }
}
