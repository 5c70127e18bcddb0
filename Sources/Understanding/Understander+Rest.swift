internal import Language
internal import Schede

/// An answer and something else in one message: «Castelverde. Quanto costa?», «2, ma lei ha 17 anni».
extension Understander {
  /// The words beside the answer to the question that waits, which are read as a message of their own;
  /// beside a danger, the last sentence.
  ///
  /// Nil where nothing else is said. A number at the head that chooses is noted.
  func rest(_ context: Context, in meaning: inout Meaning) -> Range<Int>? {
    guard mechanisms.rest else { return nil }
    if context.pending == .none { return meaning.safety == nil ? nil : lastSentence }
    let all = message.terms.indices
    guard let start = endOfAnswer(context.pending, into: &meaning) else { return nil }
    let end = start == all.lowerBound ? startOfAnswer(context.pending) : all.upperBound
    let rest = start..<end
    guard rest != all, says(rest) else { return meaning.safety == nil ? nil : lastSentence }
    return rest
  }

  /// Whether a part of the message says anything: a word alone only where it asks.
  private func says(_ range: Range<Int>) -> Bool {
    let telling = range.count { !isSlight($0) && !joins($0) }
    return telling >= Weights.leastClause || telling == 1 && reader.tokens.hasQuestionMark
  }

  /// The last of several sentences, where it says anything.
  private var lastSentence: Range<Int>? {
    let all = message.terms.indices
    guard let start = all.last(where: { $0 > 0 && message.opensSentence($0) }) else { return nil }
    let last = start..<all.upperBound
    return says(last) ? last : nil
  }

  /// Where the parts that answer end, from the head on; 0 where the message begins with something else,
  /// nil where all of it answers.
  private func endOfAnswer(_ pending: Context.Pending, into meaning: inout Meaning) -> Int? {
    let count = message.terms.count
    var start = choosesByNumber(pending, into: &meaning) ? 1 : 0
    while start < count {
      let end = endOfPart(from: start)
      guard let told = endOfAnswer(in: start..<end, pending) else { return start }
      guard told == end else { return told }
      start = end
    }
    return nil
  }

  /// Where the parts that answer begin at the end of a message that begins with something else.
  private func startOfAnswer(_ pending: Context.Pending) -> Int {
    var end = message.terms.count
    while end > 0 {
      var start = end - 1
      while start > 0, !beginsPart(start) { start -= 1 }
      guard endOfAnswer(in: start..<end, pending) == end else { break }
      end = start
    }
    return end
  }

  private func endOfPart(from start: Int) -> Int {
    var end = start + 1
    while end < message.terms.count, !beginsPart(end) { end += 1 }
    return end
  }

  /// Whether a sentence or a part of one begins here, with «e», «ma» or «però».
  private func beginsPart(_ place: Int) -> Bool {
    opensPart(place) || joins(place)
      || matches.contains {
        Int($0.start) == place && compiled.phrases[Int($0.phrase)].owner == .contrast
      }
  }

  /// Where the answer in a part of the message ends, with a few words before it («mio figlio ha 3 anni»)
  /// and only slight ones behind; nil where none is there.
  private func endOfAnswer(in part: Range<Int>, _ pending: Context.Pending) -> Int? {
    guard !turnsElsewhere(part, pending) else { return nil }
    // «sono il papà»: who writes.
    if part.allSatisfy({ namesWriter($0) || isSlight($0) || joins($0) }) { return part.upperBound }
    guard let last = part.last(where: { answers($0, pending) }) else { return nil }
    let other = part.prefix { $0 < last }.count {
      !answers($0, pending) && !isSlight($0) && !joins($0)
    }
    guard other <= Weights.wordsBeforeAnswer else { return nil }
    let behind = (last + 1)..<part.upperBound
    if behind.allSatisfy({ isSlight($0) }) { return part.upperBound }
    // «no nessuno ci fa del male»: only what stands behind a value is cut from it.
    return namesValue(last) ? last + 1 : nil
  }

  /// «e mia mamma di 80 anni», «e per il fratello di 14»: whose value it is, and none for the question.
  private func turnsElsewhere(_ part: Range<Int>, _ pending: Context.Pending) -> Bool {
    for match in matches where Int(match.start) == part.lowerBound {
      let phrase = compiled.phrases[Int(match.phrase)]
      guard phrase.words > 1, case .option(let question, _) = phrase.owner,
        !compiled.tellsWriter[question]
      else { continue }
      if !Understander.waits(compiled.knowledge.questions[question], pending) { return true }
    }
    return false
  }

  /// Whether a word belongs to a value, a command, a courtesy or an option of the question that waits.
  private func answers(_ place: Int, _ pending: Context.Pending) -> Bool {
    if namesValue(place) || place < covered.count && covered[place] { return true }
    for match in matches where Int(match.start) <= place && place < Int(match.end) {
      guard case .option(let question, _) = compiled.phrases[Int(match.phrase)].owner else {
        continue
      }
      if Understander.waits(compiled.knowledge.questions[question], pending) { return true }
    }
    return false
  }

  /// «2, ha 11 mesi», «1 e lui morde», where something is to be chosen.
  private func choosesByNumber(_ pending: Context.Pending, into meaning: inout Meaning) -> Bool {
    switch pending {
    case .choice, .offer, .need: break
    case .none, .age, .comune, .yesNo: return false
    }
    guard message.terms.count > 1, !namesValue(0), beginsPart(1),
      let number = compiled.ages.number(message.tokens[0], in: reader.tokens), number > 0
    else { return false }
    meaning.entities.ordinals = [number]
    meaning.isNumbered = true
    return true
  }
}
