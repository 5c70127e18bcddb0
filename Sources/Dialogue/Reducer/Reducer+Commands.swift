internal import Schede
internal import Understanding

/// What the family can order everywhere.
extension Reducer {
  /// Whether a command is meant as such: alone, or among few words that mean nothing else for sure.
  func orders(_ command: Command) -> Bool {
    guard meaning.commands.contains(command) else { return false }
    if meaning.isOnlyCommand || isNearlyOnlyCommand { return true }
    return meaning.decision != .sure && meaning.wordCount <= Bounds.commandWords
  }

  /// «voglio ripartire dall'inizio»: hardly a word besides the command.
  private var isNearlyOnlyCommand: Bool {
    meaning.commandWords > 1
      && meaning.wordCount <= meaning.commandWords + Bounds.wordsBesideCommand
  }

  /// «2», «il secondo», «la numero 2»; the number of an age is none.
  var numberSaid: Int? {
    let isAnswer =
      meaning.entities.ages.isEmpty && meaning.wordCount <= Bounds.shortAnswerWords
    guard isAnswer || meaning.isNumbered else { return nil }
    return meaning.entities.ordinals.first
  }

  /// A command that would end something must stand nearly alone: «e basta» ends a sentence, too.
  var ordersStop: Bool {
    guard !meaning.commands.contains(.correct) else { return false }
    if meaning.commands.contains(.leave) { return true }
    guard meaning.commands.contains(.stop) || meaning.commands.contains(.withdraw) else {
      return false
    }
    return meaning.isOnlyCommand || isNearlyOnlyCommand && meaning.entities.isEmpty
      || meaning.decision == .low && meaning.entities.isEmpty
        && meaning.wordCount <= Bounds.shortAnswerWords
  }

  /// Obeys restart, stop, back, why and go on; false where none was said.
  mutating func obeys(during asked: Asked?) -> Bool {
    if orders(.restart) {
      restart()
    } else if meaning.commands.contains(.withdraw), awaitsPerson {
      withdraw()
    } else if refusesCall, let asked, isEnd(asked) {
      staySilent(asked)
    } else if ordersStop {
      leavesForQuestion ? answerSurely(sureIntents, asking: nil) : stop(asked)
    } else if orders(.back) {
      goBack(from: asked)
    } else if orders(.why), asked != nil || session.advice != nil {
      explain(asked)
    } else if let asked, meaning.isOnlyCommand, meaning.commands == [.resume] {
      reask(asked)
    } else {
      return false
    }
    return true
  }

  /// «lasciamo perdere, dimmi dove siete».
  private var leavesForQuestion: Bool {
    meaning.commands.contains(.leave) && !sureIntents.isEmpty
      && sureIntents.allSatisfy { !knowledge.opensPlan($0) && $0.id != Roles.offTopic }
  }

  /// Forgets the need; what else the message says counts already for the new start.
  mutating func restart() {
    session.startOver()
    remark("ricomincio")
    if meaning.isOnlyCommand || isNearlyOnlyCommand || meaning.decision != .sure {
      return askNeed()
    }
    // Said once, it is obeyed once.
    meaning.commands.removeAll { $0 == .restart }
    hearFreely(nil)
  }

  /// Whether a person of the centre was asked for last.
  private var awaitsPerson: Bool {
    session.topic == Roles.person || session.topic == Roles.callBack
  }

  /// The people of the centre hear that they need not write.
  private mutating func withdraw() {
    session.misses = 0
    session.topic = nil
    session.stage = .idle
    act(.notifyStaff(.takenBack))
    say(phrase("operatore-ritiro"))
  }

  /// «non voglio essere richiamata», where nobody was to call yet: the advice stands, and nobody writes.
  private mutating func staySilent(_ asked: Asked) {
    session.misses = 0
    session.stage = .paused(Pause(asked))
    say(phrase("richiamata-no"))
  }

  /// Ends kindly; the question can be taken up again.
  mutating func stop(_ asked: Asked?) {
    session.misses = 0
    session.stage = .paused(waiting(asked))
    say(phrase("fermo"))
  }

  /// What can be taken up again.
  private func waiting(_ asked: Asked?) -> Pause {
    switch session.stage {
    case .offering(let offer): .offer(offer)
    case .paused(let pause): pause
    case .idle, .asking, .proposing, .alarmed, .confirmingErasure, .confirmingExport, .handedOver:
      Pause(asked)
    }
  }

  /// Asks the question before this one again, or takes the new answer that came along.
  ///
  /// The old answer stands until a new one comes: it may have been another that was wrong.
  mutating func goBack(from asked: Asked?) {
    session.advice = nil
    while let previous = session.history.popLast() {
      if previous == asked?.question { continue }
      remark("indietro")
      return reopen(previous)
    }
    remark("indietro-niente")
    if let asked { reask(asked) } else { askNeed() }
  }

  private mutating func reopen(_ question: String) {
    guard question != plan?.need else { return askNeed() }
    let reopened = Asked(question: question, version: session.turn)
    if note(asking: reopened).contains(where: { $0.question == question }) {
      session.remember(question)
      proceed()
    } else {
      ask(question)
    }
  }
}
