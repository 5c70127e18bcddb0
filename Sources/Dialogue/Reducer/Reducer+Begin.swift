internal import Schede
internal import Understanding

/// What comes before the answer: the clock and the language.
extension Reducer {
  /// Notes the time; true where an open questionnaire is too old to be taken up silently.
  @discardableResult
  mutating func begin(at now: Instant) -> Bool {
    let last = session.lastActivity
    session.lastActivity = max(now, last ?? now)
    let hours = plan?.journey.expiresAfterHours ?? 24
    guard let last, now.elapsed(since: last) > Seconds.hours(hours) else { return false }
    session.misses = 0
    return suspendOldStage()
  }

  /// A danger or an offer of yesterday is not resumed; a questionnaire may be, if the family wants.
  private mutating func suspendOldStage() -> Bool {
    switch session.stage {
    case .handedOver: return false
    case .asking(let asked) where !isEnd(asked) && session.need != nil:
      session.stage = .paused(.question(asked))
      return true
    case .offering(let offer):
      session.stage = .paused(.offer(offer))
      return true
    case .alarmed, .asking, .idle, .paused, .proposing, .confirmingErasure, .confirmingExport:
      session.startOver()
      return false
    }
  }

  /// Asks whether to go on, unless the message already says what it wants.
  mutating func welcomeBack() {
    if orders(.restart) || meaning.decision == .sure {
      session.startOver()
      return hear()
    }
    if orders(.resume) { return hear() }
    let choices = [Roles.resume, Roles.restart].map { Choice(label: phrase($0), value: $0) }
    say(phrase("ritorno"), choices: choices, of: Roles.comeback)
  }

  mutating func expire() {
    if session.stage == .handedOver { return }
    session.startOver()
    session.isNoticeGiven = false
  }

  /// A person leaves the conversation; what was asked before has been settled with them.
  mutating func release() {
    if session.stage == .handedOver { session.stage = .idle }
  }

  /// Follows a message that is clearly in another language, and says so once; not in a danger.
  mutating func switchLanguage() {
    let words = isAlarmed ? Bounds.languageWordsInDanger : Bounds.languageWords
    guard let language = meaning.language, language != session.language,
      meaning.isForeign || meaning.wordCount >= words
    else { return }
    session.language = language
    if isAlarmed { return }
    if knowledge.saying("lingua", in: language)
      != knowledge.saying("lingua", in: knowledge.language)
    {
      remark("lingua")
    }
  }
}
