/// Finds the words of a vocabulary that a misspelt word may have meant.
///
/// Bounded (``bound(for:)``): nothing up to three letters, a swap or a letter left out at four, one
/// edit from five, two from nine, and between them two only where both are cheap ones.
/// One edit is found through the words with one letter left out (symmetric deletion); two edits
/// through the three parts of a long word, of which one is intact, beside the same first letter: to
/// get that wrong costs more than a second edit leaves, but for a swap with the next.
public struct Spelling: Sendable {
  /// A word of the vocabulary near the misspelt one.
  public struct Candidate: Equatable, Sendable {
    /// What was registered with the word.
    public var value: Int32
    /// Tenths of an edit.
    public var cost: Int32
  }

  /// The words while they are collected.
  private var words = WordTable()
  /// The words, each behind the four bytes of its value: what is read of a candidate stands together.
  private var letters: [UInt8] = []
  private var deletions = Buckets()
  private var parts = Buckets()

  public init() {}

  /// Registers a word of at least three letters; one word has one value.
  public mutating func add(_ word: Span<UInt8>, value: Int32) {
    guard word.count >= Spelling.shortest - 1, word.count <= Sketch.longest,
      words.value(of: word) == nil
    else { return }
    words.set(word, to: value)
  }

  /// Builds the tables; to be called once, after the last ``add(_:value:)``.
  public mutating func seal() {
    var deleted: [Buckets.Pair] = []
    var thirds: [Buckets.Pair] = []
    let words = words
    self.words = WordTable()
    letters.reserveCapacity(words.arena.count + Spelling.valueBytes * words.count)
    for index in 0..<words.count {
      let word = words.arena.span.extracting(words.range(at: index))
      append(value: words.value(at: index))
      let sketch = Sketch(word, at: letters.count)
      for place in word.indices { letters.append(word[place]) }
      Spelling.eachDeletion(of: word) { hash, _ in
        deleted.append(.init(hash: hash, sketch: sketch))
      }
      if word.count >= Spelling.long - 1 {
        Spelling.eachPart(of: word, shift: 0, first: word[0]) {
          thirds.append(.init(hash: $0, sketch: sketch))
        }
      }
    }
    deletions = Buckets(deleted)
    parts = Buckets(thirds)
  }

  private static let valueBytes = 4

  private mutating func append(value: Int32) {
    for byte in 0..<Spelling.valueBytes {
      letters.append(UInt8(truncatingIfNeeded: value >> Int32(8 * byte)))
    }
  }

  /// The value before the letters of a word.
  private func value(of word: Sketch) -> Int32 {
    (1...Spelling.valueBytes).reduce(0) { $0 << 8 | Int32(letters[word.range.lowerBound - $1]) }
  }

  /// With so few letters only the cheapest edits are mended.
  static let shortest = 4
  /// From here on two edits may be mended.
  static let long = 7

  /// Tenths of an edit that a word with so many letters may be away from its mending.
  static func bound(for letters: Int) -> Int32 {
    switch letters {
    case ..<shortest: 0
    case shortest: EditCost.swap
    case ..<long: EditCost.edit
    case long: 14
    case 8: 16
    default: 2 * EditCost.edit
    }
  }

  /// Calls `body` with every word within the bound for the length of this one.
  public func forEachCandidate(for word: Span<UInt8>, _ body: (Candidate) -> Void) {
    guard word.count >= Spelling.shortest, word.count < Limits.wordBytes else { return }
    let mine = Sketch(word, at: 0)
    let bound = Spelling.bound(for: word.count)
    let single = min(bound, EditCost.edit)
    Spelling.eachDeletion(of: word) { hash, left in
      // Another first letter: the one edit that may cost more than others.
      deletions.forEach(hash) {
        verify($0, word, mine, bound: left <= 0 ? bound : single, body)
      }
    }
    guard word.count >= Spelling.long else { return }
    let edits = Spelling.edits(within: bound)
    let filter = EditFilter(word)
    for first in 0...(word[0] == word[1] ? 0 : 1) {
      for shift in -2...2 {
        Spelling.eachPart(of: word, shift: shift, first: word[first]) { hash in
          parts.forEach(hash) { sketch in
            guard sketch.isNear(mine, edits: edits),
              filter.isWithin(
                Int(bound / EditCost.doubled), of: letters.span.extracting(sketch.range))
            else { return }
            verify(sketch, word, mine, bound: bound, body)
          }
        }
      }
    }
  }

  /// How many edits a bound allows at most: two cheap ones cost less than two.
  private static func edits(within bound: Int32) -> Int32 { bound > EditCost.edit ? 2 : 1 }

  private func verify(
    _ its: Sketch, _ word: Span<UInt8>, _ mine: Sketch, bound: Int32, _ body: (Candidate) -> Void
  ) {
    guard its.isNear(mine, edits: Spelling.edits(within: bound)) else { return }
    guard let cost = EditCost.between(word, letters.span.extracting(its.range), bound: bound)
    else { return }
    body(Candidate(value: value(of: its), cost: cost))
  }

  /// The hash of the word itself (-1), then of the word without each of its letters.
  private static func eachDeletion(of word: Span<UInt8>, _ body: (UInt64, Int) -> Void) {
    for left in -1..<word.count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for index in word.indices where index != left {
        hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
      }
      body(Fingerprint.mixed(hash), left)
    }
  }

  /// The hashes of the three parts of a word, taken `shift` letters further on, each with the first
  /// letter of the other word.
  private static func eachPart(
    of word: Span<UInt8>, shift: Int, first: UInt8, _ body: (UInt64) -> Void
  ) {
    let third = 3
    for number in 0..<3 {
      let from = (word.count - third) * number / 2 + shift
      guard from >= 0, from + third <= word.count else { continue }
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(number) &+ UInt64(first) << 8
      for index in from..<(from + third) {
        hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
      }
      body(Fingerprint.mixed(hash))
    }
  }
}
