internal import Language
internal import Schede

extension Understander {
  /// Reads ages, Comuni, options and numbers.
  mutating func readEntities(_ context: Context, into meaning: inout Meaning) {
    let tokens = reader.tokens
    placeTokens.removeAll(keepingCapacity: true)
    let isAge = context.pending == .age
    compiled.ages.find(
      in: tokens, bareNumbers: isAge || isBareAge(context), today: context.today, with: &ageScan)
    ageTokens.removeAll(keepingCapacity: true)
    for age in ageScan.found {
      meaning.entities.ages.append(Understander.mention(age, tokens))
      if age.age != .expected { ageTokens.append(age.tokens) }
    }
    if !compiled.comuni.isEmpty {
      findKnownTokens()
      compiled.comuni.find(
        in: tokens, isAsked: context.pending == .comune, isUnderWay: context.pending != .none,
        ages: ageTokens, isKnown: knownTokens
      ) { mention, tokens in
        meaning.entities.comuni.append(mention)
        placeTokens.append(tokens)
      }
    }
    readOptions(context, into: &meaning)
    meaning.isTelephone = ageScan.found.isEmpty && isTelephone(tokens)
    if tokens.all.count <= 4, !isAge { readOrdinals(tokens, into: &meaning) }
  }

  /// «16», where a question waits that no number answers: the age of whom it is about.
  private func isBareAge(_ context: Context) -> Bool {
    guard context.pending == .yesNo || context.pending == .comune, reader.tokens.all.count == 1,
      let number = compiled.ages.number(reader.tokens.all[0], in: reader.tokens)
    else { return false }
    return number > 2
  }

  private mutating func findKnownTokens() {
    knownTokens.removeAll(keepingCapacity: true)
    for _ in message.tokens { knownTokens.append(false) }
    for term in message.terms where term.origin == .known || term.origin == .stemmed {
      knownTokens[Int(term.token)] = true
    }
  }

  /// The place of the first term at a token or behind it.
  func place(ofToken token: Int) -> Int {
    message.terms.firstIndex { Int($0.token) >= token } ?? message.terms.count
  }

  /// Grown-up at 26: until then a family speaks of its child.
  private static let grownUp = 26 * 12

  private static func mention(_ finding: AgeFinding, _ tokens: Tokens) -> AgeMention {
    let words = tokens.folded(finding.tokens)
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
    return AgeMention(age: finding.age, subject: subject, shift: finding.shift, words: words)
  }

  private func readOptions(_ context: Context, into meaning: inout Meaning) {
    for match in matches {
      let phrase = compiled.phrases[Int(match.phrase)]
      guard case .option(let question, let option) = phrase.owner,
        !deniesBefore(match) || phrase.beginsDenied
      else { continue }
      let asked = compiled.knowledge.questions[question]
      guard
        phrase.words > 1 || Understander.waits(asked, context.pending) || corrects(asked, match),
        !isWithinAnother(match, of: question)
      else { continue }
      let mention = OptionMention(
        question: asked.id, value: asked.options[option].value, words: Int(match.end - match.start),
        isDenied: !phrase.beginsDenied && isDeniedNearby(match))
      let isThere = meaning.entities.options.contains {
        $0.question == mention.question && $0.value == mention.value
      }
      if !isThere { meaning.entities.options.append(mention) }
    }
  }

  /// Whether one of a few words before a match, in the same part of the sentence, denies: «non voglio
  /// essere richiamata».
  private func isDeniedNearby(_ match: PhraseSet.Match) -> Bool {
    var place = Int(match.start)
    while place > 0, !opensPart(place), !joins(place),
      Int(match.start) - place < Weights.denialReach
    {
      place -= 1
      if message.negates(place) { return true }
    }
    return false
  }

  /// «papà» alone answers the question who writes; «mio papà» says nothing of it.
  static func waits(_ question: Question, _ pending: Context.Pending) -> Bool {
    switch (pending, question.kind) {
    case (.choice(let id), _): id == question.id
    case (.age, .age), (.comune, .comune), (.need, .need), (.yesNo, .yesNo): true
    default: false
    }
  }

  /// «no scusa, la mamma», «no la zia»: what directly follows takes back an answer given before.
  private func corrects(_ question: Question, _ match: PhraseSet.Match) -> Bool {
    guard question.kind == .choice else { return false }
    let isAll = Int(match.end) == message.terms.count
    for other in matches where other.end <= match.start {
      switch compiled.phrases[Int(other.phrase)].owner {
      case .command(.correct): break
      case .command(.no) where isAll && other.start == 0: break
      default: continue
      }
      return (Int(other.end)..<Int(match.start)).allSatisfy(message.isFiller)
    }
    return false
  }

  /// «non mi fa paura» holds «mi fa paura»: the longer of two options of a question counts.
  private func isWithinAnother(_ match: PhraseSet.Match, of question: Int) -> Bool {
    matches.contains { other in
      guard case .option(question, _) = compiled.phrases[Int(other.phrase)].owner else {
        return false
      }
      return other.start <= match.start && other.end >= match.end
        && other.end - other.start > match.end - match.start
    }
  }

  /// «333 123 45 67», «il mio numero è 3331234567».
  func isTelephone(_ tokens: Tokens) -> Bool {
    var (digits, words) = (0, 0)
    for token in tokens.all {
      switch token.kind {
      case .number: digits += token.folded.count
      case .word: words += 1
      default: break
      }
    }
    return (8...13).contains(digits) && words <= 6
  }

  private func readOrdinals(_ tokens: Tokens, into meaning: inout Meaning) {
    for (index, token) in tokens.all.enumerated() {
      // «prima il lavoro» puts first, «peggio di prima» looks back: they are no numbers.
      let isPlain = index == 0 && tokens.all.count > 2 || index > 1
      if isPlain, compiled.ages.isOrdinal(token, in: tokens) { continue }
      if let number = compiled.ages.number(token, in: tokens), number > 0 {
        meaning.entities.ordinals.append(number)
      }
    }
  }
}
