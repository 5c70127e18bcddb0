internal import Language

/// Adds up what the evidence says of parts of a message, in buffers that are used again.
///
/// The features of each word are looked up and added up once for the message, clause by clause. Of a
/// part, first the length of its features is known; then what they say is added by its share of it.
struct Scorer: Sendable {
  /// The scores of the part read last, one for each target; or of those that it speaks for.
  private var scores: [Float]
  private var sparse: SparseScores
  /// How well the data know the words of the part read last.
  private(set) var coverage = Coverage()

  /// The place of each boundary, and what stands before it.
  private var places = Buffer<Int>()
  private var known = Buffer<Coverage>()
  private var words: Strand
  private var concepts: Strand
  private var pairs: Strand
  private var pieces: Strand
  /// For each word what it is in a pair, and the pair with the word before; -1 where there is none.
  private var symbols = Buffer<Int32>()
  private var found = Buffer<Int32>()
  /// The features of the ages in the message, and where they stand.
  private var ages: [(feature: Int32, place: Int)] = []

  init(_ evidence: Evidence) {
    let strand = Strand(targets: evidence.targets)
    (words, concepts, pairs, pieces) = (strand, strand, strand, strand)
    scores = Array(repeating: 0, count: evidence.isVast ? 0 : evidence.targets)
    sparse = SparseScores(targets: evidence.isVast ? evidence.targets : 0)
  }

  /// Reads the features of a message, clause by clause.
  ///
  /// One kind after the other, so that the memory is asked for many at once.
  mutating func prepare(
    _ message: ReadMessage, _ clauses: [Range<Int>], _ evidence: Evidence, _ classes: WordClasses,
    _ mechanisms: Mechanisms
  ) {
    ages.removeAll(keepingCapacity: true)
    places.removeAll()
    places.append(0)
    for clause in clauses { places.append(clause.upperBound) }
    takeWords(message, clauses, evidence)
    takePairs(clauses, evidence, mechanisms)
    takeConcepts(message, clauses, mechanisms.concepts ? classes : nil, evidence)
    takePieces(message, clauses, evidence, mechanisms)
    words.sumUp(evidence.words.rows)
    concepts.sumUp(evidence.concepts.rows)
    pairs.sumUp(evidence.pairs.rows)
    pieces.sumUp(evidence.pieces.rows)
  }

  private mutating func takeWords(
    _ message: ReadMessage, _ clauses: [Range<Int>], _ evidence: Evidence
  ) {
    words.begin()
    symbols.removeAll()
    for clause in clauses {
      for place in clause {
        let symbol = evidence.space.symbol(of: message.terms[place])
        symbols.append(symbol ?? -1)
        if let symbol { words.add(symbol, at: place) }
      }
      words.close()
    }
  }

  private mutating func takePairs(
    _ clauses: [Range<Int>], _ evidence: Evidence, _ mechanisms: Mechanisms
  ) {
    found.removeAll()
    for place in symbols.indices {
      let isPair =
        mechanisms.pairs && place > 0 && symbols[place] >= 0 && symbols[place - 1] >= 0
      found.append(isPair ? evidence.space.pair(symbols[place - 1], symbols[place]) : -1)
    }
    pairs.begin()
    for clause in clauses {
      for place in clause where found[place] >= 0 { pairs.add(found[place], at: place - 1) }
      pairs.close()
    }
  }

  private mutating func takeConcepts(
    _ message: ReadMessage, _ clauses: [Range<Int>], _ classes: WordClasses?, _ evidence: Evidence
  ) {
    concepts.begin()
    for clause in clauses {
      for place in clause {
        classes?.forEachClass(of: message.terms[place].lexeme) {
          concepts.add(evidence.space.feature(ofClass: $0), at: place)
        }
      }
      concepts.close()
    }
  }

  private mutating func takePieces(
    _ message: ReadMessage, _ clauses: [Range<Int>], _ evidence: Evidence, _ mechanisms: Mechanisms
  ) {
    pieces.begin()
    known.removeAll()
    var coverage = Coverage()
    known.append(coverage)
    for clause in clauses {
      for place in clause {
        let term = message.terms[place]
        let share = mechanisms.pieces ? takePieces(of: term, at: place, message, evidence) : 0
        guard term.origin != .emoji, term.origin != .number else { continue }
        coverage.words += 1
        if term.lexeme >= 0 { coverage.known += 1 } else { coverage.halfKnown += Double(share) }
      }
      pieces.close()
      known.append(coverage)
    }
  }

  /// Takes the pieces of a word, and returns the share of them that the data know where they do not
  /// know its form.
  private mutating func takePieces(
    of term: Term, at place: Int, _ message: ReadMessage, _ evidence: Evidence
  ) -> Float {
    if term.form >= 0 {
      let row = evidence.forms.row(of: term.form)
      if row >= 0 {
        pieces.addEach(row, at: place)
      } else {
        for piece in evidence.index.pieces(of: term.form) {
          pieces.addEach(piece, at: place)
        }
      }
      return 1
    }
    guard term.origin != .emoji, term.origin != .number else { return 0 }
    let word = message.tokens[Int(term.token)].folded
    var (count, found) = (0, 0)
    Pieces.forEach(in: message.bytes.span.extracting(word)) { hash in
      count += 1
      guard let piece = evidence.index.number(of: hash) else { return }
      found += 1
      pieces.addEach(piece, at: place)
    }
    return Float(found) / Float(count)
  }

  /// Takes an age that the message names, at the place of its first word.
  mutating func take(_ age: Age, at place: Int, _ evidence: Evidence) {
    ages.append((evidence.space.feature(of: age), place))
  }

  /// Scores a part of the message: some of its clauses, one behind the other.
  mutating func score(_ part: Range<Int>, _ evidence: Evidence) {
    let place = places[part.lowerBound]
    coverage = known[part.upperBound].subtracting(known[part.lowerBound])
    var concept = concepts.summary(of: part, from: place, evidence.concepts.rows)
    for index in ages.indices where counts(index, in: range(of: part)) {
      concept.add(evidence.concepts.rows.summary(Int(ages[index].feature)))
    }
    let inWords = Leaning.Share(words.summary(of: part, from: place, evidence.words.rows))
    let inConcepts = Leaning.Share(concept, by: Weights.concepts)
    let inPairs = Leaning.Share(pairs.summary(of: part, from: place, evidence.pairs.rows))
    let inPieces = Leaning.Share(pieces.summary(of: part, from: place, evidence.pieces.rows))
    guard !evidence.isVast else {
      sparse.begin(
        evidence.leaning.line(
          words: inWords, concepts: inConcepts, pairs: inPairs, pieces: inPieces))
      words.add(part, from: place, times: inWords.unit, evidence.words.rows, to: &sparse)
      concepts.add(part, from: place, times: inConcepts.unit, evidence.concepts.rows, to: &sparse)
      pairs.add(part, from: place, times: inPairs.unit, evidence.pairs.rows, to: &sparse)
      pieces.add(part, from: place, times: inPieces.unit, evidence.pieces.rows, to: &sparse)
      addAges(in: range(of: part), inConcepts.unit * Weights.ages, evidence)
      return
    }
    evidence.leaning.fill(
      &scores, words: inWords, concepts: inConcepts, pairs: inPairs, pieces: inPieces)
    words.add(part, from: place, times: inWords.unit, evidence.words.rows, to: &scores)
    concepts.add(part, from: place, times: inConcepts.unit, evidence.concepts.rows, to: &scores)
    pairs.add(part, from: place, times: inPairs.unit, evidence.pairs.rows, to: &scores)
    pieces.add(part, from: place, times: inPieces.unit, evidence.pieces.rows, to: &scores)
    addAges(in: range(of: part), inConcepts.unit * Weights.ages, evidence)
  }

  private mutating func addAges(in range: Range<Int>, _ unit: Float, _ evidence: Evidence) {
    for index in ages.indices where counts(index, in: range) {
      let age = Int(ages[index].feature)
      if evidence.isVast {
        sparse.add(age, of: evidence.concepts.rows, times: unit)
      } else {
        evidence.concepts.rows.add(age, times: unit, to: &scores)
      }
    }
  }

  /// Whether an age stands in a part, and no other before it there says the same: that of another
  /// child says nothing.
  private func counts(_ index: Int, in range: Range<Int>) -> Bool {
    range.contains(ages[index].place)
      && !ages[..<index].contains {
        $0.feature == ages[index].feature && range.contains($0.place)
      }
  }

  /// Adds to the score of one target.
  mutating func raise(_ target: Int, by points: Float, _ evidence: Evidence) {
    if evidence.isVast { sparse.raise(target, by: points) } else { scores[target] += points }
  }

  /// The score of one target.
  func score(_ target: Int, _ evidence: Evidence) -> Float {
    evidence.isVast ? sparse.score(target, evidence.leaning) : scores[target]
  }

  /// Rates the intents among themselves, and the dangers against all if there are any to be rated.
  mutating func rating(intents: Range<Int>, crises: Range<Int>, _ evidence: Evidence) -> Rating {
    let share = coverage.share
    return evidence.isVast
      ? Rating(&sparse, coverage: share, intents: intents, crises: crises, evidence)
      : Rating(scores, coverage: share, intents: intents, crises: crises)
  }

  /// The mean of the scores of the intents, after ``rating(intents:crises:_:)``.
  func mean(of intents: Range<Int>, _ evidence: Evidence) -> Float {
    evidence.isVast
      ? sparse.mean(of: intents.count, evidence.leaning)
      : scores.sum(intents) / Float(intents.count)
  }

  /// The places of the words of a part.
  func range(of part: Range<Int>) -> Range<Int> {
    places[part.lowerBound]..<places[part.upperBound]
  }
}
