extension SchedaReader {
  private var kind: SchedaKind { schede[schede.count - 1].kind }

  /// A line of the current scheda.
  mutating func readStatement(_ range: Range<Int>) {
    if let field = field(range) { return append(field) }
    let kind = kind
    if kind.hasEntries { return append(statement(.entry, range)) }
    let body = bytes.trimmed(range.lowerBound + 1..<range.upperBound)
    if let shape = shape(of: bytes[range.lowerBound], in: kind) {
      return append(statement(shape, body))
    }
    report(range, in: kind)
  }

  private mutating func append(_ statement: Statement) {
    schede[schede.count - 1].statements.append(statement)
  }

  private func statement(_ shape: Statement.Shape, _ body: Range<Int>) -> Statement {
    Statement(shape: shape, line: line, body: body)
  }

  private func shape(of mark: UInt8, in kind: SchedaKind) -> Statement.Shape? {
    switch (mark, kind) {
    case (Ascii.plus, .intent), (Ascii.plus, .crisis): .phrase(.example)
    case (Ascii.tilde, .intent), (Ascii.tilde, .crisis): .phrase(.rule)
    case (Ascii.equals, .intent), (Ascii.equals, .crisis): .phrase(.exact)
    case (Ascii.trap, .intent), (Ascii.trap, .crisis): .phrase(.trap)
    case (Ascii.star, .question): .option
    case (Ascii.bar, .table): .row
    case (Ascii.greater, .trial): .turn(.family)
    case (Ascii.less, .trial): .turn(.assistant)
    default: nil
    }
  }

  /// The word before a colon, where the line begins with one.
  private func keyRange(_ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    let limit = Swift.min(range.upperBound, range.lowerBound + Bounds.key)
    while index < limit, bytes[index] != Ascii.colon {
      let byte = bytes[index]
      guard byte >= 0x80 || byte == Ascii.space || byte == Ascii.hyphen || Ascii.isLetter(byte)
      else { return nil }
      index += 1
    }
    guard index < limit, index > range.lowerBound else { return nil }
    let key = bytes.trimmed(range.lowerBound..<index)
    return bytes.firstIndex(of: Ascii.space, in: key) == nil ? key : nil
  }

  private func field(_ range: Range<Int>) -> Statement? {
    guard Ascii.isLetter(bytes[range.lowerBound]), let word = keyRange(range),
      let key = kind.key(foldedID(bytes.text(word)))
    else { return nil }
    return statement(.field(key), body(after: word, in: range))
  }

  private func body(after key: Range<Int>, in range: Range<Int>) -> Range<Int> {
    var index = key.upperBound
    while bytes[index] != Ascii.colon { index += 1 }
    return bytes.trimmed(index + 1..<range.upperBound)
  }

  private mutating func report(_ range: Range<Int>, in kind: SchedaKind) {
    guard findings.all.count < Bounds.findingsPerFile else {
      unreported += 1
      return
    }
    if let key = keyRange(range) { return reportKey(key, in: kind) }
    let first = String(bytes.text(range).prefix(1))
    if "+~=!*|<>".contains(first) {
      return findings.add(
        "E004", span(range.lowerBound..<range.lowerBound + 1),
        "«\(first)» non si usa nelle schede «@\(kind.rawValue)»",
        hint: "togli la riga o spostala nella scheda giusta; qui si usano: \(usual(in: kind))")
    }
    findings.add(
      "E005", span(range), "non capisco questa riga",
      hint: "comincia con una di queste parole o segni: \(usual(in: kind)); con «#» è un commento")
  }

  private mutating func reportKey(_ key: Range<Int>, in kind: SchedaKind) {
    let word = bytes.text(key)
    let names = kind.keys.flatMap { [$0.rawValue, $0.english] }.sorted()
    let near = nearest(to: word, among: names).map { "forse intendevi «\($0):»" }
    findings.add(
      "E004", span(key), "la chiave «\(word)» non si usa nelle schede «@\(kind.rawValue)»",
      hint: near ?? "qui si usano: \(usual(in: kind))")
  }

  /// The marks and keys of a kind, for hints.
  private func usual(in kind: SchedaKind) -> String {
    var items: [String] = kind.hasTexts ? ["it:", "en:"] : []
    items += KeyName.allCases.filter(kind.keys.contains).map { $0.rawValue + ":" }
    if kind.hasPhrases { items += ["+", "~", "=", "!"] }
    if kind == .question { items.append("*") }
    if kind == .table { items.append("|") }
    if kind == .trial { items += [">", "<"] }
    return items.joined(separator: " ")
  }
}
