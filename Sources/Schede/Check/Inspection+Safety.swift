/// The dangers: their texts, their numbers and their phrases.
extension Inspection {
  /// Rules below which a danger is hardly covered.
  private static let fewestRules = 10
  private static let fewestTraps = 3

  mutating func checkSafety() {
    for crisis in knowledge.crises {
      checkLanguages(crisis)
      checkNumbers(crisis, crisis.answer) { .text($0) }
      checkNumbers(crisis, crisis.answerNow) { .textNow($0) }
      checkPhrases(crisis)
    }
    checkHelplines()
  }

  /// Each danger answers in each language of the centre.
  private mutating func checkLanguages(_ crisis: Crisis) {
    let languages = knowledge.centre?.languages ?? []
    for tag in languages where crisis.answer.byLanguage[tag] == nil && tag != knowledge.mainLanguage
    {
      report(
        "E090", at: crisis.at, marking: crisis.id,
        "«@crisi \(crisis.id)» non ha un testo in «\(tag)»",
        hint: "aggiungi una riga «\(tag): …» con il numero da chiamare")
    }
    for tag in languages
    where !crisis.answerNow.isEmpty && crisis.answerNow.byLanguage[tag] == nil {
      report(
        "E090", at: crisis.at, marking: crisis.id,
        "«@crisi \(crisis.id)» non ha «adesso-\(tag):»",
        hint: "aggiungi una riga «adesso-\(tag): …» con il numero da chiamare subito")
    }
  }

  /// The first message of a danger names a number that exists.
  private mutating func checkNumbers(
    _ crisis: Crisis, _ texts: Texts, key: (String) -> Key
  ) {
    for (tag, messages) in texts.sorted {
      guard let first = messages.first else { continue }
      let names = Placeholders.names(first).filter {
        $0.hasPrefix("numero.") || $0.hasPrefix("helpline.")
      }
      guard names.isEmpty else { continue }
      report(
        "E091", at: line(of: key(tag), in: crisis.at),
        "il primo messaggio «\(tag)» di «@crisi \(crisis.id)» non dice nessun numero",
        hint: "metti subito il numero da chiamare, per esempio «{numero.emergenza}»")
    }
  }

  private mutating func checkPhrases(_ crisis: Crisis) {
    let rules = crisis.phrases.count { $0.mark == .rule || $0.mark == .exact }
    let traps = crisis.phrases.count { $0.mark == .trap }
    guard rules < Self.fewestRules || traps < Self.fewestTraps else { return }
    report(
      "W093", at: crisis.at, marking: crisis.id,
      "«@crisi \(crisis.id)» ha poche frasi: \(rules) «~» e \(traps) «!»",
      hint: "scrivi i modi in cui una famiglia lo dice (almeno \(Self.fewestRules) «~») e frasi "
        + "innocue che somigliano (almeno \(Self.fewestTraps) «!»)")
  }

  private mutating func checkHelplines() {
    for helpline in knowledge.helplines {
      if helpline.value.isEmpty {
        report(
          "E092", at: helpline.at, marking: helpline.id,
          "«@numero \(helpline.id)» non ha «valore:»", hint: "scrivi «valore: 112»")
      } else if !helpline.value.unicodeScalars.allSatisfy({
        "0123456789 +".unicodeScalars.contains($0)
      }) {
        report(
          "E092", at: line(of: .value, in: helpline.at), marking: helpline.value,
          "«\(helpline.value)» non è un numero di telefono",
          hint: "scrivi solo cifre e spazi, per esempio «02 2327 2327»")
      }
      if helpline.facts.sources.isEmpty {
        report(
          "E092", at: helpline.at, marking: helpline.id,
          "«@numero \(helpline.id)» non dice da dove viene",
          hint: "aggiungi una riga «fonte: …»")
      }
    }
  }
}
