public import Dialogue

/// Where a family was sent, and how it got there.
public struct TriageJudgement: Equatable, Sendable {
  /// A message of the family and the question that was asked then.
  public struct Step: Equatable, Sendable {
    public var said: String
    public var asked: String?
  }

  public var family: TriageCase
  public var steps: [Step] = []
  public var recommendation: Recommendation?

  public var isRight: Bool {
    guard let recommendation, recommendation.service == family.service else { return false }
    return family.places.isEmpty || recommendation.place.map(family.places.contains) == true
  }
}

extension Assistant {
  /// Messages after which a family gives up.
  private static let patience = 8

  /// The question whose answer is given, once, where the assistant asks none that is known.
  private static let need = "bisogno"

  /// Answers what is asked until there is a recommendation.
  public mutating func judge(_ family: TriageCase, at now: Moment) -> TriageJudgement {
    var judgement = TriageJudgement(family: family)
    var session = Session(language: dialogue.language)
    var needs = family.answers[Assistant.need].map { [$0] } ?? []
    var next: String? = family.opening
    while let said = next, judgement.steps.count < Assistant.patience {
      let outcome = answer(said, in: &session, at: now.instant, today: now.day).turn.outcome
      judgement.steps.append(TriageJudgement.Step(said: said, asked: outcome.asking))
      judgement.recommendation = outcome.recommendation
      if judgement.recommendation != nil { break }
      next = outcome.asking.flatMap { family.answers[$0] } ?? needs.popLast()
    }
    return judgement
  }
}
