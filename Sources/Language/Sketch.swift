/// What tells at a glance that two words are too unlike to be compared letter by letter.
struct Sketch: Sendable {
  /// The letters of the word, a bit each.
  private var letters: UInt32
  /// Where the word stands, and below it six bits of its length.
  private var place: UInt32

  /// The most letters that a word may have.
  static let longest = 63

  static let none = Sketch(letters: 0, place: 0)

  private init(letters: UInt32, place: UInt32) {
    self.letters = letters
    self.place = place
  }

  /// A word that stands at a place of a table.
  init(_ word: Span<UInt8>, at start: Int) {
    letters = 0
    for place in word.indices { letters |= 1 << UInt32(word[place] & 31) }
    place = UInt32(start) << 6 | UInt32(min(word.count, Sketch.longest))
  }

  /// Where the letters of the word stand.
  var range: Range<Int> { Int(place >> 6)..<(Int(place >> 6) + Int(place & 63)) }

  /// Whether so many edits, one or two, could make one word of the other.
  ///
  /// An edit changes two letters at most.
  func isNear(_ other: Sketch, edits: Int32) -> Bool {
    var rest = letters ^ other.letters
    // Takes away the lowest bits: there is no instruction that counts them on every processor.
    rest &= rest &- 1
    rest &= rest &- 1
    if edits > 1 {
      rest &= rest &- 1
      rest &= rest &- 1
    }
    guard rest == 0 else { return false }
    return abs(Int32(place & 63) - Int32(other.place & 63)) <= 2
  }
}
