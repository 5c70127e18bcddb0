internal import Schede

extension Texts {
  /// With other texts in the place of some: an answer is given too often to look them up each time.
  func replaced(by others: [String: String]) -> Texts {
    Texts(byLanguage.mapValues { messages in messages.map { others[$0] ?? $0 } })
  }
}

/// Texts that only facts go into: filled in once, when the data are read.
extension DialogueKnowledge {
  /// By the text as it is written; none where a word of the moment or an unknown fact is wanted.
  static func filledTexts(of knowledge: Knowledge) -> [String: String] {
    var filled: [String: String] = [:]
    for text in texts(of: knowledge) where Holes.isHoled(text) && filled[text] == nil {
      filled[text] = Holes.fill(text) { fact($0, in: knowledge) }
    }
    return filled
  }

  /// What a name stands for; nil where the data do not say.
  static func fact(_ name: String, in knowledge: Knowledge) -> String? {
    switch knowledge.placeholder(name) {
    case .text(let text): text
    case .today(let place): knowledge.place(place)?.hours
    case .missing, nil: nil
    }
  }

  private static func texts(of knowledge: Knowledge) -> [String] {
    let answers =
      knowledge.intents.map(\.answer) + knowledge.services.map(\.answer)
      + knowledge.crises.flatMap { [$0.answer, $0.answerNow] }
      + knowledge.questions.flatMap { [$0.text, $0.rephrased] } + knowledge.sayings.map(\.text)
    let own = answers.flatMap { $0.byLanguage.values }
    return (own + DefaultSayings.texts.values.flatMap(\.values)).flatMap(\.self)
      + knowledge.places.compactMap(\.directions)
  }
}
