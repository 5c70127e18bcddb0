internal import Language
internal import Schede

extension Understander {
  /// How many targets the trace speaks of: the winner and the runner-up.
  private static let explainedTargets = 2
  /// How many words the trace names for each.
  private static let explainedWords = 4

  /// Tells what decided, for people to read: rules and examples first, each with its line.
  ///
  /// A danger comes before the two likeliest intents, and further needs after them.
  mutating func explain(_ rating: Rating, _ whole: Rating, _ meaning: Meaning) -> Trace {
    var trace = Trace()
    for term in message.terms { note(term, in: &trace) }
    trace.clauses = clauses.indices.map { describe($0) }
    if meaning.safety != nil { trace.evidence += danger(whole) }
    var targets = rating.ranks.prefix(Understander.explainedTargets).map(\.target)
    for need in meaning.also {
      let target = compiled.knowledge.intents.firstIndex { $0.id == need.intent }
      if let target, !targets.contains(target) { targets.append(target) }
    }
    for target in targets { trace.evidence += evidence(for: target) }
    return trace
  }

  /// A clause and the intent read in it, where one stands out.
  private mutating func describe(_ clause: Int) -> String {
    let text = reader.tokens
    let words = clauses[clause].map { text.folded(text.all[Int(message.terms[$0].token)]) }
    guard let first = rate(clause..<(clause + 1), Context()).ranks.first,
      first.belief >= Weights.sure
    else { return words.joined(separator: " ") }
    return words.joined(separator: " ") + " → " + compiled.id(ofTarget: first.target)
  }

  /// What spoke for a danger: the rules, longest first, and the nearest of its examples.
  private func danger(_ whole: Rating) -> [Trace.Evidence] {
    let first = compiled.crises.lowerBound
    let likeliest = whole.likeliestDanger.map { $0 - first }
    guard let crisis = ruledDanger()?.crisis ?? likeliest else { return [] }
    let rules = matches.filter { danger(of: $0) == crisis }
    return rules.map { match in
      let words = compiled.phrases[Int(match.phrase)].words
      return evidence(
        of: match, for: compiled.id(ofTarget: first + crisis), weight: Double(words))
    }.sorted { $0.weight > $1.weight } + likeness(to: first + crisis)
  }

  /// The rules, the nearest example and the words that spoke for an intent.
  private func evidence(for intent: Int) -> [Trace.Evidence] {
    rules(for: intent).sorted { $0.weight > $1.weight } + likeness(to: intent)
  }

  private func likeness(to target: Int) -> [Trace.Evidence] {
    (nearestExample(of: target).map { [$0] } ?? []) + words(for: target)
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
      target: target, kind: kind, text: line.written.text, weight: weight, at: line.at)
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

  /// The example of a target that shares the rarest words with the message, else the most pieces.
  private func nearestExample(of target: Int) -> Trace.Evidence? {
    nearest(of: target, byWords: true) ?? nearest(of: target, byWords: false)
  }

  private func nearest(of target: Int, byWords: Bool) -> Trace.Evidence? {
    let mine = Set(byWords ? lexemesOfMessage : pieces(in: reader.tokens))
    var best: (example: Int, likeness: Float)?
    for index in compiled.examplesOf[target] {
      let words = Tokens(compiled.phrase(of: compiled.examples[index]).text)
      let its = Set(byWords ? compiled.lexicon.lexemes(of: words) : pieces(in: words))
      var (shared, length): (Float, Float) = (0, 0)
      for feature in its {
        let rarity =
          byWords
          ? compiled.evidence.words.rarity(of: feature)
          : compiled.evidence.pieces.rarity(of: feature)
        let weight = rarity * rarity
        length += weight
        if mine.contains(feature) { shared += weight }
      }
      let likeness = length > 0 ? shared / length.squareRoot() : 0
      if likeness > best?.likeness ?? 0 { best = (index, likeness) }
    }
    guard let best else { return nil }
    let example = compiled.phrase(of: compiled.examples[best.example])
    return Trace.Evidence(
      target: compiled.id(ofTarget: target), kind: .example, text: example.text,
      weight: Double(best.likeness), at: example.at)
  }

  private var lexemesOfMessage: [Int32] { message.terms.map(\.lexeme).filter { $0 >= 0 } }

  /// The pieces of all words of a text that the data know.
  private func pieces(in tokens: Tokens) -> [Int32] {
    var found: [Int32] = []
    for token in tokens.all where token.kind == .word {
      Pieces.forEach(in: tokens.bytes.span.extracting(token.folded)) {
        if let piece = compiled.evidence.index.number(of: $0) { found.append(piece) }
      }
    }
    return found
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
