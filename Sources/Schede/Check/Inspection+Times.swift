import Language

/// Opening times, closures, and days gone by.
extension Inspection {
  mutating func checkTimes() {
    for place in knowledge.places {
      if let hours = place.hours { checkHours(hours, at: line(of: .hours, in: place.at)) }
      for closure in place.closures { checkClosure(closure, place) }
    }
    if let centre = knowledge.centre, let hours = centre.handoffHours {
      checkHours(hours, at: line(of: .handoffHours, in: centre.at))
    }
    for scheda in schede {
      for field in scheda.fields(.review) {
        checkDay(field, .review, of: scheda, mustBeAhead: true)
      }
      for field in scheda.fields(.checked) {
        checkDay(field, .checked, of: scheda, mustBeAhead: false)
      }
    }
    checkTrialTimes()
  }

  private mutating func checkHours(_ text: String, at line: SourceLine) {
    do throws(OpeningHours.Failure) {
      _ = try OpeningHours(text)
    } catch {
      let isCrossing = error.message.contains("accavallano") || error.message.contains("fine viene")
      report(
        isCrossing ? "E082" : "E081", at: line, marking: error.part, error.message,
        hint: "scrivi per esempio «lun-ven 9:00-12:30; mar, gio 14:30-17:30»")
    }
  }

  private mutating func checkClosure(_ text: String, _ place: Place) {
    let at = line(of: .named(.closed), in: place.at, holding: text)
    guard let closure = Closure(text) else {
      return report(
        "E081", at: at, marking: text, "«\(text)» non è un periodo di chiusura",
        hint: "scrivi per esempio «2026-08-10..2026-08-21»")
    }
    guard let today, closure.to < today else { return }
    report(
      "W083", at: at, marking: text, "questa chiusura è già passata",
      hint: "togli la riga, o scrivi la prossima chiusura")
  }

  private mutating func checkDay(
    _ field: Statement, _ name: KeyName, of scheda: Scheda, mustBeAhead: Bool
  ) {
    let text = sources.files[scheda.at.file].text(field.body)
    let at = scheda.place(of: field)
    guard !text.isEmpty else { return }
    guard let day = Day(schede: text) else {
      return report(
        "E081", at: at, marking: text, "«\(text)» non è una data",
        hint: "scrivi anno-mese-giorno, per esempio «2026-11-23»")
    }
    guard let today else { return }
    if mustBeAhead ? day < today : today < day { reportGone(name, text, at) }
  }

  private mutating func reportGone(_ name: KeyName, _ text: String, _ at: SourceLine) {
    let message =
      name == .review
      ? "era da rivedere entro il \(text)" : "una verifica non può essere nel futuro"
    report(
      "W083", at: at, marking: text, message,
      hint: name == .review
        ? "rileggi la scheda e sposta la data" : "scrivi il giorno della verifica")
  }

  /// `adesso: 2026-11-23 10:30` of trials.
  private mutating func checkTrialTimes() {
    for trial in knowledge.trials {
      guard let now = trial.now else { continue }
      let parts = now.split { $0 == " " || $0 == "T" }
      if let first = parts.first, Day(schede: first) != nil, parts.count <= 2 { continue }
      report(
        "E081", at: line(of: .now, in: trial.at), marking: now, "«\(now)» non è un momento",
        hint: "scrivi per esempio «2026-11-23 10:30»")
    }
  }
}
