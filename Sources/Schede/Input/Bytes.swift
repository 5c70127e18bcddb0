/// Reading ranges of a file's bytes without decoding them.
extension [UInt8] {
  /// The text of a range; damaged bytes become U+FFFD.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The range without the blanks at both ends (no-break spaces included).
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, blankLength(at: start, before: end) > 0 {
      start += blankLength(at: start, before: end)
    }
    while end > start, blankLength(endingAt: end, after: start) > 0 {
      end -= blankLength(endingAt: end, after: start)
    }
    return start..<end
  }

  /// How many bytes of blank begin here: 1 (space, tab), 2 (no-break space), 3 (BOM, zero width).
  func blankLength(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return Ascii.isBlank(byte) ? 1 : 0 }
    if byte == 0xC2, index + 1 < end, self[index + 1] == 0xA0 { return 2 }
    guard index + 2 < end else { return 0 }
    return Self.isWideBlank(byte, self[index + 1], self[index + 2]) ? 3 : 0
  }

  private func blankLength(endingAt end: Int, after start: Int) -> Int {
    let byte = self[end - 1]
    if byte < 0x80 { return Ascii.isBlank(byte) ? 1 : 0 }
    if byte == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 { return 2 }
    guard end - 3 >= start else { return 0 }
    return Self.isWideBlank(self[end - 3], self[end - 2], byte) ? 3 : 0
  }

  /// U+2000…U+200B, U+202F, U+3000, U+FEFF.
  private static func isWideBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
    default: false
    }
  }

  /// The pieces between separators, trimmed, empty ones kept.
  func split(_ range: Range<Int>, by separator: UInt8) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where self[index] == separator {
      pieces.append(trimmed(start..<index))
      start = index + 1
    }
    pieces.append(trimmed(start..<range.upperBound))
    return pieces
  }

  /// The words between blanks.
  func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let blank = blankLength(at: index, before: range.upperBound)
      if blank > 0 {
        if start < index { words.append(start..<index) }
        start = index + blank
      }
      index += Swift.max(blank, 1)
    }
    if start < range.upperBound { words.append(start..<range.upperBound) }
    return words
  }

  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.first { self[$0] == byte }
  }

  /// The first place where a text stands in a range; better as a whole word than inside one.
  func firstRange(of piece: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard !piece.isEmpty, piece.count <= range.count else { return nil }
    var inside: Range<Int>?
    for start in range.lowerBound...(range.upperBound - piece.count)
    where self[start] == piece[0] && self[start..<start + piece.count].elementsEqual(piece) {
      let found = start..<start + piece.count
      if isWholeWord(found, in: range) { return found }
      inside = inside ?? found
    }
    return inside
  }

  private func isWholeWord(_ found: Range<Int>, in range: Range<Int>) -> Bool {
    let before = found.lowerBound > range.lowerBound ? self[found.lowerBound - 1] : Ascii.space
    let after = found.upperBound < range.upperBound ? self[found.upperBound] : Ascii.space
    return !Ascii.isInWord(before) && !Ascii.isInWord(after)
  }
}
