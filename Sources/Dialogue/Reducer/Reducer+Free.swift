internal import Schede
internal import Understanding

/// No particular answer is awaited, or only the need itself: the message says what it is about.
extension Reducer {
  mutating func hearFreely(_ asked: Asked?) {
    guard !obeys(during: asked) else { return }
    if asked == nil, choosesEndAgain() { return }
    if turnsToAnother(asking: nil) || followsTopic() { return }
    let changes = note(asking: asked)
    remarkRepairs(changes)
    if let chosen = intentChosen(asked) {
      _ = answerBesides()
      return take(chosen)
    }
    if let asked, saysNumberNotShown(asked) { return showAgain(asked) }
    let intents = sureIntents
    if !intents.isEmpty {
      hearSurely(intents, changes, asking: asked)
    } else if !changes.isEmpty, session.advice != nil {
      _ = answerBesides()
      readvise(changes)
    } else if asked != nil, isAtALoss {
      goOnWithoutNeed()
    } else if isForeign, let languages = knowledge.intent(Roles.languages) {
      answerSurely([languages], asking: nil)
    } else if meaning.decision == .near, !offerable.isEmpty {
      offer(resume: asked)
    } else {
      hearVaguely(changes, asking: asked)
    }
  }

  /// What is sure is answered; values of a correction count for the advice given before.
  private mutating func hearSurely(_ intents: [Intent], _ changes: [Change], asking asked: Asked?) {
    let isPlain = intents.allSatisfy { !knowledge.opensPlan($0) }
    if isPlain, session.advice != nil, changes.contains(where: \.isCorrection) {
      if !answerBesides(), !meaning.commands.contains(.correct) { answerPlain(intents) }
      return readvise(changes)
    }
    answerSurely(intents, asking: asked)
  }

  /// A message in a language that the data do not speak: what may help is said in that language, once.
  var isForeign: Bool {
    guard let language = meaning.language else { return false }
    return language != knowledge.language && session.topic != Roles.languages
  }

  /// «non so», «non so a chi rivolgermi», «preferisco non dirlo».
  private var isAtALoss: Bool {
    guard meaning.commands.contains(.dontKnow) || meaning.commands.contains(.refuse) else {
      return false
    }
    return meaning.isOnlyCommand || meaning.wordCount <= Bounds.dontKnowWords
  }

  /// Without a need the last row of the table still knows who helps.
  private mutating func goOnWithoutNeed() {
    guard let plan else { return miss() }
    session.misses = 0
    session.slots[plan.need] = orders(.refuse) ? .refused : .unknown
    session.remember(plan.need)
    proceed()
  }

  /// Neither a need nor a question: what was said is kept, and the need asked.
  private mutating func hearVaguely(_ changes: [Change], asking asked: Asked?) {
    if meaning.isVague {
      askWhatItIsAbout(changes)
    } else if !changes.isEmpty || isOnlyValues {
      acknowledge(changes, asking: asked)
    } else if let asked, meaning.isOnlyCommand, meaning.commands.contains(.no) {
      asked.options == session.needs && !session.needs.isEmpty ? reask(asked) : stop(asked)
    } else if isQuiet, asked == nil, session.topic != nil || session.advice != nil {
      outcome.intent = nil
      say(phrase("va-bene"))
    } else if meaning.isOnlyCommand, orders(.resume), session.slots[plan?.need ?? ""] != nil {
      proceed()
    } else {
      miss()
    }
  }

  /// A need by its number, its button's words, or by what was read where several were put side by side.
  private func intentChosen(_ asked: Asked?) -> Intent? {
    guard let asked, asked.question == (plan?.need ?? Roles.need) else { return nil }
    if meaning.isVague { return nil }
    let id = numberedNeed(asked) ?? needNamed(asked) ?? rankedNeed(asked) ?? needMeant(asked)
    return id.flatMap(knowledge.intent)
  }

  /// Opens a need, answers a plain choice.
  mutating func take(_ chosen: Intent) {
    guard knowledge.opensPlan(chosen) else {
      return answerSurely([chosen], asking: nil)
    }
    open(chosen, isAnswered: session.topic == chosen.id)
  }

  private func numberedNeed(_ asked: Asked) -> String? {
    guard let number = numberSaid, asked.options.indices.contains(number - 1) else { return nil }
    return asked.options[number - 1]
  }

  /// «14», where the menu ends at 10.
  private func saysNumberNotShown(_ asked: Asked) -> Bool {
    guard !asked.options.isEmpty, let number = numberSaid else { return false }
    return !asked.options.indices.contains(number - 1) && meaning.decision != .sure
  }

  private mutating func showAgain(_ asked: Asked) {
    outcome.intent = nil
    session.stage = .asking(asked)
    put(asked, text: phrase("numero-non-c-e", ["ultimo": "\(asked.options.count)"]))
  }

  private func needNamed(_ asked: Asked) -> String? {
    meaning.decision == .sure ? nil : optionValues(of: asked.question).first
  }

  /// «prima i soldi», where money is one of those shown: no plain question about what it costs.
  private func needMeant(_ asked: Asked) -> String? {
    guard !asked.options.isEmpty, asked.options == session.needs,
      meaning.wordCount <= Bounds.shortAnswerWords
    else { return nil }
    return meaning.readings.first { asked.options.contains($0.intent) }?.intent
  }

  /// «prima mia figlia»: the one of those shown that was read best; «tutte e due», «10 anni»: the first.
  private func rankedNeed(_ asked: Asked) -> String? {
    guard !asked.options.isEmpty, meaning.decision != .sure else { return nil }
    if let read = meaning.readings.first, asked.options.contains(read.intent) { return read.intent }
    if meaning.decision == .near {
      return meaning.readings.first { asked.options.contains($0.intent) }?.intent
    }
    // A Comune alone says nothing of which; an age is a child's.
    let saysAge = !meaning.entities.ages.isEmpty
    if meaning.isOnlyCommand, meaning.commands.contains(.no) { return nil }
    guard asked.options == session.needs, meaning.entities.isEmpty || saysAge else { return nil }
    return asked.options.first
  }

  private mutating func acknowledge(_ changes: [Change], asking asked: Asked?) {
    session.misses = 0
    outcome.intent = nil
    remarkNoted(changes)
    // «torna indietro», «ne ha 4»: another answer was wrong, and the need stands.
    if session.need != nil, asked?.options.isEmpty == true { return proceed() }
    guard let asked, !asked.options.isEmpty else { return askNeed() }
    session.stage = .asking(asked)
    put(asked, text: phrase(asked.options == session.needs ? "quale-prima" : "menu"))
  }

  /// A wish without a need: what it is about is asked, with what was noted.
  private mutating func askWhatItIsAbout(_ changes: [Change]) {
    session.misses = 0
    report(Roles.help)
    remarkNoted(changes.filter { knowledge.question($0.question)?.kind != .choice })
    askNeed(saying: phrase("vago"))
  }

  /// Says back what was noted.
  mutating func remarkNoted(_ changes: [Change]) {
    remarkCorrections(changes)
    let new = changes.filter { !$0.isCorrection }
    guard !new.isEmpty else { return }
    let values = new.map { change in
      wording.value(change.new, of: knowledge.question(change.question))
    }
    remark("segnato", ["valori": values.joined(separator: ", ")])
  }

  /// Asks what the need is, with the numbered menu where that helps.
  mutating func askNeed(withMenu: Bool = false) {
    let id = plan?.need ?? Roles.need
    let options = withMenu ? knowledge.menu : []
    let text = knowledge.question(id).map(text) ?? wording.phrase("bisogno")
    askNeed(saying: options.isEmpty ? text : text + "\n" + phrase("menu"), options: options)
  }

  /// Asks what the need is in these words.
  mutating func askNeed(saying text: String, options: [String] = []) {
    let asked = Asked(
      question: plan?.need ?? Roles.need, version: session.turn, options: options)
    session.stage = .asking(asked)
    put(asked, text: text)
  }
}
