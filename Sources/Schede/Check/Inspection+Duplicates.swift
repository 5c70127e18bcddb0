/// The same phrase twice.
extension Inspection {
  /// What a phrase belongs to.
  private struct Owner {
    var id: String
    var phrase: Phrase
  }

  mutating func checkDuplicates() {
    checkExactDuplicates()
    checkContradictions()
  }

  private var owners: [Owner] {
    knowledge.intents.flatMap { intent in
      intent.phrases.map { Owner(id: intent.id, phrase: $0) }
    }
      + knowledge.crises.flatMap { crisis in
        crisis.phrases.map { Owner(id: crisis.id, phrase: $0) }
      }
  }

  /// Rules are compared with rules, whole messages and examples with one another.
  private mutating func checkExactDuplicates() {
    var rules: [UInt64: Owner] = [:]
    var examples: [UInt64: Owner] = [:]
    examples.reserveCapacity(16_384)
    for owner in owners where owner.phrase.mark != .trap {
      guard let key = PhraseKey.hash(owner.phrase.text) else { continue }
      if owner.phrase.mark == .rule {
        let known = rules.updateValue(rules[key] ?? owner, forKey: key)
        if let known { reportTwice(owner, known) }
      } else {
        let known = examples.updateValue(examples[key] ?? owner, forKey: key)
        if let known { reportTwice(owner, known) }
      }
    }
  }

  private mutating func reportTwice(_ owner: Owner, _ known: Owner) {
    let text = owner.phrase.text
    if owner.id != known.id {
      report(
        "E020", at: owner.phrase.at, marking: text,
        "questa frase è anche in «\(known.id)» (\(place(known.phrase.at)))",
        hint: "lasciala solo dove la risposta è giusta")
    } else if owner.phrase.mark == known.phrase.mark {
      report(
        "W029", at: owner.phrase.at, marking: text,
        "questa frase c'è già alla riga \(known.phrase.at.line)",
        hint: "toglila, o scrivine una diversa")
    }
  }

  /// A trap that is also an example of the same intent.
  private mutating func checkContradictions() {
    for (id, phrases) in knowledge.intents.map({ ($0.id, $0.phrases) })
      + knowledge.crises.map({ ($0.id, $0.phrases) })
    {
      let traps = phrases.filter { $0.mark == .trap }
      guard !traps.isEmpty else { continue }
      var wanted: [UInt64: Phrase] = [:]
      for phrase in phrases where phrase.mark == .example || phrase.mark == .exact {
        if let key = PhraseKey.hash(phrase.text) { wanted[key] = phrase }
      }
      for trap in traps {
        guard let key = PhraseKey.hash(trap.text), let phrase = wanted[key] else { continue }
        report(
          "E021", at: trap.at, marking: trap.text,
          "«\(id)» ha questa frase sia come esempio (riga \(phrase.at.line)) sia come trappola",
          hint: "togli una delle due righe")
      }
    }
  }
}
