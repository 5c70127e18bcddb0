public import Schede

/// The knowledge as the dialogue uses it: ids looked up at once, tables prepared.
///
/// Immutable and shared; a reload makes another one.
public final class DialogueKnowledge: Sendable {
  public let knowledge: Knowledge
  /// The language that stands in where another is missing.
  public let language: String
  /// The questionnaires by id.
  let plans: [String: Plan]
  /// The questionnaire that stands in before a need has opened one.
  let firstPlan: Plan?
  private let intents: [String: Int]
  private let crises: [String: Int]
  private let questions: [String: Int]
  private let comuni: [String: Int]
  private let sayings: [String: [String: [String]]]
  private let filledTexts: [String: String]
  /// The intents, their answers with the facts in.
  private let filledIntents: [Intent]
  /// The dangers, their answers with the facts in.
  private let filledCrises: [Crisis]

  /// Prepares checked knowledge; unknown ids in it are passed over.
  public init(_ knowledge: Knowledge, language: String = "it") {
    self.knowledge = knowledge
    self.language = language
    intents = Self.index(knowledge.intents.map(\.id))
    crises = Self.index(knowledge.crises.map(\.id))
    questions = Self.index(knowledge.questions.map(\.id))
    comuni = Self.index(knowledge.comuni.map(\.name))
    sayings = Self.sayings(of: knowledge)
    filledTexts = Self.filledTexts(of: knowledge)
    filledIntents = knowledge.intents.map { [filledTexts] in Intent($0, filled: filledTexts) }
    filledCrises = knowledge.crises.map { [filledTexts] crisis in
      var crisis = crisis
      crisis.answer = crisis.answer.replaced(by: filledTexts)
      crisis.answerNow = crisis.answerNow.replaced(by: filledTexts)
      return crisis
    }
    let plans = knowledge.journeys.map { Plan($0, in: knowledge) }
    firstPlan = plans.first
    self.plans = Dictionary(
      plans.map { ($0.journey.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The default sayings, each replaced where a `@frase` has its id.
  private static func sayings(of knowledge: Knowledge) -> [String: [String: [String]]] {
    var sayings = DefaultSayings.texts
    for saying in knowledge.sayings {
      sayings[saying.id, default: [:]].merge(saying.text.byLanguage) { _, own in own }
    }
    return sayings
  }

  func intent(_ id: String) -> Intent? { intents[id].map { filledIntents[$0] } }
  func crisis(_ id: String) -> Crisis? { crises[id].map { filledCrises[$0] } }
  func question(_ id: String) -> Question? { questions[id].map { knowledge.questions[$0] } }
  func comune(named name: String) -> Comune? { comuni[name].map { knowledge.comuni[$0] } }

  /// The questionnaire of a session: that of its need, else the first.
  func plan(_ journey: String?) -> Plan? {
    journey.flatMap { plans[$0] } ?? firstPlan
  }

  /// Whether an intent opens a questionnaire; else it is a plain question.
  func opensPlan(_ intent: Intent) -> Bool {
    intent.opens.map { plans.index(forKey: $0) != nil } ?? false
  }

  /// A text with its facts, where nothing but facts goes into it.
  func filled(_ text: String) -> String? { filledTexts[text] }

  /// Whether a saying has a text of its own in a language.
  func has(_ id: String, in language: String) -> Bool { sayings[id]?[language] != nil }

  /// The variants of a saying in a language; empty where nothing defines it.
  func saying(_ id: String, in language: String) -> [String] {
    guard let texts = sayings[id] else { return [] }
    return texts[language] ?? texts[self.language] ?? []
  }
}
