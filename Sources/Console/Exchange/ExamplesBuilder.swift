internal import Schede

/// Schede from examples that came without any: one intent a file, in the order of their coming.
struct ExamplesBuilder {
  private var places: [String: Int] = [:]
  private var schede = SchedeText()
  private var names: [String: String] = [:]
  private var synonymLines: [SchedeText.Line] = []
  private var lists: [SchedeText.Block] = []

  private static let vocabularies = "vocabolari.txt"

  /// An answer that somebody must write, so that the checker lists it.
  private static let missingAnswer = [
    SchedeText.Line(mark: "it:", text: "Risposta da scrivere."),
    SchedeText.Line(mark: "da-verificare:", text: "la risposta"),
  ]

  /// Adds an example of an intent by the name that it has elsewhere.
  ///
  /// - Throws: ``ExchangeError`` where two names would become one id.
  mutating func add(example: String, to name: String, line: Int?) throws(ExchangeError) {
    let place = try place(of: name, line: line)
    let phrase = Self.oneLine(example)
    guard !phrase.isEmpty else { return }
    schede.blocks[place].lines.append(SchedeText.Line(mark: "+", text: phrase))
  }

  /// Adds a message of the answer, in a language.
  mutating func add(
    answer: String, in language: String, to name: String, line: Int?
  ) throws(ExchangeError) {
    let place = try place(of: name, line: line)
    let mark = "\(language):"
    // An empty line begins the next message.
    if schede.blocks[place].lines.contains(where: { $0.mark == mark }) {
      schede.blocks[place].lines.append(SchedeText.Line(mark: mark, text: ""))
    }
    for part in answer.split(whereSeparator: \.isNewline) {
      schede.blocks[place].lines.append(SchedeText.Line(mark: mark, text: String(part)))
    }
  }

  /// Adds a word and what stands for it.
  mutating func add(synonyms: [String], of word: String) {
    synonymLines.append(
      SchedeText.Line(mark: "", text: "\(word) = \(synonyms.joined(separator: ", "))"))
  }

  /// Adds a list of words.
  mutating func add(list: [String], named name: String) {
    lists.append(
      SchedeText.Block(
        file: Self.vocabularies, kind: "vocabolario", id: Self.id(of: name),
        lines: [SchedeText.Line(mark: "tipo:", text: "elenco")]
          + list.map { SchedeText.Line(mark: "", text: $0) }))
  }

  private var synonymBlock: SchedeText.Block {
    SchedeText.Block(
      file: Self.vocabularies, kind: "vocabolario", id: "sinonimi",
      lines: [SchedeText.Line(mark: "tipo:", text: "sinonimi")] + synonymLines)
  }

  /// All of it, answers before examples.
  func build() -> SchedeText {
    var result = schede
    for index in result.blocks.indices {
      let answers = result.blocks[index].lines.filter { $0.mark != "+" }
      let examples = result.blocks[index].lines.filter { $0.mark == "+" }
      result.blocks[index].lines = (answers.isEmpty ? Self.missingAnswer : answers) + examples
    }
    result.blocks += (synonymLines.isEmpty ? [] : [synonymBlock]) + lists
    return result
  }

  private mutating func place(of name: String, line: Int?) throws(ExchangeError) -> Int {
    let id = Self.id(of: name)
    guard !id.isEmpty else {
      throw ExchangeError(
        "«\(name)» non può essere il nome di un intento", line: line,
        hint: "usa un nome con almeno una lettera")
    }
    if let known = places[id] {
      guard names[id] == name else {
        throw ExchangeError(
          "«\(name)» e «\(names[id] ?? "")» qui avrebbero lo stesso nome, «\(id)»", line: line,
          hint: "cambia uno dei due nomi")
      }
      return known
    }
    places[id] = schede.blocks.count
    names[id] = name
    let title = name.split { $0 == "_" || $0 == "/" || $0 == "." }.joined(separator: " ")
    schede.blocks.append(
      SchedeText.Block(file: "\(id).txt", kind: "intento", id: id, title: title))
    return schede.blocks.count - 1
  }

  /// `ask_name` and `faq/orari` as ids of schede: letters, digits and hyphens, a letter first.
  static func id(of name: String) -> String {
    let words = foldedID(name).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.joined(separator: "-")
    return id.first?.isLetter == true ? id : id.isEmpty ? "" : "i-\(id)"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
