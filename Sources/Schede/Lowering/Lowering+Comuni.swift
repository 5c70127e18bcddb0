extension Lowering {
  mutating func comuni(_ scheda: Scheda) -> [Comune] {
    var comuni: [Comune] = []
    for statement in scheda.statements where statement.shape == .entry {
      if let comune = comune(statement, of: scheda) { comuni.append(comune) }
    }
    return comuni
  }

  /// `Castelverde: 45.1888, 9.9956; ambito cremona; alias A, B; frazioni C, D`.
  private mutating func comune(_ statement: Statement, of scheda: Scheda) -> Comune? {
    let bytes = bytes(of: scheda)
    guard let colon = bytes.firstIndex(of: Ascii.colon, in: statement.body) else {
      reportComune(statement.body, of: scheda)
      return nil
    }
    let name = bytes.trimmed(statement.body.lowerBound..<colon)
    let parts = bytes.split(colon + 1..<statement.body.upperBound, by: Ascii.semicolon)
    guard !name.isEmpty, let position = coordinate(parts[0], of: scheda) else { return nil }
    var comune = Comune(
      name: text(name, of: scheda), position: position, district: "",
      at: scheda.place(of: statement))
    for part in parts.dropFirst() where !part.isEmpty { read(part, into: &comune, of: scheda) }
    return comune
  }

  private mutating func read(_ part: Range<Int>, into comune: inout Comune, of scheda: Scheda) {
    let bytes = bytes(of: scheda)
    let word = bytes.words(part)[0]
    let names = bytes.split(word.upperBound..<part.upperBound, by: Ascii.comma)
      .filter { !$0.isEmpty }.map { text($0, of: scheda) }
    switch foldedID(text(word, of: scheda)) {
    case "ambito", "district": comune.district = foldedID(names.joined(separator: ", "))
    case "alias", "aliases": comune.aliases += names
    case "frazioni", "frazione", "hamlets": comune.hamlets += names
    default: reportComune(part, of: scheda)
    }
  }

  private mutating func reportComune(_ range: Range<Int>, of scheda: Scheda) {
    findings.add(
      "E005", span(range, of: scheda), "non capisco questa parte della riga del Comune",
      hint: "scrivi «Nome: 45.1888, 9.9956; ambito cremona; alias A, B; frazioni C, D»")
  }
}
