internal import Language

/// What the pieces of a word say, summed up once for each form of the lexicon.
struct FormVectors: Sendable {
  /// What a word's pieces add up to.
  struct Summary: Sendable {
    /// Sum of the squared rarities: its part of the message's length.
    var square: Float = 0
    /// Sum of the rarities: how often the bias counts.
    var rarity: Float = 0
    /// What its features say of a target that has none of them.
    var absence: Float = 0
  }

  private let index: PieceIndex
  private let block: Block
  private var starts: [Int32] = [0]
  private var postings: [Block.Posting] = []
  private var summaries: [Summary] = []

  var bias: [Float] { block.bias }

  init(_ index: PieceIndex, _ block: Block, forms: Int) {
    self.index = index
    self.block = block
    var sums = [Float](repeating: 0, count: block.bias.count)
    for form in 0..<forms {
      var summary = Summary()
      for piece in index.pieces(of: Int32(form)) { block.add(piece, to: &sums, &summary) }
      for target in sums.indices where sums[target] != 0 {
        postings.append(Block.Posting(target: Int32(target), weight: sums[target]))
        sums[target] = 0
      }
      starts.append(Int32(postings.count))
      summaries.append(summary)
    }
  }

  /// Adds what the pieces of a known form say.
  func add(form: Int32, to sums: inout [Float], _ summary: inout Summary) {
    for place in Int(starts[Int(form)])..<Int(starts[Int(form) + 1]) {
      sums[Int(postings[place].target)] += postings[place].weight
    }
    summary.square += summaries[Int(form)].square
    summary.rarity += summaries[Int(form)].rarity
    summary.absence += summaries[Int(form)].absence
  }

  /// Adds what the pieces of any word say.
  func add(word: Span<UInt8>, to sums: inout [Float], _ summary: inout Summary) {
    Pieces.forEach(in: word) { hash in
      if let piece = index.number(of: hash) { block.add(piece, to: &sums, &summary) }
    }
  }
}

extension Block {
  /// Adds what one feature says, weighted by its rarity.
  func add(_ feature: Int32, to sums: inout [Float], _ summary: inout FormVectors.Summary) {
    let rarity = idf[Int(feature)]
    for posting in postings(of: feature) { sums[Int(posting.target)] += rarity * posting.weight }
    summary.square += rarity * rarity
    summary.rarity += rarity
    summary.absence += rarity * absence[Int(feature)]
  }
}
