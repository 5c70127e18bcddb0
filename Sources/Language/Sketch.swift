/// What tells at a glance that two words are too unlike to be compared letter by letter.
struct Sketch: Sendable {
  /// The letters of the word, a bit each.
  private var letters: UInt32
  /// The index of the word, and below it six bits of its length.
  private var place: UInt32

  static let none = Sketch(letters: 0, place: 0)

  private init(letters: UInt32, place: UInt32) {
    self.letters = letters
    self.place = place
  }

  init(_ word: Span<UInt8>, index: Int) {
    letters = 0
    for place in word.indices { letters |= 1 << UInt32(word[place] & 31) }
    place = UInt32(index) << 6 | UInt32(min(word.count, 63))
  }

  var index: Int { Int(place >> 6) }

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
