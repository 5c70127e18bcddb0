/// The same phrase twice.
extension Inspection {
  /// Rules are compared with rules, whole messages and examples with one another.
  mutating func checkDuplicates(_ index: PhraseIndex) {
    var rules = Seen()
    var examples = Seen(count: index.entries.count)
    for (number, entry) in index.entries.enumerated() where entry.reading.words > 0 {
      switch entry.mark {
      case .trap: continue
      case .rule: compare(number, with: &rules, in: index)
      case .example, .exact: compare(number, with: &examples, in: index)
      }
    }
    checkContradictions(index, examples.words)
  }

  /// The first phrase with given words, and with given stems.
  private struct Seen {
    var words: [UInt64: Int] = [:]
    var stems: [UInt64: Int] = [:]

    init(count: Int = 0) {
      words.reserveCapacity(count)
      stems.reserveCapacity(count)
    }
  }

  private mutating func compare(_ number: Int, with seen: inout Seen, in index: PhraseIndex) {
    let entry = index.entries[number]
    if let first = seen.words[entry.reading.hash] {
      return reportTwice(entry, index.entries[first], in: index)
    }
    seen.words[entry.reading.hash] = number
    if let first = seen.stems[entry.reading.stems] {
      return reportAlike(entry, index.entries[first], in: index)
    }
    seen.stems[entry.reading.stems] = number
  }

  /// Different as written, the same for the matcher.
  private mutating func reportAlike(
    _ entry: PhraseIndex.Entry, _ known: PhraseIndex.Entry, in index: PhraseIndex
  ) {
    guard entry.owner != known.owner else { return }
    let phrase = index.phrase(entry)
    let first = index.phrase(known)
    report(
      "W022", at: phrase.at, marking: phrase.text,
      "per l'assistente è uguale a «\(first.text)» di «\(index.id(known))» (\(place(first.at)))",
      hint: "aggiungi una parola che le distingua, o lasciane una sola")
  }

  private mutating func reportTwice(
    _ entry: PhraseIndex.Entry, _ known: PhraseIndex.Entry, in index: PhraseIndex
  ) {
    let phrase = index.phrase(entry)
    let first = index.phrase(known).at
    if entry.owner != known.owner {
      report(
        "E020", at: phrase.at, marking: phrase.text,
        "questa frase è anche in «\(index.id(known))» (\(place(first)))",
        hint: "lasciala solo dove la risposta è giusta")
    } else if entry.mark == known.mark {
      report(
        "W029", at: phrase.at, marking: phrase.text,
        "questa frase c'è già alla riga \(first.line)", hint: "toglila, o scrivine una diversa")
    }
  }

  /// A trap that is also an example of the same intent.
  private mutating func checkContradictions(_ index: PhraseIndex, _ examples: [UInt64: Int]) {
    for entry in index.entries where entry.mark == .trap {
      guard let number = examples[entry.reading.hash], index.entries[number].owner == entry.owner
      else {
        continue
      }
      let trap = index.phrase(entry)
      let line = index.phrase(index.entries[number]).at.line
      report(
        "E021", at: trap.at, marking: trap.text,
        "«\(index.id(entry))» ha questa frase sia come esempio (riga \(line)) sia come trappola",
        hint: "togli una delle due righe")
    }
  }
}
