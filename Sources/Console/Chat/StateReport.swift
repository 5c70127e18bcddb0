internal import Dialogue
internal import Language
internal import Transcripts

/// What a conversation remembers and waits for, for people to read.
struct StateReport {
  private let session: Session
  private let now: Moment
  private let isPretended: Bool

  init(_ session: Session, now: Moment, isPretended: Bool) {
    self.session = session
    self.now = now
    self.isPretended = isPretended
  }

  var rows: [NamedRow] {
    let parts: [(String, String)] = [
      ("stadio", stage),
      ("percorso", session.journey ?? ""),
      ("risposte", slots),
      ("domande", session.history.joined(separator: " → ")),
      ("altri bisogni", session.needs.joined(separator: ", ")),
      ("consiglio", advice),
      ("argomento", session.topic ?? ""),
      ("non capiti", session.misses > 0 ? "\(session.misses) di fila" : ""),
      ("lingua", session.language),
      ("messaggi", "\(session.turn)"),
      ("adesso", now.text + (isPretended ? " (per finta)" : "")),
    ]
    return parts.flatMap { NamedRow.rows($0, [$1]) }
  }

  private var stage: String {
    switch session.stage {
    case .idle: "libero, nessuna domanda in attesa"
    case .asking(let asked): "aspetta la risposta a \(name(asked))"
    case .offering(let offer): "aspetta la scelta fra \(offer.intents.joined(separator: ", "))"
    case .proposing(let need): "ha proposto di guardare anche «\(need)»"
    case .alarmed(let alarm): "pericolo «\(alarm.crisis)», \(step(alarm.step))"
    case .paused(.nothing): "in pausa"
    case .paused(.question(let asked)): "in pausa, aspettava la risposta a \(name(asked))"
    case .paused(.offer(let offer)):
      "in pausa, aspettava la scelta fra \(offer.intents.joined(separator: ", "))"
    case .confirmingErasure: "aspetta la conferma di cancellare tutto"
    case .confirmingExport: "aspetta la conferma di mostrare i dati"
    case .handedOver: "risponde una persona del centro"
    }
  }

  private func name(_ asked: Asked) -> String {
    var text = "«\(asked.question)»"
    if asked.attempts > 0 { text += ", non capita \(asked.attempts) volte" }
    if asked.digressions > 0 { text += ", lasciata \(asked.digressions) volte" }
    if !asked.options.isEmpty { text += ", fra \(asked.options.joined(separator: " / "))" }
    return text
  }

  private func step(_ step: Alarm.Step) -> String {
    switch step {
    case .asked: "ha chiesto se ha capito bene"
    case .answered: "ha dato i numeri"
    case .offeredReturn: "ha chiesto se tornare indietro"
    case .called: "la famiglia ha chiamato aiuto"
    case .safe: "la famiglia dice che è passato"
    case .doubted: "la famiglia dice che non è grave"
    }
  }

  private var slots: String {
    session.slots.sorted { $0.key < $1.key }.map { question, slot in
      "\(question) = \(value(slot))"
    }.joined(separator: ", ")
  }

  private func value(_ slot: Slot) -> String {
    switch slot {
    case .unknown: "non sa"
    case .refused: "non vuole dirlo"
    case .known(let value, let source):
      (value.text ?? "più d'una") + (source == .said ? " (detto)" : "")
    }
  }

  private var advice: String {
    session.advice.map { "\($0.service) @ \($0.place ?? "-") (\($0.row))" } ?? ""
  }
}
