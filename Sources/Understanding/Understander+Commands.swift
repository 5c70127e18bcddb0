internal import Language
internal import Schede

extension Understander {
  /// Reads the commands: a part of the sentence that says nothing else, or the beginning.
  mutating func readCommands(into meaning: inout Meaning) {
    var found = false
    covered.removeAll(keepingCapacity: true)
    for match in matches {
      switch compiled.phrases[Int(match.phrase)].owner {
      case .command(let said) where stands(match, said):
        let command = said == .leave && !standsApart(match) ? .stop : said
        cover(match)
        found = true
        meaning.commandWords += Int(match.end - match.start)
        if !meaning.commands.contains(command) { meaning.commands.append(command) }
      case .courtesy: cover(match)
      default: break
      }
    }
    meaning.isOnlyCommand =
      found
      && message.terms.indices.allSatisfy {
        covered[$0] || message.isFiller($0) || message.isEmoji(message.terms[$0])
      }
  }

  private mutating func cover(_ match: PhraseSet.Match) {
    while covered.count < message.terms.count { covered.append(false) }
    for place in Int(match.start)..<Int(match.end) { covered[place] = true }
  }

  /// «sì, grazie» is a yes; «si sveglia» is not.
  private func stands(_ match: PhraseSet.Match, _ command: Command) -> Bool {
    if standsApart(match) { return true }
    let closes = match.end == message.terms.count || opensPart(Int(match.end))
    if match.end - match.start >= 2 { return match.start <= 1 || closes }
    return match.start == 0 && command != .yes && command != .why && command != .noneOfThese
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
    return token.opensSentence || token.followsPause || term.origin == .emoji
  }
}
