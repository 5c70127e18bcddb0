internal import Language

/// What the pieces of each form say, summed up the first time that the form is met.
struct FormVectors: Sendable {
  private var ranges: [Range<Int32>]
  private var summaries: [Summary]
  private var postings: [Block.Posting] = []
  private var sums: [Float]

  init(forms: Int, targets: Int) {
    ranges = Array(repeating: 0..<0, count: forms)
    summaries = Array(repeating: Summary(), count: forms)
    sums = Array(repeating: 0, count: targets)
  }

  /// Adds what the pieces of a form say.
  mutating func add(
    _ form: Int32, of evidence: Evidence, to scores: inout [Float], _ all: inout Summary
  ) {
    if summaries[Int(form)].rarity == 0 { learn(form, of: evidence) }
    let range = ranges[Int(form)]
    for place in Int(range.lowerBound)..<Int(range.upperBound) {
      scores[Int(postings[place].target)] += postings[place].weight
    }
    all.add(summaries[Int(form)])
  }

  private mutating func learn(_ form: Int32, of evidence: Evidence) {
    let start = Int32(postings.count)
    for piece in evidence.index.pieces(of: form) {
      evidence.pieces.add(piece, to: &sums, &summaries[Int(form)])
    }
    for target in sums.indices where sums[target] != 0 {
      postings.append(Block.Posting(target: Int32(target), weight: sums[target]))
      sums[target] = 0
    }
    ranges[Int(form)] = start..<Int32(postings.count)
  }
}

/// What the features of a message add up to, besides their postings.
struct Summary: Sendable {
  /// Sum of the squared rarities: the length of the message in its block.
  var square: Float = 0
  /// Sum of the rarities: how often the bias counts.
  var rarity: Float = 0
  /// What the features say of a target that has none of them.
  var absence: Float = 0

  mutating func add(_ other: Summary) {
    square += other.square
    rarity += other.rarity
    absence += other.absence
  }
}

extension Block {
  /// Adds what one feature says, weighted by its rarity.
  func add(_ feature: Int32, to sums: inout [Float], _ summary: inout Summary) {
    let rarity = idf[Int(feature)]
    for posting in postings(of: feature) { sums[Int(posting.target)] += rarity * posting.weight }
    summary.square += rarity * rarity
    summary.rarity += rarity
    summary.absence += rarity * absence[Int(feature)]
  }
}
