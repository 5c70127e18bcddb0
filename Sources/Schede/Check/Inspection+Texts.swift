/// What the assistant says: languages, length, and the way it speaks to people.
extension Inspection {
  /// Words of a sentence beyond which a tired reader gets lost.
  private static let sentenceWords = 25
  /// Texts in a language from which it is meant.
  private static let usedLanguage = 3

  mutating func checkTexts() {
    let main = knowledge.mainLanguage
    for speech in speeches {
      checkMainLanguage(speech, main)
      checkSameText(speech, main)
      checkLostPlaceholders(speech, main)
    }
    checkUnknownLanguages()
    checkMissingLanguages(main)
    checkSentences()
    checkFormality()
  }

  private mutating func checkMainLanguage(_ speech: Speech, _ main: String) {
    guard speech.texts.byLanguage[main] == nil else { return }
    if speech.texts.isEmpty, speech.key(main) != .text(main) { return }
    if speech.name.hasPrefix("@servizio"), speech.texts.isEmpty { return }
    report(
      "E030", at: speech.header, "«\(speech.name)» non ha un testo in «\(main)»",
      hint: "aggiungi una riga «\(main): …» con quello che l'assistente dice")
  }

  /// A language that the centre does not name and hardly anything speaks: a slip of the pen.
  ///
  /// The dangers may well speak more languages than the answers.
  private mutating func checkUnknownLanguages() {
    guard let languages = knowledge.centre?.languages, !languages.isEmpty else { return }
    var unknown = Tally()
    for speech in speeches {
      for tag in speech.texts.sorted.map(\.key) where !languages.contains(tag) {
        unknown.add(tag, at: line(of: speech.key(tag), in: speech.header))
      }
    }
    for item in unknown.items where item.count < Self.usedLanguage {
      report(
        "W036", at: item.first, marking: item.name,
        "«\(item.name)» non è tra le lingue del centro (\(languages.joined(separator: ", ")))",
        hint: "correggi la sigla, o aggiungila a «lingue:» nella scheda «@centro»")
    }
  }

  private mutating func checkSameText(_ speech: Speech, _ main: String) {
    guard let original = speech.texts.byLanguage[main] else { return }
    for (tag, texts) in speech.texts.sorted where tag != main && texts == original {
      report(
        "W032", at: line(of: speech.key(tag), in: speech.header),
        "il testo «\(tag)» è uguale a quello «\(main)»", hint: "traducilo o togli la riga")
    }
  }

  private mutating func checkLostPlaceholders(_ speech: Speech, _ main: String) {
    guard let original = speech.texts.byLanguage[main] else { return }
    let needed = Set(original.flatMap(Placeholders.names)).filter(isDefined)
    for (tag, texts) in speech.texts.sorted where tag != main {
      let lost = needed.subtracting(texts.flatMap(Placeholders.names)).sorted()
      guard !lost.isEmpty else { continue }
      let names = lost.map { "{\($0)}" }.joined(separator: ", ")
      report(
        "E033", at: line(of: speech.key(tag), in: speech.header),
        "nel testo «\(tag)» manca \(names)", hint: "riportalo anche nella traduzione")
    }
  }

  /// What is not defined is reported where it stands, not as lost in translation.
  private func isDefined(_ name: String) -> Bool {
    switch knowledge.placeholder(name) {
    case .text, .today: true
    case .missing, nil: false
    }
  }

  /// One warning a language, not one a scheda.
  private mutating func checkMissingLanguages(_ main: String) {
    guard let centre = knowledge.centre else { return }
    for tag in centre.languages where tag != main {
      let missing = knowledge.intents.filter { $0.answer.byLanguage[tag] == nil }.map(\.id)
      guard !missing.isEmpty else { continue }
      let some = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? "…" : "")
      report(
        "W031", at: line(of: .languages, in: centre.at), marking: tag,
        missing.count == 1
          ? "1 intento non ha il testo «\(tag)»: \(some)"
          : "\(missing.count) intenti non hanno il testo «\(tag)»: \(some)",
        hint: "aggiungi le righe «\(tag): …»; intanto risponde in «\(main)»")
    }
  }

  private mutating func checkSentences() {
    for scheda in schede where scheda.kind.hasTexts {
      for statement in scheda.statements where statement.isText {
        let text = sources.files[scheda.at.file].text(statement.body)
        let longest = Sentences.longest(of: text)
        guard longest > Self.sentenceWords else { continue }
        report(
          "W034", at: scheda.place(of: statement),
          "una frase di \(longest) parole è difficile da leggere sul telefono",
          hint: "dividila in frasi di al massimo \(Self.sentenceWords) parole")
      }
    }
  }

  /// Italian answers that call the reader both «tu» and «Lei».
  private mutating func checkFormality() {
    for speech in speeches {
      let texts = speech.texts.byLanguage["it"] ?? []
      guard texts.contains(where: Sentences.mayBeFormal) else { continue }
      let words = texts.flatMap(Sentences.words)
      guard let formal = words.first(where: Sentences.formal.contains),
        let familiar = words.first(where: Sentences.familiar.contains)
      else { continue }
      let at = line(of: speech.key("it"), in: speech.header, holding: formal)
      report(
        "W035", at: at, marking: formal,
        "qui si dà del «Lei» («\(formal)»), altrove del «tu» («\(familiar)»)",
        hint: "usa sempre il «tu»")
    }
  }
}
