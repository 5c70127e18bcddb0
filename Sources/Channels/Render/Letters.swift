/// The letters of a text as people see them, and what stands between them.
struct Letters {
  /// What a text is cut between, the best first.
  enum Gap: CaseIterable {
    case paragraph
    case line
    case sentence
    case word
  }

  private let letters: [Character]

  /// A letter that is itself longer than `limit` counts as its scalars.
  init(_ text: Substring, limit: Int) {
    var letters: [Character] = []
    letters.reserveCapacity(text.utf8.count)
    for letter in text {
      if letter.utf16.count <= limit {
        letters.append(letter)
      } else {
        letters.append(contentsOf: letter.unicodeScalars.map { Character($0) })
      }
    }
    self.letters = letters
  }

  var count: Int { letters.count }

  /// Without blanks at its ends.
  func text(_ range: Range<Int>) -> String {
    String(Letters.trimmed(String(letters[range])))
  }

  /// A text without blanks at its ends.
  static func trimmed(_ text: String) -> Substring {
    if isPlain(text.utf8.first), isPlain(text.utf8.last) { return text[...] }
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return text[first...last]
  }

  /// Whether a byte is ASCII and no blank: a text between two of them has nothing to be trimmed.
  private static func isPlain(_ byte: UInt8?) -> Bool { byte.map { 0x21...0x7E ~= $0 } ?? false }

  /// The end of the longest range that has at most so many units and one letter or more.
  func end(from start: Int, units: Int) -> Int {
    var (place, used) = (start, 0)
    while place < count {
      used += letters[place].utf16.count
      if used > units { break }
      place += 1
    }
    return max(place, min(start + 1, count))
  }

  /// The first place from here on that is no blank: blanks at a cut cost nothing.
  func behindBlanks(_ place: Int) -> Int {
    letters[place...].firstIndex { !Letters.isBlank($0) } ?? count
  }

  /// The start of the longest end of the text that has at most so many units.
  func start(ofLast units: Int) -> Int {
    var (place, used) = (count, 0)
    while place > 0 {
      used += letters[place - 1].utf16.count
      if used > units { break }
      place -= 1
    }
    return min(place, count - 1)
  }

  /// The last place of a range that is a gap with the text going on behind it.
  func last(_ gap: Gap, in places: ClosedRange<Int>) -> Int? {
    places.reversed().first { isGap($0, gap) }
  }

  func first(_ gap: Gap, in places: ClosedRange<Int>) -> Int? {
    places.first { isGap($0, gap) }
  }

  /// Whether there is a gap before the letter at a place.
  private func isGap(_ place: Int, _ gap: Gap) -> Bool {
    guard place > 0, place < count, !letters[place].isWhitespace else { return false }
    let before = letters[place - 1]
    switch gap {
    case .paragraph: return before.isNewline && place > 1 && letters[place - 2].isNewline
    case .line: return before.isNewline
    case .sentence: return Letters.isBlank(before) && place > 1 && endsSentence(place - 2)
    case .word: return Letters.isBlank(before)
    }
  }

  /// Whether a sentence ends with the letter at a place, quotes and brackets not counted.
  private func endsSentence(_ place: Int) -> Bool {
    var place = place
    while place > 0, "»”\")]".contains(letters[place]) { place -= 1 }
    return ".!?…".contains(letters[place])
  }

  /// A blank that a text may be cut at: not a no-break space.
  private static func isBlank(_ letter: Character) -> Bool {
    letter.isWhitespace && letter != "\u{A0}" && letter != "\u{202F}"
  }
}
