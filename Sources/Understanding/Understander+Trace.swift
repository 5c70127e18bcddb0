internal import Language
internal import Schede

extension Understander {
  /// How many targets the trace speaks of: the winner and the runner-up.
  private static let explainedTargets = 2
  /// How many words the trace names for each.
  private static let explainedWords = 4

  /// Tells what decided, for people to read: rules and examples first, each with its line.
  func explain(_ rating: Rating, _ meaning: Meaning) -> Trace {
    var trace = Trace()
    for term in message.terms { note(term, in: &trace) }
    let text = reader.tokens
    trace.clauses = clauses.map { range in
      range.map { text.folded(text.all[Int(message.terms[$0].token)]) }.joined(separator: " ")
    }
    if let (crisis, match) = ruledDanger() {
      let id = compiled.knowledge.crises[crisis].id
      trace.evidence.append(evidence(of: match, for: id, weight: 1))
    }
    for rank in rating.ranks.prefix(Understander.explainedTargets) {
      trace.evidence += rules(for: rank.target)
      if let example = nearestExample(of: rank.target) { trace.evidence.append(example) }
      trace.evidence += words(for: rank.target)
    }
    return trace
  }

  private func note(_ term: Term, in trace: inout Trace) {
    let tokens = reader.tokens
    let word = tokens.folded(tokens.all[Int(term.token)])
    switch term.origin {
    case .repaired, .expanded:
      trace.repairs.append(
        Trace.Repair(from: word, to: compiled.lexicon.names[Int(term.lexeme)]))
    case .unknown: trace.unknown.append(word)
    case .known, .stemmed, .number, .emoji: break
    }
  }

  private func evidence(
    of match: PhraseSet.Match, for target: String, weight: Double
  ) -> Trace.Evidence {
    let phrase = compiled.phrases[Int(match.phrase)]
    let line = compiled.lines[Int(match.phrase)]
    let kind: Trace.Evidence.Kind
    switch phrase.owner {
    case .exact, .wholeDanger: kind = .exact
    default: kind = .rule
    }
    return Trace.Evidence(
      target: target, kind: kind, text: line.text, weight: weight, at: line.at)
  }

  /// The rules that spoke for an intent.
  private func rules(for target: Int) -> [Trace.Evidence] {
    matches.compactMap { match in
      let phrase = compiled.phrases[Int(match.phrase)]
      switch phrase.owner {
      case .rule(target):
        let points = Double(Understander.points(ofRuleWith: phrase.words))
        return evidence(of: match, for: compiled.id(ofTarget: target), weight: points)
      case .exact(target) where coversAll(match):
        return evidence(
          of: match, for: compiled.id(ofTarget: target), weight: Double(Weights.exact))
      default: return nil
      }
    }
  }

  /// The example of a target that shares the rarest words with the message.
  private func nearestExample(of target: Int) -> Trace.Evidence? {
    let mine = Set(message.terms.map(\.lexeme)).subtracting([Lexicon.none])
    let block = compiled.evidence.words
    var best: (example: Int, likeness: Float)?
    for index in compiled.examplesOf[target] {
      let words = compiled.examples[index].words
      let its = Set(compiled.lexemes[Int(words.lowerBound)..<Int(words.upperBound)])
        .subtracting([Lexicon.none])
      var (shared, length): (Float, Float) = (0, 0)
      for lexeme in its {
        let weight = block.rarity(of: lexeme) * block.rarity(of: lexeme)
        length += weight
        if mine.contains(lexeme) { shared += weight }
      }
      let likeness = length > 0 ? shared / length.squareRoot() : 0
      if likeness > best?.likeness ?? 0 { best = (index, likeness) }
    }
    guard let best else { return nil }
    let example = compiled.examples[best.example]
    return Trace.Evidence(
      target: compiled.id(ofTarget: target), kind: .example, text: example.text,
      weight: Double(best.likeness), at: example.at)
  }

  /// The words that speak loudest for a target.
  private func words(for target: Int) -> [Trace.Evidence] {
    let block = compiled.evidence.words
    var seen: Set<Int32> = []
    var found: [Trace.Evidence] = []
    for term in message.terms where term.lexeme >= 0 && seen.insert(term.lexeme).inserted {
      let weight = block.weight(of: term.lexeme, for: target)
      found.append(
        Trace.Evidence(
          target: compiled.id(ofTarget: target), kind: .word,
          text: compiled.lexicon.names[Int(term.lexeme)], weight: Double(weight), at: nil))
    }
    return Array(found.sorted { $0.weight > $1.weight }.prefix(Understander.explainedWords))
  }
}
