/// Vocabularies that nobody uses, or that say the same.
extension Inspection {
  mutating func checkVocabularies() {
    checkUnused()
    checkLanguages()
    checkOptions()
    checkEntries()
    checkReadable()
  }

  private mutating func checkUnused() {
    var used: Set<String> = []
    eachVocabularyUse { id, _ in used.insert(id) }
    for vocabulary in knowledge.vocabularies
    where vocabulary.kind == .list && !used.contains(vocabulary.id)
      && !vocabulary.entries.isEmpty && !meant.contains("vocabolario \(vocabulary.id)")
      && !damaged.contains(line(of: .type, in: vocabulary.at))
    {
      report(
        "W042", at: vocabulary.at, marking: vocabulary.id,
        "nessuna regola usa il vocabolario «\(vocabulary.id)»",
        hint: "usalo in una riga «~» come «{\(vocabulary.id)}», o togli la scheda")
    }
  }

  /// An entry without a language where the kind needs one; function words shared by two languages.
  private mutating func checkLanguages() {
    for vocabulary in knowledge.vocabularies
    where vocabulary.kind == .language && vocabulary.language == nil {
      report(
        "E045", at: vocabulary.at, "questo vocabolario non dice di quale lingua è",
        hint: "aggiungi una riga «lingua: en»")
    }
    let lists = knowledge.vocabularies.filter { $0.kind == .language }
    for (index, later) in lists.enumerated() {
      for earlier in lists[..<index] where isAlmostSame(earlier, later) {
        report(
          "E046", at: later.at, "quasi tutte le parole sono anche in «@vocabolario \(earlier.id)»",
          hint: "lascia a ogni lingua solo le parole che la distinguono")
      }
    }
  }

  private func isAlmostSame(_ left: Vocabulary, _ right: Vocabulary) -> Bool {
    let words = Set(left.words)
    let shared = right.words.filter(words.contains).count
    return shared * 2 > min(words.count, right.words.count) && shared > 2
  }

  /// One way to say two options of a question.
  private mutating func checkOptions() {
    for question in knowledge.questions {
      var owners: [String: Question.Option] = [:]
      for option in question.options {
        for form in option.phrases.flatMap(forms) {
          let key = foldedID(form)
          if let owner = owners[key], owner.value != option.value {
            report(
              "E043", at: option.at, marking: form,
              "«\(form)» vuol dire sia «\(owner.value)» sia «\(option.value)»",
              hint: "lascialo a una sola delle scelte di «@domanda \(question.id)»")
          }
          owners[key] = owners[key] ?? option
        }
      }
    }
  }

  /// What a phrase may look like, where it is only words or one vocabulary.
  private func forms(_ phrase: Phrase) -> [String] {
    if phrase.items.count == 1, case .vocabulary(let id) = phrase.items[0] {
      return knowledge.vocabulary(id)?.words ?? []
    }
    return [phrase.text]
  }

  private mutating func checkEntries() {
    for vocabulary in knowledge.vocabularies {
      if vocabulary.entries.isEmpty { reportNoEntries(vocabulary) }
      var seen: [String: Vocabulary.Entry] = [:]
      for entry in vocabulary.entries {
        for form in [entry.canonical] + entry.forms {
          let key = foldedID(form)
          if let first = seen[key], first.at != entry.at, first.canonical != entry.canonical {
            reportTwice(form, entry, first, in: vocabulary)
          }
          seen[key] = seen[key] ?? entry
        }
      }
    }
  }

  private mutating func reportNoEntries(_ vocabulary: Vocabulary) {
    report(
      "E047", at: vocabulary.at, marking: vocabulary.id,
      "il vocabolario «\(vocabulary.id)» è vuoto",
      hint: "scrivi una parola per riga, o togli la scheda")
  }

  private mutating func reportTwice(
    _ form: String, _ entry: Vocabulary.Entry, _ first: Vocabulary.Entry, in vocabulary: Vocabulary
  ) {
    guard vocabulary.kind != .list else { return }
    report(
      "W048", at: entry.at, marking: form,
      "«\(form)» c'è già alla riga \(first.at.line), per «\(first.canonical)»",
      hint: "lascialo in una sola delle due voci")
  }
}

extension Vocabulary {
  /// All words and forms, folded.
  var words: [String] {
    entries.flatMap { [foldedID($0.canonical)] + $0.forms.map { foldedID($0) } }
  }
}
