/// Reads the words, vocabularies and gaps of a `~` or `=` phrase.
struct PhraseReader {
  let source: SourceMap.File
  let file: Int
  let mark: Phrase.Mark
  var findings = Findings()

  private var bytes: [UInt8] { source.bytes }

  init(source: SourceMap.File, file: Int, mark: Phrase.Mark) {
    self.source = source
    self.file = file
    self.mark = mark
  }

  mutating func read(_ body: Range<Int>) -> [Phrase.Item] {
    var items: [Phrase.Item] = []
    for word in bytes.words(body) {
      if let item = item(word) { items.append(item) }
    }
    return items
  }

  private mutating func item(_ word: Range<Int>) -> Phrase.Item? {
    if isGap(word) { return gap(word) }
    if bytes[word.lowerBound] == Ascii.openBrace { return vocabulary(word) }
    return plain(word)
  }

  /// `..`, and `…` which many keyboards write instead.
  private func isGap(_ word: Range<Int>) -> Bool {
    let text = bytes[word]
    return text.elementsEqual([Ascii.dot, Ascii.dot]) || text.elementsEqual("…".utf8)
      || text.elementsEqual("...".utf8)
  }

  private mutating func gap(_ word: Range<Int>) -> Phrase.Item? {
    guard mark == .rule else {
      report(word, "«..» si usa solo nelle righe «~»", hint: "togli i puntini o usa il segno «~»")
      return nil
    }
    return .gap
  }

  private mutating func vocabulary(_ word: Range<Int>) -> Phrase.Item? {
    let inner = word.lowerBound + 1..<max(word.upperBound - 1, word.lowerBound + 1)
    guard bytes[word.upperBound - 1] == Ascii.closeBrace, isID(source.text(inner)) else {
      report(
        word, "«\(source.text(word))» non è un vocabolario scritto bene",
        hint: "scrivi il nome tra graffe e da solo, per esempio «{figlio}»")
      return nil
    }
    return .vocabulary(foldedID(source.text(inner)))
  }

  private mutating func plain(_ word: Range<Int>) -> Phrase.Item? {
    let clean = withoutPunctuation(word)
    guard !clean.isEmpty else { return nil }
    guard let star = bytes.firstIndex(of: Ascii.star, in: clean) else {
      return .word(source.text(clean))
    }
    guard star == clean.upperBound - 1, star > clean.lowerBound, mark == .rule else {
      report(
        clean, "«*» sta solo alla fine di una parola, e solo nelle righe «~»",
        hint: "scrivi per esempio «picchi*»")
      return nil
    }
    return .prefix(source.text(clean.lowerBound..<star))
  }

  /// The word without the signs at its ends, which mean nothing.
  private mutating func withoutPunctuation(_ word: Range<Int>) -> Range<Int> {
    var start = word.lowerBound
    var end = word.upperBound
    while start < end, isPunctuation(bytes[start]) { start += 1 }
    while end > start, isPunctuation(bytes[end - 1]) { end -= 1 }
    if start > word.lowerBound || end < word.upperBound {
      let sign = start > word.lowerBound ? word.lowerBound..<start : end..<word.upperBound
      findings.add(
        "W009", SourceSpan(file: file, bytes: sign),
        "«\(source.text(sign))» qui non conta: le frasi si confrontano parola per parola",
        hint: "togli il segno")
    }
    return start..<end
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private mutating func report(_ word: Range<Int>, _ message: String, hint: String) {
    findings.add("E008", SourceSpan(file: file, bytes: word), message, hint: hint)
  }
}
