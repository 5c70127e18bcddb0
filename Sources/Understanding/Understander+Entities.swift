internal import Language
internal import Schede

extension Understander {
  /// Reads ages, Comuni, options and numbers.
  func readEntities(_ context: Context, into meaning: inout Meaning) {
    let tokens = reader.tokens
    let isAge = context.pending == .age
    let found = compiled.ages.ages(in: tokens, bareNumbers: isAge, today: context.today)
    meaning.entities.ages = found.map { Understander.mention($0, tokens) }
    if !compiled.comuni.isEmpty {
      meaning.entities.comuni = compiled.comuni.find(
        in: tokens, isAsked: context.pending == .comune, isKnown: knownTokens())
    }
    readOptions(into: &meaning)
    if tokens.all.count <= 4, !isAge { readOrdinals(tokens, into: &meaning) }
  }

  /// For each token, whether it is a word of the data, typos apart.
  private func knownTokens() -> [Bool] {
    var known = [Bool](repeating: false, count: message.tokens.count)
    for term in message.terms where term.origin == .known || term.origin == .stemmed {
      known[Int(term.token)] = true
    }
    return known
  }

  /// Grown-up at 26: until then a family speaks of its child.
  private static let grownUp = 26 * 12

  private static func mention(_ finding: AgeFinding, _ tokens: Tokens) -> AgeMention {
    let words = finding.tokens.map { tokens.folded(tokens.all[$0]) }.joined(separator: " ")
    let subject: AgeMention.Subject
    switch finding.age {
    case .expected: subject = .child
    case .months(let months):
      if finding.isWriters {
        subject = .writer
      } else {
        subject = months >= Understander.grownUp ? .adult : .unsaid
      }
    }
    return AgeMention(age: finding.age, subject: subject, words: words)
  }

  private func readOptions(into meaning: inout Meaning) {
    for match in matches {
      guard
        case .option(let question, let option) = compiled.phrases[Int(match.phrase)].owner,
        !deniesBefore(match) || compiled.phrases[Int(match.phrase)].beginsDenied
      else { continue }
      let asked = compiled.knowledge.questions[question]
      let mention = OptionMention(question: asked.id, value: asked.options[option].value)
      if !meaning.entities.options.contains(mention) { meaning.entities.options.append(mention) }
    }
  }

  private func readOrdinals(_ tokens: Tokens, into meaning: inout Meaning) {
    for token in tokens.all {
      if let number = compiled.ages.number(token, in: tokens), number > 0 {
        meaning.entities.ordinals.append(number)
      }
    }
  }
}
