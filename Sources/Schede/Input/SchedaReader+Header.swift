extension SchedaReader {
  /// `@kind id  Title`.
  mutating func readHeader(_ range: Range<Int>) {
    let words = bytes.words(range.lowerBound + 1..<range.upperBound)
    guard let first = words.first else {
      current = .unreadable
      return reportHeader(range, "dopo «@» manca il tipo di scheda")
    }
    guard let kind = readKind(first) else {
      current = .unreadable
      return
    }
    current = .scheda
    let id = words.count > 1 ? words[1] : first.upperBound..<first.upperBound
    let title = bytes.trimmed(id.upperBound..<range.upperBound)
    checkID(id, of: kind, in: range)
    schede.append(
      Scheda(
        kind: kind, id: Self.meantID(bytes.text(id)),
        title: characters.isClean ? bytes.text(title) : bytes.cleanText(title),
        at: SourceLine(file: file, line: line), idBytes: id))
  }

  /// The id without the signs that it may not have, so that what points to it still finds it.
  private static func meantID(_ text: String) -> String {
    isID(text) ? foldedID(text) : foldedID(text.filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  private mutating func readKind(_ range: Range<Int>) -> SchedaKind? {
    let word = bytes.text(range)
    if let kind = SchedaKind.byName[foldedID(word)] { return kind }
    let names = SchedaKind.allCases.flatMap { [$0.rawValue, $0.english] }
    guard let name = nearest(to: word, among: names) else {
      let all = SchedaKind.allCases.map(\.rawValue).joined(separator: ", ")
      findings.add(
        "E001", span(range), "non conosco il tipo di scheda «\(word)»",
        hint: "usa uno di questi: \(all)")
      return nil
    }
    findings.add(
      "E001", span(range), "non conosco il tipo di scheda «\(word)»",
      hint: "forse intendevi «@\(name)»")
    return SchedaKind.byName[name]
  }

  private mutating func checkID(_ id: Range<Int>, of kind: SchedaKind, in header: Range<Int>) {
    guard !id.isEmpty else {
      return reportHeader(header, "manca il nome della scheda dopo «@\(kind.rawValue)»")
    }
    let text = bytes.text(id)
    guard !isID(text) else { return }
    findings.add(
      "E002", span(id), "«\(text)» non può essere il nome di una scheda",
      hint: "usa solo lettere, cifre e trattini, e comincia con una lettera")
  }

  private mutating func reportHeader(_ range: Range<Int>, _ message: String) {
    findings.add(
      "E002", span(range), message,
      hint: "scrivi «@tipo nome  Titolo», per esempio «@intento orari  Quando è aperto il centro»")
  }
}

/// A letter, then letters, digits and hyphens.
func isID(_ text: some StringProtocol) -> Bool {
  guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
  return text.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || $0 == "-" || $0.properties.numericType == .decimal
      || (0x300...0x36F).contains($0.value)
  }
}
