extension Lowering {
  mutating func trial(_ scheda: Scheda) -> Trial {
    var trial = Trial(id: scheda.id, title: scheda.title, at: scheda.at)
    trial.now = value(.now, of: scheda)
    trial.language = reference(.language, of: scheda)
    trial.channel = value(.channel, of: scheda)
    trial.intent = reference(.intent, of: scheda)
    trial.outcome = value(.outcome, of: scheda)
    trial.turns = turns(scheda)
    for field in scheda.fields(.slots) { readSlots(field, of: scheda, into: &trial.slots) }
    return trial
  }

  /// The turns; consecutive lines of the assistant are one reply.
  private func turns(_ scheda: Scheda) -> [Trial.Turn] {
    var turns: [Trial.Turn] = []
    for statement in scheda.statements {
      guard case .turn(let speaker) = statement.shape else { continue }
      let line = text(statement.body, of: scheda)
      if speaker == .assistant, turns.last?.speaker == .assistant {
        turns[turns.count - 1].text += "\n" + line
      } else {
        turns.append(Trial.Turn(speaker: speaker, text: line, at: scheda.place(of: statement)))
      }
    }
    return turns
  }

  private mutating func readSlots(
    _ field: Statement, of scheda: Scheda, into slots: inout [String: String]
  ) {
    let bytes = bytes(of: scheda)
    for piece in bytes.split(field.body, by: Ascii.comma) where !piece.isEmpty {
      guard let equals = bytes.firstIndex(of: Ascii.equals, in: piece) else {
        report(
          piece, of: scheda, "«\(text(piece, of: scheda))» non è un valore atteso",
          hint: "scrivi per esempio «eta = 2m, comune = Castelverde»")
        continue
      }
      let name = foldedID(text(bytes.trimmed(piece.lowerBound..<equals), of: scheda))
      slots[name] = text(bytes.trimmed(equals + 1..<piece.upperBound), of: scheda)
    }
  }
}
