/// Reads the part of YAML in which Rasa's examples and answers are written.
///
/// Keys, lists and `|` blocks by their indentation; what it does not know (stories, rules, entities,
/// metadata) is passed over, and what it cannot read is an error with its line.
struct RasaReader {
  private struct Line {
    var number: Int
    var indent: Int
    /// Without indentation.
    var text: Substring

    func opens(_ kind: String) -> Bool { text.hasPrefix("- \(kind):") }
  }

  private let lines: [Line]
  private var place = 0
  private var section = ""
  private var builder = ExamplesBuilder()

  static func read(_ text: String) throws(ExchangeError) -> SchedeText {
    var reader = RasaReader(text)
    return try reader.schede()
  }

  private init(_ text: String) {
    let rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    lines = rows.enumerated().compactMap { index, row in
      let content = row.drop { $0 == " " }
      guard !content.isEmpty, !content.hasPrefix("#") else { return nil }
      return Line(number: index + 1, indent: row.count - content.count, text: content)
    }
  }

  private mutating func schede() throws(ExchangeError) -> SchedeText {
    while place < lines.count {
      let line = lines[place]
      place += 1
      guard !line.text.hasPrefix("\t") else {
        throw ExchangeError(
          "qui c'è una tabulazione", line: line.number, hint: "in YAML si rientra con gli spazi")
      }
      if line.indent == 0, !line.text.hasPrefix("-") {
        section = String(line.text.prefix { $0 != ":" })
      } else if section == "nlu", line.opens("intent") {
        try readIntent(line)
      } else if section == "nlu", let kind = ["synonym", "lookup"].first(where: line.opens) {
        readWords(kind, line)
      } else if section == "responses",
        line.text.hasPrefix("utter_") || line.text.hasPrefix("\"utter_")
      {
        try readResponse(line)
      }
    }
    let schede = builder.build()
    guard !schede.blocks.isEmpty else {
      throw ExchangeError(
        "non c'è nessun intento", hint: "serve un file con «nlu:» e voci «- intent: nome»")
    }
    return schede
  }

  private mutating func readIntent(_ head: Line) throws(ExchangeError) {
    let name = Self.scalar(head.text.dropFirst("- intent:".count))
    while place < lines.count, lines[place].indent > head.indent {
      let line = lines[place]
      place += 1
      guard line.text.hasPrefix("examples:") else { continue }
      while place < lines.count, isItem(lines[place], of: line) {
        try readExample(name)
      }
    }
  }

  /// Deeper than its key, or a dash below it.
  private func isItem(_ line: Line, of key: Line) -> Bool {
    line.indent > key.indent || line.indent == key.indent && line.text.hasPrefix("-")
  }

  /// «- words», or the long form «- text: |» with the words below; other keys are passed over.
  private mutating func readExample(_ name: String) throws(ExchangeError) {
    let line = lines[place]
    place += 1
    guard line.text.hasPrefix("- ") else { return }
    guard line.text.hasPrefix("- text:") else {
      let words = Self.plain(String(line.text.dropFirst(2)))
      return try builder.add(example: words, to: name, line: line.number)
    }
    let words = text(behind: "- text:", of: line)
    try builder.add(example: Self.plain(words), to: name, line: line.number)
  }

  /// A synonym or a lookup table: words, as Rasa lists them.
  private mutating func readWords(_ kind: String, _ head: Line) {
    let name = Self.scalar(head.text.dropFirst("- \(kind):".count))
    var words: [String] = []
    while place < lines.count, lines[place].indent > head.indent {
      let text = lines[place].text
      if text.hasPrefix("- ") { words.append(String(text.dropFirst(2))) }
      place += 1
    }
    guard !words.isEmpty else { return }
    if kind == "synonym" {
      builder.add(synonyms: words, of: name)
    } else {
      builder.add(list: words, named: name)
    }
  }

  private mutating func readResponse(_ head: Line) throws(ExchangeError) {
    let key = Self.scalar(head.text[..<(head.text.lastIndex(of: ":") ?? head.text.endIndex)])
    let (name, language) = Self.intent(ofResponse: key)
    while place < lines.count, isItem(lines[place], of: head) {
      let line = lines[place]
      place += 1
      guard line.text.hasPrefix("- text:") else { continue }
      let answer = text(behind: "- text:", of: line)
      try builder.add(answer: answer, in: language, to: name, line: line.number)
    }
  }

  /// The value of a key: on its line, or in the block below it.
  private mutating func text(behind key: String, of head: Line) -> String {
    let value = Self.scalar(head.text.dropFirst(key.count))
    guard value.hasPrefix("|") || value.hasPrefix(">") else { return value }
    var texts: [Substring] = []
    while place < lines.count, lines[place].indent > head.indent + 2 {
      texts.append(lines[place].text)
      place += 1
    }
    return texts.joined(separator: "\n")
  }

  /// `utter_orari_en` is the answer of `orari` in English.
  private static func intent(ofResponse key: String) -> (name: String, language: String) {
    let name = key.dropFirst("utter_".count)
    let parts = name.split(separator: "_")
    if parts.count > 1, let last = parts.last, RasaWriter.isLanguage("\(last):") {
      return (String(name.dropLast(last.count + 1)), String(last))
    }
    return (String(name), "it")
  }

  /// A value without its quotes.
  private static func scalar(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    guard let quote = text.first, quote == "\"" || quote == "'", text.last == quote, text.count > 1
    else { return String(text) }
    var result = ""
    var isEscaped = false
    for letter in text.dropFirst().dropLast() {
      if quote == "\"", letter == "\\", !isEscaped {
        isEscaped = true
      } else {
        result.append(letter)
        isEscaped = false
      }
    }
    return result
  }

  /// «orari di [sabato](giorno)» without what marks the entity.
  private static func plain(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let after = rest.index(after: close)
      guard after < rest.endIndex, let end = Self.end(ofMark: rest[after...]) else { break }
      result += rest[..<open] + rest[rest.index(after: open)..<close]
      rest = rest[end...]
    }
    return result + rest
  }

  private static func end(ofMark text: Substring) -> Substring.Index? {
    let pairs: [Character: Character] = ["(": ")", "{": "}"]
    guard let first = text.first, let closing = pairs[first], let end = text.firstIndex(of: closing)
    else { return nil }
    return text.index(after: end)
  }
}
