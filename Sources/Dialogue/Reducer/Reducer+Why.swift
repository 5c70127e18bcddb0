internal import Schede

/// «perché?»
extension Reducer {
  /// Explains the question that waits, or the recommendation: its reason, its row, what would change it.
  mutating func explain(_ asked: Asked?) {
    if let asked, !isEnd(asked) || session.advice == nil { return explainQuestion(asked) }
    guard let advice = session.advice, let plan else { return miss() }
    let explainer = Explainer(wording: wording, plan: plan, slots: session.slots)
    say(explainer.text(of: advice))
    if let asked { reask(asked) }
  }

  /// Why an offer: the words left more than one reading open.
  mutating func explain(_ offer: Offer) {
    remark("perche-offerta")
    put(offer, opening: "offerta-ripeti")
  }

  private mutating func explainQuestion(_ asked: Asked) {
    let reason = knowledge.question(asked.question)?.reason
    say(reason.map { phrase("perche-domanda", ["perché": $0]) } ?? phrase("perche-senza"))
    reask(asked)
  }
}
