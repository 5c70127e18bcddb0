internal import Language
internal import Schede

extension Understander {
  /// Reads the commands: a part of the sentence that says nothing else, or the beginning.
  mutating func readCommands(into meaning: inout Meaning) {
    var found = false
    covered.removeAll(keepingCapacity: true)
    for match in matches {
      switch compiled.phrases[Int(match.phrase)].owner {
      case .command(let said) where stands(match, said) && !isTurnedRound(said, by: match):
        let command = said == .leave && !standsApart(match) ? .stop : said
        cover(match)
        found = true
        meaning.commandWords += Int(match.end - match.start)
        if !meaning.commands.contains(command) { meaning.commands.append(command) }
      case .courtesy: cover(match)
      default: break
      }
    }
    meaning.isOnlyCommand = found && isAllSlight
  }

  private var isAllSlight: Bool {
    for place in message.terms.indices where !isSlight(place) { return false }
    return true
  }

  /// «non sta bene», «non va bene»: the opposite.
  private func isTurnedRound(_ command: Command, by match: PhraseSet.Match) -> Bool {
    switch command {
    case .safe, .called, .agree: deniesBefore(match)
    default: false
    }
  }

  /// Whether nothing is said but that something is wanted, and for whom.
  func isVague(_ range: Range<Int>) -> Bool {
    var says = false
    for place in range {
      if message.isVague(place) {
        says = true
      } else if isName(place, in: range) {
        continue
      } else if !isSlight(place) && !joins(place) && !namesValue(place) && !namesWriter(place) {
        return false
      }
    }
    return says
  }

  /// Whether nothing is said but ages and places.
  func saysOnlyValues(_ range: Range<Int>) -> Bool {
    var says = false
    for place in range {
      if namesValue(place) {
        says = true
      } else if !isSlight(place) && !joins(place) {
        return false
      }
    }
    return says
  }

  /// «sono la nonna di Matteo»: an unknown word behind «di» is somebody's name.
  private func isName(_ place: Int, in range: Range<Int>) -> Bool {
    let origin = message.terms[place].origin
    return origin == .unknown || origin == .repaired
      ? place > range.lowerBound && message.isVague(place - 1) && namesWriter(range) : false
  }

  private func namesWriter(_ range: Range<Int>) -> Bool { range.contains { namesWriter($0) } }

  /// «sono la mamma», «mio marito»: who writes; who expects a child says a need.
  func namesWriter(_ place: Int) -> Bool {
    for match in matches where Int(match.start) <= place && place < Int(match.end) {
      let phrase = compiled.phrases[Int(match.phrase)]
      if phrase.words > 1, case .option(let question, _) = phrase.owner,
        compiled.tellsWriter[question]
      {
        return true
      }
    }
    return false
  }

  func namesValue(_ place: Int) -> Bool {
    let token = Int(message.terms[place].token)
    return placeTokens.contains { $0.contains(token) } || ageTokens.contains { $0.contains(token) }
  }

  private mutating func cover(_ match: PhraseSet.Match) {
    while covered.count < message.terms.count { covered.append(false) }
    for place in Int(match.start)..<Int(match.end) { covered[place] = true }
  }

  /// «sì, grazie» is a yes; «si sveglia» is not.
  private func stands(_ match: PhraseSet.Match, _ command: Command) -> Bool {
    if standsApart(match) { return true }
    let closes = match.end == message.terms.count || opensPart(Int(match.end))
    switch command {
    // «no guardi lasci stare il bonus, il problema vero è mio papà».
    case .leave where match.start <= 3: return true
    // «non voglio dirlo alla prof» refuses no answer.
    case .refuse where !closes && addresses(Int(match.end)): return false
    case .change, .lessens, .correct:
      if opensPart(Int(match.start)) { return true }
    default: break
    }
    if match.end - match.start >= 2 { return match.start <= 1 || closes }
    return match.start == 0 && command != .yes && command != .why && command != .noneOfThese
  }

  /// Whether somebody is named here to whom something is said.
  private func addresses(_ place: Int) -> Bool {
    let token = message.tokens[Int(message.terms[place].token)]
    return ["a", "al", "allo", "alla", "ai", "agli", "alle"].contains {
      message.bytes[token.folded].elementsEqual($0.utf8)
    }
  }

  /// Whether a match is a part of the sentence by itself.
  private func standsApart(_ match: PhraseSet.Match) -> Bool {
    let opens = match.start == 0 || opensPart(Int(match.start))
    let closes = match.end == message.terms.count || opensPart(Int(match.end))
    return opens && closes
  }

  /// Whether a sentence or a part of one begins here.
  func opensPart(_ place: Int) -> Bool {
    let term = message.terms[place]
    guard place == 0 || message.terms[place - 1].token != term.token else { return false }
    let token = message.tokens[Int(term.token)]
    if message.isFraction(Int(term.token)) { return false }
    return token.opensSentence || token.followsPause || term.origin == .emoji
  }
}
