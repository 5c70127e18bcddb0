/// Reads the words, vocabularies, ranges of numbers and gaps of a `~` or `=` phrase.
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
    let words = bytes.words(body)
    items.reserveCapacity(words.count)
    var index = 0
    while index < words.count {
      let count = span(from: index, in: words)
      let whole = words[index].lowerBound..<words[index + count - 1].upperBound
      switch bytes[whole.lowerBound] {
      case Ascii.openBracket: if let range = number(whole) { items.append(range) }
      case Ascii.quote: items += forms(whole)
      default: if let item = item(whole) { items.append(item) }
      }
      index += count
    }
    return items
  }

  /// How many words belong together: all between brackets or quotes, one where these never close.
  private func span(from index: Int, in words: [Range<Int>]) -> Int {
    let close: UInt8
    switch bytes[words[index].lowerBound] {
    case Ascii.openBracket: close = Ascii.closeBracket
    case Ascii.quote: close = Ascii.quote
    default: return 1
    }
    if words[index].count > 1, bytes[words[index].upperBound - 1] == close { return 1 }
    let last = words[(index + 1)...].firstIndex { bytes[$0.upperBound - 1] == close }
    return last.map { $0 - index + 1 } ?? 1
  }

  /// `[39..42]`.
  private mutating func number(_ word: Range<Int>) -> Phrase.Item? {
    let text = source.text(word)
    guard mark == .rule else {
      report(
        word, "«\(text)» si usa solo nelle righe «~»", hint: "scrivi il numero, o usa il segno «~»")
      return nil
    }
    let inner = word.lowerBound + 1..<max(word.upperBound - 1, word.lowerBound + 1)
    do throws(NumberNotation.Fault) {
      guard bytes[word.upperBound - 1] == Ascii.closeBracket else { throw .unreadable }
      return .number(try NumberNotation.range(source.text(inner)))
    } catch {
      report(error, in: word)
      return nil
    }
  }

  private mutating func report(_ fault: NumberNotation.Fault, in word: Range<Int>) {
    let text = source.text(word)
    switch fault {
    case .empty:
      report(
        word, "«\(text)» non dice nessun numero",
        hint: "scrivi «[15]», «[15..]» (da 15 in su), «[..15]» (fino a 15) o «[15..18]»")
    case .backwards(let low, let high):
      report(
        word, "in «\(text)» il primo numero è più grande del secondo: non vale mai",
        hint: "scrivi «[\(high)..\(low)]»")
    case .unreadable:
      report(
        word, "«\(text)» non è un intervallo di numeri scritto bene",
        hint: "scrivi «[15]», «[15..]», «[..15]» o «[38,5..40]», solo cifre e senza spazi; "
          + "l'unità va fuori: «[15..18] anni»")
    }
  }

  /// `"picchia"`: these very forms; each of the words between the quotes.
  private mutating func forms(_ quoted: Range<Int>) -> [Phrase.Item] {
    guard quoted.count > 1, bytes[quoted.upperBound - 1] == Ascii.quote else {
      report(
        quoted, "queste virgolette non si chiudono",
        hint: "scrivi per esempio «\"picchia\"»: la parola vale solo in questa forma")
      return []
    }
    let words = bytes.words(quoted.lowerBound + 1..<quoted.upperBound - 1)
    let isPlain = words.allSatisfy { $0.allSatisfy(isInForm) }
    guard isPlain, !words.isEmpty else {
      report(
        quoted, "tra virgolette vanno solo parole",
        hint: "lascia «*», «{…}», i numeri e la punteggiatura fuori dalle virgolette")
      return []
    }
    return words.map { .form(source.text($0)) }
  }

  private func isInForm(_ place: Int) -> Bool {
    let byte = bytes[place]
    return Ascii.isLetter(byte) || byte >= 0x80 || byte == Ascii.apostrophe
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
