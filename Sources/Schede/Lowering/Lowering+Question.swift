extension Lowering {
  private static let kinds: [String: Question.Kind] = [
    "need": .need, "choice": .choice, "age": .age, "town": .comune, "yes-no": .yesNo,
  ]

  mutating func question(_ scheda: Scheda) -> Question {
    var question = Question(id: scheda.id, title: scheda.title, at: scheda.at)
    question.text = answer(scheda)
    question.rephrased = answerAgain(scheda)
    question.kind = choice(.type, of: scheda, twins: Self.kinds) ?? .choice
    question.mayBeUnknown = mayBeUnknown(scheda)
    question.onlyFor = scheda.fields(.onlyFor).last.flatMap { condition($0, of: scheda) }
    question.reason = value(.why, of: scheda)
    question.crisis = reference(.crisis, of: scheda)
    for statement in scheda.statements where statement.shape == .option {
      if let option = option(statement, of: scheda) { question.options.append(option) }
    }
    return question
  }

  private mutating func mayBeUnknown(_ scheda: Scheda) -> Bool {
    guard let field = scheda.fields(.unknown).last else { return true }
    switch foldedID(text(field.body, of: scheda)) {
    case "ammesso", "ammessa", "si", "yes", "allowed": return true
    case "no", "non ammesso", "non-ammesso": return false
    default:
      report(
        field.body, of: scheda, "«\(text(field.body, of: scheda))» non è un valore di «non-so:»",
        hint: "scrivi «ammesso» o «no»")
      return true
    }
  }

  /// `bisogno = coppia / separazione`; any other text explains and does not decide.
  private mutating func condition(
    _ field: Statement, of scheda: Scheda
  ) -> Question.Condition? {
    let bytes = bytes(of: scheda)
    guard let equals = bytes.firstIndex(of: Ascii.equals, in: field.body) else {
      if foldedID(text(field.body, of: scheda)) != "una riga della tabella ne dipende" {
        reportCondition(field, of: scheda)
      }
      return nil
    }
    let question = foldedID(text(bytes.trimmed(field.body.lowerBound..<equals), of: scheda))
    let values = bytes.split(equals + 1..<field.body.upperBound, by: Ascii.slash)
      .filter { !$0.isEmpty }.map { foldedID(text($0, of: scheda)) }
    guard !question.isEmpty, !values.isEmpty else {
      reportCondition(field, of: scheda)
      return nil
    }
    return Question.Condition(question: question, values: values)
  }

  private mutating func reportCondition(_ field: Statement, of scheda: Scheda) {
    report(
      field.body, of: scheda, "non capisco quando si fa questa domanda",
      hint: "scrivi «se: domanda = valore / valore» o «se: una riga della tabella ne dipende»")
  }

  /// `value: phrase, phrase | en: label`.
  private mutating func option(
    _ statement: Statement, of scheda: Scheda
  ) -> Question.Option? {
    let bytes = bytes(of: scheda)
    let parts = bytes.split(statement.body, by: Ascii.bar)
    guard let colon = bytes.firstIndex(of: Ascii.colon, in: parts[0]) else {
      reportOption(statement.body, of: scheda)
      return nil
    }
    let value = bytes.trimmed(parts[0].lowerBound..<colon)
    let body = bytes.trimmed(colon + 1..<parts[0].upperBound)
    guard !value.isEmpty else {
      reportOption(statement.body, of: scheda)
      return nil
    }
    let phrases = phraseList(body, at: statement.line, of: scheda)
    return Question.Option(
      value: foldedID(text(value, of: scheda)), phrases: phrases,
      labels: labels(parts.dropFirst(), orElse: phrases.first?.text, of: scheda),
      at: scheda.place(of: statement))
  }

  private mutating func labels(
    _ parts: ArraySlice<Range<Int>>, orElse first: String?, of scheda: Scheda
  ) -> [String: String] {
    var labels: [String: String] = [:]
    labels["it"] = first
    let bytes = bytes(of: scheda)
    for part in parts where !part.isEmpty {
      guard let colon = bytes.firstIndex(of: Ascii.colon, in: part) else {
        reportOption(part, of: scheda)
        continue
      }
      let language = foldedID(text(bytes.trimmed(part.lowerBound..<colon), of: scheda))
      labels[language] = text(bytes.trimmed(colon + 1..<part.upperBound), of: scheda)
    }
    return labels
  }

  private mutating func reportOption(_ range: Range<Int>, of scheda: Scheda) {
    findings.add(
      "E005", span(range, of: scheda), "non capisco questa scelta",
      hint: "scrivi «* valore: frase, altra frase | it: etichetta | en: label»")
  }
}
