/// The `{…}` of texts and phrases.
extension Inspection {
  mutating func checkPlaceholders() {
    var undefined = Tally()
    var missing = Tally()
    var absent = Tally()
    for scheda in schede where scheda.kind.hasTexts {
      for statement in scheda.statements where statement.isText {
        let text = sources.files[scheda.at.file].text(statement.body)
        guard text.utf8.contains(Ascii.openBrace) || text.utf8.contains(Ascii.closeBrace) else {
          continue
        }
        let line = scheda.place(of: statement)
        if Placeholders.isUnbalanced(text) { reportUnbalanced(line) }
        for name in Placeholders.names(text) where !isVariable(name, in: scheda.kind) {
          tally(name, at: line, &undefined, &missing)
        }
      }
    }
    for item in undefined.items {
      let kind = SchedaKind.byName[foldedID(item.name.prefix { $0 != "." })]
      if let kind, !schede.contains(where: { $0.kind == kind }) {
        absent.add(kind.rawValue, at: item.first, times: item.count)
      } else {
        reportUndefined(item.name, item.first, item.count)
      }
    }
    for item in absent.items { reportAbsent(item.name, item.first, item.count) }
    for item in missing.items { reportMissing(item.name, item.first, item.count) }
    checkVocabularyNames()
  }

  private func tally(
    _ name: String, at line: SourceLine, _ undefined: inout Tally, _ missing: inout Tally
  ) {
    switch knowledge.placeholder(name) {
    case nil: if !isAboutLostPlace(name) { undefined.add(name, at: line) }
    case .missing: missing.add(name, at: line)
    default: break
    }
  }

  /// `{luogo.orari}` where the centre names a place that does not exist: reported there.
  private func isAboutLostPlace(_ name: String) -> Bool {
    let parts = name.split(separator: ".").map { foldedID($0) }
    guard parts.count == 2, SchedaKind.byName[parts[0]] == .place,
      let id = knowledge.centre?.mainPlace
    else { return false }
    return knowledge.place(id) == nil
  }

  /// Names without a dot are filled in by the dialogue: `{comune}`, `{scelte}`.
  private func isVariable(_ name: String, in kind: SchedaKind) -> Bool {
    (kind == .saying || kind == .question) && !name.contains(".") && isID(name)
  }

  private mutating func reportUnbalanced(_ line: SourceLine) {
    report(
      "E044", at: line, marking: "{", "una graffa è aperta e non chiusa, o il contrario",
      hint: "scrivi per esempio «{numero.emergenza}»")
  }

  private mutating func reportUndefined(_ name: String, _ line: SourceLine, _ count: Int) {
    report(
      "E040", at: line, marking: name, "«{\(name)}» non è definito\(andMore(count))",
      hint: nearest(to: name, among: definedPlaceholders).map { "forse intendevi «{\($0)}»" }
        ?? "scrivi per esempio «{numero.emergenza}» o «{luogo.nome}», e la scheda che lo definisce")
  }

  /// Intents may be tried alone: one warning for all that is defined elsewhere.
  private mutating func reportAbsent(_ kind: String, _ line: SourceLine, _ count: Int) {
    report(
      "W049", at: line, marking: "{\(kind).", "non c'è nessuna scheda «@\(kind)»\(andMore(count))",
      hint: "aggiungi il file che la contiene: senza, «{\(kind).…}» resta vuoto")
  }

  private mutating func reportMissing(_ name: String, _ line: SourceLine, _ count: Int) {
    report(
      "E040", at: line, marking: name, "«{\(name)}» non ha un valore\(andMore(count))",
      hint: "scrivi il valore nella scheda, o togli «{\(name)}» dalla risposta")
  }

  private var definedPlaceholders: [String] {
    let places = knowledge.places.flatMap { place in
      ["nome", "indirizzo", "telefono", "orari", "oggi"].map { "luogo.\(place.id).\($0)" }
    }
    return knowledge.helplines.map { "numero.\($0.id)" } + places
      + ["luogo.nome", "luogo.indirizzo", "luogo.orari", "luogo.oggi"]
      + knowledge.services.flatMap { ["servizio.\($0.id).nome", "servizio.\($0.id).chi"] }
      + ["centro.nome", "centro.privacy", "centro.contatti"]
  }

  /// `{id}` in rules: the vocabulary must exist.
  private mutating func checkVocabularyNames() {
    let known = Set(knowledge.vocabularies.map(\.id))
    var unknown = Tally()
    eachVocabularyUse { id, line in
      if !known.contains(id) { unknown.add(id, at: line) }
    }
    for item in unknown.items {
      let near = nearest(to: item.name, among: known.sorted())
      if let near { meant.insert("vocabolario " + near) }
      report(
        "E041", at: item.first, marking: item.name,
        "non c'è nessun vocabolario «\(item.name)»\(andMore(item.count))",
        hint: near.map { "forse intendevi «{\($0)}»" }
          ?? "scrivi la scheda «@vocabolario \(item.name)» o usa un altro nome")
    }
  }

  /// Calls `body` with each `{id}` of a rule.
  func eachVocabularyUse(_ body: (String, SourceLine) -> Void) {
    for intent in knowledge.intents { Self.eachUse(intent.phrases, body) }
    for crisis in knowledge.crises {
      Self.eachUse(crisis.phrases, body)
      Self.eachUse(crisis.nowPhrases, body)
      Self.eachUse(crisis.newbornPhrases, body)
    }
    for question in knowledge.questions {
      for option in question.options { Self.eachUse(option.phrases, body) }
    }
  }

  private static func eachUse(_ phrases: [Phrase], _ body: (String, SourceLine) -> Void) {
    for phrase in phrases where !phrase.items.isEmpty {
      for case .vocabulary(let id) in phrase.items { body(id, phrase.at) }
    }
  }
}
