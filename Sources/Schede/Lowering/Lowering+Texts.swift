/// What the assistant says, by language.
extension Lowering {
  /// Consecutive lines with one key are one message; an empty one starts the next.
  func texts(_ scheda: Scheda, _ language: (Key) -> String?) -> Texts {
    var texts = Texts()
    var open: Key?
    for statement in scheda.statements {
      guard case .field(let key) = statement.shape, let tag = language(key) else {
        open = nil
        continue
      }
      guard !statement.body.isEmpty else {
        open = nil
        continue
      }
      add(text(statement.body, of: scheda), tag, joining: open == key, to: &texts)
      open = key
    }
    return texts
  }

  private func add(_ line: String, _ tag: String, joining: Bool, to texts: inout Texts) {
    let last = (texts.byLanguage[tag]?.count ?? 0) - 1
    if joining, last >= 0 {
      texts.byLanguage[tag, default: []][last] += "\n" + line
    } else {
      texts.byLanguage[tag, default: []].append(line)
    }
  }

  func answer(_ scheda: Scheda) -> Texts {
    texts(scheda) { key in
      if case .text(let tag) = key { tag } else { nil }
    }
  }

  func answerNow(_ scheda: Scheda) -> Texts {
    texts(scheda) { key in
      if case .textNow(let tag) = key { tag } else { nil }
    }
  }

  func answerAgain(_ scheda: Scheda) -> Texts {
    texts(scheda) { key in
      if case .textAgain(let tag) = key { tag } else { nil }
    }
  }
}
