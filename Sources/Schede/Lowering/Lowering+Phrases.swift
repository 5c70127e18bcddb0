/// Examples, rules, exact messages and traps.
extension Lowering {
  /// The marked phrases of a scheda, in order.
  mutating func phrases(_ scheda: Scheda) -> [Phrase] {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(scheda.statements.count)
    for statement in scheda.statements {
      guard case .phrase(let mark) = statement.shape, !isEmpty(statement, of: scheda) else {
        continue
      }
      phrases.append(phrase(mark, statement.body, at: statement.line, of: scheda))
    }
    return phrases
  }

  private mutating func isEmpty(_ statement: Statement, of scheda: Scheda) -> Bool {
    guard statement.body.isEmpty else { return false }
    let mark = statement.body.lowerBound - 1
    findings.add(
      "E005", span(mark..<mark + 1, of: scheda), "dopo il segno manca la frase",
      hint: "scrivi la frase o togli la riga")
    return true
  }

  mutating func phrase(
    _ mark: Phrase.Mark, _ body: Range<Int>, at line: Int, of scheda: Scheda
  ) -> Phrase {
    Phrase(
      mark: mark, written: sources.files[scheda.at.file].written(body),
      items: itemsRead(body, of: scheda, mark: mark),
      at: SourceLine(file: scheda.at.file, line: line))
  }

  /// A trap with a vocabulary, a range of numbers, a quoted word, a gap or a beginning is a pattern, read like a rule.
  private mutating func itemsRead(
    _ body: Range<Int>, of scheda: Scheda, mark: Phrase.Mark
  ) -> [Phrase.Item] {
    switch mark {
    case .rule, .exact: items(body, of: scheda, mark: mark)
    case .trap where isPattern(body, of: scheda): items(body, of: scheda, mark: .rule)
    case .trap, .example: []
    }
  }

  private func isPattern(_ body: Range<Int>, of scheda: Scheda) -> Bool {
    let bytes = bytes(of: scheda)
    return bytes.words(body).contains { word in
      [Ascii.openBrace, Ascii.openBracket, Ascii.quote].contains(bytes[word.lowerBound])
        || bytes[word.upperBound - 1] == Ascii.star
        || bytes[word].elementsEqual([Ascii.dot, Ascii.dot])
    }
  }

  /// Phrases between commas, each read as a rule.
  mutating func phraseList(
    _ body: Range<Int>, at line: Int, of scheda: Scheda
  ) -> [Phrase] {
    var phrases: [Phrase] = []
    for piece in bytes(of: scheda).split(body, by: Ascii.comma) where !piece.isEmpty {
      phrases.append(phrase(.rule, piece, at: line, of: scheda))
    }
    return phrases
  }

  private mutating func items(
    _ body: Range<Int>, of scheda: Scheda, mark: Phrase.Mark
  ) -> [Phrase.Item] {
    var reader = PhraseReader(
      source: sources.files[scheda.at.file], file: scheda.at.file, mark: mark)
    let items = reader.read(body)
    findings.append(reader.findings)
    return items
  }
}
