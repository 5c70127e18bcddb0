/// Cuts texts that are too long for one message: between paragraphs where that leaves a piece at least
/// half full, else lines, sentences, words, letters; never inside a letter as people see it.
///
/// Lengths are in UTF-16 units. Nothing is lost but blanks at the cuts. Costs the length of the text.
package struct TextSplitter: Sendable {
  private let limit: Int

  /// - Parameter units: The longest piece in UTF-16 units, at least 2 (a pair of surrogates).
  package init(units: Int) {
    limit = max(2, units)
  }

  /// The pieces, none blank; none of a blank text.
  package func pieces(of text: String) -> [String] {
    let text = Letters.trimmed(text)
    if fits(text) { return text.isEmpty ? [] : [String(text)] }
    let letters = Letters(text, limit: limit)
    var (pieces, start): ([String], Int) = ([], 0)
    while start < letters.count {
      let end = cut(letters, from: start)
      let piece = letters.text(start..<end)
      if !piece.isEmpty { pieces.append(piece) }
      start = end
    }
    return pieces
  }

  /// A text never has more UTF-16 units than bytes, and these need no counting.
  private func fits(_ text: Substring) -> Bool {
    text.utf8.count <= limit || text.utf16.count <= limit
  }

  /// Where the piece that begins at `start` ends.
  private func cut(_ letters: Letters, from start: Int) -> Int {
    let end = letters.behindBlanks(letters.end(from: start, units: limit))
    if end == letters.count { return end }
    let half = start + (end - start + 1) / 2
    for gap in Letters.Gap.allCases {
      if let place = letters.last(gap, in: half...end) { return place }
    }
    return letters.last(.word, in: (start + 1)...end) ?? end
  }

  /// Takes from the end of a text what stands well by itself; the rest may be as long as it is.
  ///
  /// That is its last paragraph, where it fits, else as many lines, sentences or words as fit.
  package func tail(of text: String) -> (head: String, tail: String) {
    let text = Letters.trimmed(text)
    if fits(text) { return ("", String(text)) }
    let letters = Letters(text, limit: limit)
    let start = letters.start(ofLast: limit)
    let places = max(1, start)...(letters.count - 1)
    let place =
      letters.last(.paragraph, in: places) ?? letters.first(.line, in: places)
      ?? letters.first(.sentence, in: places) ?? letters.first(.word, in: places) ?? start
    return (letters.text(0..<place), letters.text(place..<letters.count))
  }
}
