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
    let common = commonWords
    for intent in knowledge.intents {
      checkCount(intent)
      for phrase in intent.phrases {
        checkLength(phrase)
        checkPrivacy(phrase)
        if !common.isEmpty { checkCommon(phrase, common) }
      }
    }
    for crisis in knowledge.crises {
      for phrase in crisis.phrases {
        checkLength(phrase)
        checkPrivacy(phrase)
        if !common.isEmpty, phrase.mark == .rule { checkCommon(phrase, common) }
      }
    }
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

  private mutating func checkLength(_ phrase: Phrase) {
    let isRead = phrase.mark == .rule || phrase.mark == .exact
    let limit = isRead ? Self.ruleWords : Self.exampleWords
    guard phrase.text.utf8.count > limit * 2 else { return }
    let count = phrase.text.split(whereSeparator: \.isWhitespace).count
    guard count > limit else { return }
    report(
      "W027", at: phrase.at, "questa frase ha \(count) parole",
      hint: isRead
        ? "tieni solo le parole che contano, al massimo \(limit)"
        : "dividila in esempi più corti, al massimo \(limit) parole l'uno")
  }

  private mutating func checkPrivacy(_ phrase: Phrase) {
    if let number = PersonalData.telephone(in: phrase.text, digits: Self.telephoneDigits) {
      report(
        "W028", at: phrase.at, marking: number, "«\(number)» sembra un numero di telefono",
        hint: "togli il numero: negli esempi non servono dati di persone")
    } else if let name = PersonalData.name(in: phrase.text) {
      report(
        "W028", at: phrase.at, marking: name, "«\(name)» sembra il nome di una persona",
        hint: "togli il nome: negli esempi non servono dati di persone")
    }
  }

  /// The function words of the main language.
  private var commonWords: Set<String> {
    let main = knowledge.mainLanguage
    return Set(
      knowledge.vocabularies.filter { $0.kind == .language && $0.language == main }
        .flatMap(\.words))
  }

  private mutating func checkCommon(_ phrase: Phrase, _ common: Set<String>) {
    guard phrase.mark == .example || phrase.mark == .rule else { return }
    for piece in phrase.text.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "{" })
    where !common.contains(foldedID(piece)) { return }
    report(
      "W026", at: phrase.at, "in questa frase ci sono solo parole molto comuni",
      hint: "aggiungi una parola che dica di che cosa si parla, o usa il segno «=»")
  }
}
