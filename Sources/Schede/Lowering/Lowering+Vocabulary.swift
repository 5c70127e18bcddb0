extension Lowering {
  private static let kinds: [String: Vocabulary.Kind] = [
    "list": .list, "synonyms": .synonyms, "shorthand": .shorthand, "commands": .commands,
    "language": .language, "fillers": .fillers, "negators": .negators,
  ]

  mutating func vocabulary(_ scheda: Scheda) -> Vocabulary {
    var vocabulary = Vocabulary(id: scheda.id, title: scheda.title, at: scheda.at)
    vocabulary.kind = choice(.type, of: scheda, twins: Self.kinds) ?? .list
    vocabulary.language = reference(.language, of: scheda)
    for statement in scheda.statements where statement.shape == .entry {
      if let entry = entry(statement, of: scheda) { vocabulary.entries.append(entry) }
    }
    return vocabulary
  }

  /// `canonical = form, form`.
  private mutating func entry(_ statement: Statement, of scheda: Scheda) -> Vocabulary.Entry? {
    let bytes = bytes(of: scheda)
    let equals = bytes.firstIndex(of: Ascii.equals, in: statement.body) ?? statement.body.upperBound
    let canonical = bytes.trimmed(statement.body.lowerBound..<equals)
    let rest = min(equals + 1, statement.body.upperBound)..<statement.body.upperBound
    let forms = bytes.split(rest, by: Ascii.comma).filter { !$0.isEmpty }
    guard !canonical.isEmpty, equals == statement.body.upperBound || !forms.isEmpty else {
      findings.add(
        "E005", span(statement.body, of: scheda), "a questa voce manca una parte",
        hint: "scrivi «parola» oppure «parola = altra forma, altra forma»")
      return nil
    }
    return Vocabulary.Entry(
      canonical: text(canonical, of: scheda), forms: forms.map { text($0, of: scheda) },
      at: scheda.place(of: statement))
  }
}
