/// The examples, rules and traps of intents.
extension Inspection {
  private static let fewestExamples = 3
  /// Words beyond which a rule is a story.
  private static let ruleWords = 15
  /// Words beyond which an example tells too much to teach anything.
  private static let exampleWords = 90
  /// Digits from which a number may be a telephone number.
  private static let telephoneDigits = 7

  mutating func checkExamples() {
    for intent in knowledge.intents { checkCount(intent) }
    let hasCommon = !commonWords.isEmpty
    let index = PhraseIndex(knowledge, common: commonWords)
    for entry in index.entries {
      let phrase = index.phrase(entry)
      checkLength(phrase, entry.reading.words)
      checkPrivacy(phrase, entry.reading)
      if hasCommon, entry.reading.isCommon { checkCommon(phrase) }
    }
    checkDuplicates(index)
  }

  private mutating func checkCount(_ intent: Intent) {
    let count = intent.phrases.count { $0.mark != .trap }
    guard count < Self.fewestExamples else { return }
    report(
      "W021", at: intent.at, marking: intent.id,
      count == 0
        ? "«\(intent.id)» non ha esempi: nessun messaggio ci arriva"
        : "«\(intent.id)» ha solo \(count) \(count == 1 ? "esempio" : "esempi")",
      hint: "aggiungi righe «+» con frasi scritte in modi diversi, almeno \(Self.fewestExamples)")
  }

  private mutating func checkLength(_ phrase: Phrase, _ count: Int) {
    let isRead = phrase.mark == .rule || phrase.mark == .exact
    let limit = isRead ? Self.ruleWords : Self.exampleWords
    guard count > limit else { return }
    report(
      "W027", at: phrase.at, "questa frase ha \(count) parole",
      hint: isRead
        ? "tieni solo le parole che contano, al massimo \(limit)"
        : "dividila in esempi più corti, al massimo \(limit) parole l'uno")
  }

  private mutating func checkPrivacy(_ phrase: Phrase, _ reading: PhraseKey.Reading) {
    if reading.digits >= Self.telephoneDigits,
      let number = PersonalData.telephone(in: phrase.text, digits: Self.telephoneDigits)
    {
      report(
        "W028", at: phrase.at, marking: number, "«\(number)» sembra un numero di telefono",
        hint: "togli il numero: negli esempi non servono dati di persone")
    } else if reading.hasTitle, let name = PersonalData.name(in: phrase.text) {
      report(
        "W028", at: phrase.at, marking: name, "«\(name)» sembra il nome di una persona",
        hint: "togli il nome: negli esempi non servono dati di persone")
    }
  }

  /// The function words of the main language and those that rules may skip.
  private var commonWords: [String] {
    let main = knowledge.mainLanguage
    return knowledge.vocabularies
      .filter { $0.kind == .fillers || ($0.kind == .language && $0.language == main) }
      .flatMap(\.words)
  }

  private mutating func checkCommon(_ phrase: Phrase) {
    guard phrase.mark == .example || phrase.mark == .rule, !phrase.text.contains("{") else {
      return
    }
    report(
      "W026", at: phrase.at, "in questa frase ci sono solo parole molto comuni",
      hint: "aggiungi una parola che dica di che cosa si parla, o usa il segno «=»")
  }
}
