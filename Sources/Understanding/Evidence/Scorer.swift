internal import Language

/// Adds up what the evidence says of a stretch of a message, in buffers that are used again.
///
/// The features of each term are looked up once for the message. Of a stretch, first the features
/// are collected and their length is known; then each feature's row is added once, already by its
/// share of that length.
struct Scorer: Sendable {
  /// What a term of the message is to the evidence; -1 where it is nothing.
  private struct Features: Sendable {
    var symbol: Int32 = -1
    /// The pair with the term before.
    var pair: Int32 = -1
    /// The row of its form, else its pieces.
    var form: Int32 = -1
    var pieces: Range<Int32> = 0..<0
    var isWord: Bool
    var isKnown: Bool
    /// Of a word that the data do not know, the share of its pieces that they know.
    var sharesPieces: Float = 0
  }

  /// The scores of the stretch read last, one for each target.
  var scores: [Float]
  /// How many of the stretch's words the data know, and how many there are.
  private(set) var known = 0
  private(set) var all = 0
  /// The shares of their pieces that the data know, of the words that they do not know.
  private(set) var halfKnown: Float = 0

  private var features: [Features] = []
  private var pieces: [Int32] = []
  private var words: UniqueList
  private var concepts: UniqueList
  private var pairs: UniqueList

  init(_ evidence: Evidence) {
    scores = Array(repeating: 0, count: evidence.targets)
    words = UniqueList(below: evidence.space.words)
    concepts = UniqueList(below: evidence.space.concepts)
    pairs = UniqueList(below: evidence.space.pairCount)
    features.reserveCapacity(256)
    pieces.reserveCapacity(1024)
  }

  /// Looks up the features of a message.
  mutating func prepare(
    _ message: ReadMessage, _ evidence: Evidence, _ mechanisms: Mechanisms
  ) {
    features.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    var previous: Int32 = -1
    for place in message.terms.indices {
      let term = message.terms[place]
      let isWord = term.origin != .emoji && term.origin != .number
      var found = Features(isWord: isWord, isKnown: isWord && term.lexeme >= 0)
      found.symbol = evidence.space.symbol(of: term) ?? -1
      if mechanisms.pairs, previous >= 0, found.symbol >= 0 {
        found.pair = evidence.space.pair(previous, found.symbol) ?? -1
      }
      if mechanisms.pieces { lookUpPieces(of: term, message, evidence, &found) }
      previous = found.symbol
      features.append(found)
    }
  }

  private mutating func lookUpPieces(
    of term: Term, _ message: ReadMessage, _ evidence: Evidence,
    _ found: inout Features
  ) {
    let start = Int32(pieces.count)
    if term.form >= 0 {
      found.form = evidence.forms.row(of: term.form)
      if found.form < 0 { pieces.append(contentsOf: evidence.index.pieces(of: term.form)) }
    } else if found.isWord {
      let word = message.tokens[Int(term.token)].folded
      var count = 0
      Pieces.forEach(in: message.bytes.span.extracting(word)) { hash in
        count += 1
        if let piece = evidence.index.number(of: hash) { pieces.append(piece) }
      }
      if !found.isKnown { found.sharesPieces = Float(pieces.count - Int(start)) / Float(count) }
    }
    found.pieces = start..<Int32(pieces.count)
  }

  /// Scores the terms of a range.
  mutating func score(
    _ message: ReadMessage, _ range: Range<Int>, ages: [Age], _ evidence: Evidence,
    _ classes: WordClasses, _ mechanisms: Mechanisms
  ) {
    collect(range)
    concepts.removeAll()
    if mechanisms.concepts {
      for place in range {
        classes.forEachClass(of: message.terms[place].lexeme) {
          concepts.insert(evidence.space.feature(ofClass: $0))
        }
      }
    }
    if mechanisms.ages { for age in ages { concepts.insert(evidence.space.feature(of: age)) } }
    let inWords = share(words.items, evidence.words)
    let inConcepts = share(concepts.items, evidence.concepts, by: Weights.concepts)
    let inPairs = share(pairs.items, evidence.pairs)
    let inPieces = Leaning.Share(piecesSummary(range, evidence))
    evidence.leaning.fill(
      &scores, words: inWords, concepts: inConcepts, pairs: inPairs, pieces: inPieces)
    add(words.items, evidence.words, inWords.unit)
    add(concepts.items, evidence.concepts, inConcepts.unit)
    add(pairs.items, evidence.pairs, inPairs.unit)
    addPieces(range, evidence, inPieces.unit)
  }

  private mutating func collect(_ range: Range<Int>) {
    words.removeAll()
    pairs.removeAll()
    (known, all, halfKnown) = (0, 0, 0)
    for place in range {
      let found = features[place]
      if found.isWord { all += 1 }
      if found.isKnown { known += 1 }
      halfKnown += found.sharesPieces
      if found.symbol >= 0 { words.insert(found.symbol) }
      if found.pair >= 0, place > range.lowerBound { pairs.insert(found.pair) }
    }
  }

  private func share(_ features: [Int32], _ block: Block, by share: Float = 1) -> Leaning.Share {
    var summary = Summary()
    for feature in features { summary.add(block.rows.summary(Int(feature))) }
    return Leaning.Share(summary, by: share)
  }

  private mutating func add(_ features: [Int32], _ block: Block, _ unit: Float) {
    for feature in features { block.rows.add(Int(feature), times: unit, to: &scores) }
  }

  /// What stands twice counts twice.
  private func piecesSummary(_ range: Range<Int>, _ evidence: Evidence) -> Summary {
    var summary = Summary()
    for found in features[range] {
      if found.form >= 0 { summary.add(evidence.forms.rows.summary(Int(found.form))) }
      for place in found.pieces {
        summary.add(evidence.pieces.rows.summary(Int(pieces[Int(place)])))
      }
    }
    return summary
  }

  private mutating func addPieces(_ range: Range<Int>, _ evidence: Evidence, _ unit: Float) {
    for found in features[range] {
      if found.form >= 0 { evidence.forms.rows.add(Int(found.form), times: unit, to: &scores) }
      for place in found.pieces {
        evidence.pieces.rows.add(Int(pieces[Int(place)]), times: unit, to: &scores)
      }
    }
  }
}
