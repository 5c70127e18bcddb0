/// Words and sentences of a text, for the checks of style.
enum Sentences {
  /// Words that only a «Lei» uses.
  static let formal: Set<String> = ["Lei", "Suo", "Sua", "Suoi", "Sue"]
  /// Words that only a «tu» uses.
  static let familiar: Set<String> = [
    "tu", "te", "tuo", "tua", "tuoi", "tue", "puoi", "vuoi", "hai", "sei", "ti", "chiedi",
  ]

  /// A quick look for « Le» and « Su» in the middle of a text.
  static func mayBeFormal(_ text: String) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if before == (0x20, 0x4C), byte == 0x65 { return true }
      if before == (0x20, 0x53), byte == 0x75 { return true }
      before = (before.1, byte)
    }
    return false
  }

  /// The words between blanks and punctuation, as written, without a sentence's first word.
  ///
  /// A capital after a full stop says nothing about politeness.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var opensSentence = true
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.drop { !$0.isLetter }.prefix { $0.isLetter }
      if !word.isEmpty, !(opensSentence && word.first?.isUppercase == true) {
        words.append(String(word))
      }
      opensSentence = piece.last.map { ".!?:»".contains($0) } ?? false
    }
    return words
  }

  /// How many words the longest sentence of a line has.
  static func longest(of text: String) -> Int {
    var longest = 0
    var count = 0
    var isInWord = false
    for byte in text.utf8 {
      let isBlank = byte <= 0x20
      if !isBlank && !isInWord { count += 1 }
      isInWord = !isBlank
      guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3A else { continue }
      longest = max(longest, count)
      count = 0
    }
    return max(longest, count)
  }
}
