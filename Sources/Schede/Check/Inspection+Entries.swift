import Language

/// Entries of vocabularies that can never be found in a message.
extension Inspection {
  mutating func checkReadable() {
    var tokens = Tokens()
    for vocabulary in knowledge.vocabularies {
      for entry in vocabulary.entries {
        if vocabulary.kind != .commands {
          check(entry.canonical, of: entry, in: vocabulary.kind, isCanonical: true, &tokens)
        }
        for form in entry.forms {
          check(form, of: entry, in: vocabulary.kind, isCanonical: false, &tokens)
        }
      }
    }
  }

  /// One problem at most for each form.
  private mutating func check(
    _ form: String, of entry: Vocabulary.Entry, in kind: Vocabulary.Kind, isCanonical: Bool,
    _ tokens: inout Tokens
  ) {
    tokens.read(form)
    if form.utf8.contains(where: Self.isNotation) {
      reportUnread(
        form, entry, "i segni «*», «{», «[» e le virgolette non si leggono",
        hint: "scrivi le parole intere, o usa i segni in una riga «~»")
    } else if tokens.all.isEmpty {
      reportUnread(form, entry, "non ha parole", hint: "togli la voce")
    } else if Self.readsNoNumbers(kind), tokens.all.contains(where: \.isPlainNumber) {
      reportUnread(
        form, entry, "i numeri non si leggono",
        hint: "scrivi il numero in una riga «~», per esempio «[1..6] anni»")
    } else if Self.readsOneWord(kind, isCanonical: isCanonical), tokens.all.count > 1 {
      reportUnread(
        form, entry, "qui si legge una parola sola", hint: Self.mend(kind, isCanonical: isCanonical)
      )
    }
  }

  private static func isNotation(_ byte: UInt8) -> Bool {
    byte == Ascii.star || byte == Ascii.openBrace || byte == Ascii.openBracket
      || byte == Ascii.quote
  }

  /// Numbers in a message are no words of a list.
  private static func readsNoNumbers(_ kind: Vocabulary.Kind) -> Bool {
    switch kind {
    case .list, .synonyms, .shorthand, .language, .fillers, .negators, .conjunctions, .vague: true
    case .commands, .dampers, .contrasts, .refusals, .closingRefusals, .openings, .hinges,
      .questions:
      false
    }
  }

  private static func readsOneWord(_ kind: Vocabulary.Kind, isCanonical: Bool) -> Bool {
    switch kind {
    case .synonyms, .language: true
    case .shorthand: !isCanonical
    case .list, .commands, .fillers, .negators, .dampers, .contrasts, .refusals, .closingRefusals,
      .openings, .hinges, .questions, .conjunctions, .vague:
      false
    }
  }

  private static func mend(_ kind: Vocabulary.Kind, isCanonical: Bool) -> String {
    switch kind {
    case .shorthand: "scrivi le parole intere negli esempi e nelle righe «~», o togli la forma"
    case .synonyms where isCanonical: "scrivi una parola sola davanti a «=»"
    default: "togli la forma, o mettila in un vocabolario «elenco»"
    }
  }

  private mutating func reportUnread(
    _ form: String, _ entry: Vocabulary.Entry, _ reason: String, hint: String
  ) {
    report(
      "E039", at: entry.at, marking: form, "«\(form)» non può mai valere: \(reason)", hint: hint)
  }
}
