internal import Dialogue
internal import Storage
internal import Transcripts

/// «I miei dati»: what is stored of a family, in plain words.
extension TurnRoom {
  /// All of it.
  func export(_ talk: Talk) throws(StoreError) -> String {
    talk.session.report(by: assistant.dialogue) + "\n" + (try storedBesides(talk))
  }

  /// What the conversation itself does not know.
  func storedBesides(_ talk: Talk) throws(StoreError) -> String {
    let (waiting, notices) = try store.counts(of: talk.id)
    var lines: [String] = []
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
    return lines.joined(separator: "\n")
  }
}
