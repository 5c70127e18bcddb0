internal import Language

/// Adds up what the evidence says of a stretch of a message, in buffers that are used again.
struct Scorer: Sendable {
  /// The scores of the stretch read last, one for each target.
  private(set) var scores: [Float]
  /// How many of the stretch's words the data know, and how many there are.
  private(set) var known = 0
  private(set) var all = 0
  /// The shares of their pieces that the data know, of the words that they do not know.
  private(set) var halfKnown = 0.0

  private var sums: [Float]
  private var words: UniqueList
  private var concepts: UniqueList
  private var pairs: UniqueList
  private var forms: FormVectors

  init(_ evidence: Evidence) {
    scores = Array(repeating: 0, count: evidence.targets)
    sums = scores
    words = UniqueList(below: evidence.space.words)
    concepts = UniqueList(below: evidence.space.concepts)
    pairs = UniqueList(below: evidence.space.pairCount)
    forms = FormVectors(forms: evidence.index.forms, targets: evidence.targets)
  }

  /// Scores the terms of a range.
  mutating func score(
    _ message: borrowing ReadMessage, _ range: Range<Int>, ages: [Age], bytes: Span<UInt8>,
    _ evidence: Evidence, _ classes: WordClasses, _ mechanisms: Mechanisms
  ) {
    collect(message, range, ages: ages, evidence.space, classes, mechanisms)
    for target in scores.indices { scores[target] = 0 }
    addUp(words, evidence.words)
    addUp(concepts, evidence.concepts, by: Weights.concepts)
    if mechanisms.pairs { addUp(pairs, evidence.pairs) }
    if mechanisms.pieces { addPieces(message, range, bytes: bytes, evidence) }
  }

  private mutating func collect(
    _ message: borrowing ReadMessage, _ range: Range<Int>, ages: [Age], _ space: FeatureSpace,
    _ classes: WordClasses, _ mechanisms: Mechanisms
  ) {
    words.removeAll()
    concepts.removeAll()
    pairs.removeAll()
    (known, all, halfKnown) = (0, 0, 0)
    var previous: Int32?
    for place in range {
      let term = message.terms[place]
      count(term)
      let symbol = space.symbol(of: term)
      if let symbol { words.insert(symbol) }
      if mechanisms.concepts {
        for group in classes.classes(of: term.lexeme) {
          concepts.insert(space.feature(ofClass: group))
        }
      }
      if let previous, let symbol, let pair = space.pair(previous, symbol) { pairs.insert(pair) }
      previous = symbol
    }
    if mechanisms.ages { for age in ages { concepts.insert(space.feature(of: age)) } }
  }

  private mutating func count(_ term: Term) {
    guard term.origin != .emoji, term.origin != .number else { return }
    all += 1
    if term.lexeme >= 0 { known += 1 }
  }

  private mutating func addUp(_ features: UniqueList, _ block: Block, by share: Float = 1) {
    var summary = Summary()
    for feature in features.items { block.add(feature, to: &sums, &summary) }
    settle(summary, bias: block.bias, by: share)
  }

  private mutating func addPieces(
    _ message: borrowing ReadMessage, _ range: Range<Int>, bytes: Span<UInt8>, _ evidence: Evidence
  ) {
    var summary = Summary()
    for place in range {
      let term = message.terms[place]
      if term.form >= 0 {
        forms.add(term.form, of: evidence, to: &sums, &summary)
      } else if term.origin != .number, term.origin != .emoji {
        let word = message.tokens[Int(term.token)].folded
        var (found, count) = (0, 0)
        Pieces.forEach(in: bytes.extracting(word)) { hash in
          count += 1
          guard let piece = evidence.index.number(of: hash) else { return }
          found += 1
          evidence.pieces.add(piece, to: &sums, &summary)
        }
        if term.lexeme < 0, count > 0 { halfKnown += Double(found) / Double(count) }
      }
    }
    settle(summary, bias: evidence.pieces.bias)
  }

  /// Moves the sums into the scores, by the length of the message in this block.
  private mutating func settle(_ summary: Summary, bias: [Float], by share: Float = 1) {
    let unit = summary.square > 0 ? share / summary.square.squareRoot() : 0
    for target in scores.indices {
      scores[target] += unit * (sums[target] + summary.absence + summary.rarity * bias[target])
      sums[target] = 0
    }
  }
}
