internal import Dialogue
internal import Storage
internal import Transcripts

/// «I miei dati»: what is stored of a family, in its own words.
extension TurnRoom {
  func export(_ talk: Talk) throws(StoreError) -> String {
    let (waiting, notices) = try store.counts(of: talk.id)
    let known = talk.session.knownValues(by: assistant.dialogue)
    var lines = [phrase("dati-inizio", talk)]
    lines += known.map { phrase("dati-valore", talk, ["nome": $0.name, "valore": $0.value]) }
    if known.isEmpty { lines.append(phrase("dati-niente", talk)) }
    if waiting > 0 { lines.append(phrase("dati-attesa", talk, ["n": "\(waiting)"])) }
    if notices > 0 { lines.append(phrase("dati-avvisi", talk, ["n": "\(notices)"])) }
    if talk.row.isMinor { lines.append(phrase("dati-minore", talk)) }
    if let notice = talk.row.notice {
      lines.append(phrase("dati-informativa", talk, ["versione": notice]))
    }
    let days = talk.row.isMinor ? 1 : settings.retention.sessionDays
    lines.append(
      phrase(
        "dati-fine", talk,
        ["giorni": "\(days)", "indirizzo": "\(settings.retention.addressDays)"]))
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
