/// Ids that are given twice, and keys that are written twice.
extension Inspection {
  mutating func checkIDs() {
    var seen: [String: Scheda] = [:]
    for scheda in schede where !scheda.id.isEmpty {
      let key = Self.space(of: scheda.kind) + scheda.id
      if let first = seen[key] { reportTwice(scheda, after: first) } else { seen[key] = scheda }
    }
    checkCentres()
  }

  /// Intents and crises share their ids; every other kind has its own.
  private static func space(of kind: SchedaKind) -> String {
    kind == .crisis ? "intento " : kind.rawValue + " "
  }

  private mutating func reportTwice(_ scheda: Scheda, after first: Scheda) {
    let written = sources.files[scheda.at.file].text(scheda.idBytes)
    let before = sources.files[first.at.file].text(first.idBytes)
    let span = SourceSpan(file: scheda.at.file, bytes: scheda.idBytes)
    if written == before {
      findings.add(
        "E010", span, "il nome «\(written)» c'è già in \(place(first.at))",
        hint: "unisci le due schede o cambia uno dei due nomi")
    } else {
      findings.add(
        "E011", span,
        "«\(written)» e «\(before)» (\(place(first.at))) sono lo stesso nome: accenti e maiuscole "
          + "non contano",
        hint: "unisci le due schede o cambia uno dei due nomi")
    }
  }

  private mutating func checkCentres() {
    let centres = schede.filter { $0.kind == .centre }
    guard let first = centres.first else { return }
    for scheda in centres.dropFirst() where scheda.id != first.id {
      report(
        "E010", at: scheda.at, "c'è già una scheda «@centro» in \(place(first.at))",
        hint: "tienine una sola")
    }
  }

  /// Keys that hold one value and are written twice; keys without a value.
  mutating func checkFields() {
    for scheda in schede {
      var seen: [Key: Int] = [:]
      for statement in scheda.statements {
        guard case .field(let key) = statement.shape, case .named(let name) = key else { continue }
        if statement.body.isEmpty { reportEmpty(name, statement, in: scheda) }
        if let line = seen[key], !Self.mayRepeat(name) {
          reportRepeated(name, statement, after: line, in: scheda)
        }
        seen[key] = statement.line
      }
    }
  }

  private static func mayRepeat(_ name: KeyName) -> Bool {
    switch name {
    case .source, .unverified, .now, .newborn, .closed, .contacts, .slots, .confusable, .requires,
      .places:
      true
    default: false
    }
  }

  private mutating func reportRepeated(
    _ name: KeyName, _ statement: Statement, after line: Int, in scheda: Scheda
  ) {
    report(
      "E013", at: scheda.place(of: statement), marking: name.rawValue,
      "«\(name.rawValue):» c'è già alla riga \(line) di questa scheda",
      hint: "lascia una sola delle due righe")
  }

  private mutating func reportEmpty(
    _ name: KeyName, _ statement: Statement, in scheda: Scheda
  ) {
    report(
      "W014", at: scheda.place(of: statement), marking: name.rawValue,
      "dopo «\(name.rawValue):» non c'è niente", hint: "scrivi il valore o togli la riga")
  }
}
