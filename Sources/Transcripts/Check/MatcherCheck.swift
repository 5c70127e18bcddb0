internal import Dialogue
public import Schede
internal import Understanding

/// What only playing shows: phrases that other intents win, traps that do not hold, conversations
/// that go wrong.
public struct MatcherCheck: Sendable {
  /// Findings of one code that are listed; the others are only counted.
  private static let listed = 10
  /// A lead below this is a win by little.
  private static let margin = 0.1

  /// A phrase that does not land where it should.
  private struct Theft {
    var diagnostic: Diagnostic
    var confidence: Double
  }

  private let sources: SourceMap
  private var thefts: [Theft] = []
  private var narrow = 0
  private var found: [Diagnostic] = []
  /// Phrases read.
  public private(set) var phrases = 0

  public init(_ sources: SourceMap) {
    self.sources = sources
  }

  /// What was found, worst first within a code; never more than a page.
  public var diagnostics: [Diagnostic] {
    let worst = thefts.sorted { $0.confidence > $1.confidence }.prefix(Self.listed)
    return found + worst.map(\.diagnostic)
  }

  /// How many phrases another intent wins, and how many win by little: some overlap is natural.
  public var overlap: (lost: Int, narrow: Int) { (thefts.count, narrow) }

  /// Reads every phrase of the data by the whole of it, and plays its conversations.
  public mutating func run(_ assistant: inout Assistant) {
    let knowledge = assistant.knowledge
    for intent in knowledge.intents {
      for phrase in intent.phrases { check(phrase, of: intent, &assistant) }
    }
    for crisis in knowledge.crises {
      // A pattern is no message that could be read.
      for phrase in crisis.phrases where phrase.mark == .trap && phrase.items.isEmpty {
        check(phrase, of: crisis, &assistant)
      }
    }
    check(knowledge.sayings, SayingNames(knowledge))
    for trial in knowledge.trials { check(assistant.play(trial)) }
  }

  /// A misspelt danger or case in a name: the general words would be said instead, without a sign.
  private mutating func check(_ sayings: [Saying], _ names: SayingNames) {
    for saying in sayings where !names.contains(saying.id) {
      let meant = names.nearest(to: saying.id).map { "forse volevi «@frase \($0)»" }
      found.append(
        sources.diagnostic(
          "E095", at: saying.at, marking: saying.id,
          "l'assistente non dice mai una «@frase \(saying.id)»",
          hint: meant ?? "guarda in docs/schede.md i nomi che ci sono, o togli la scheda"))
    }
  }

  private mutating func check(
    _ phrase: Phrase, of intent: Intent, _ assistant: inout Assistant
  ) {
    guard phrase.mark == .example || phrase.mark == .trap else { return }
    phrases += 1
    let meaning = assistant.read(phrase.text)
    guard let winner = meaning.readings.first else { return }
    switch phrase.mark {
    case .example where winner.intent != intent.id && meaning.decision == .sure:
      report(phrase, of: intent, lostTo: winner)
    case .example where winner.intent == intent.id && meaning.readings.count > 1:
      if winner.confidence - meaning.readings[1].confidence < Self.margin { narrow += 1 }
    case .trap where winner.intent == intent.id && meaning.decision == .sure:
      report(trap: phrase, of: intent, winner)
    case .example, .trap, .rule, .exact: break
    }
  }

  private mutating func report(_ phrase: Phrase, of intent: Intent, lostTo winner: Reading) {
    let diagnostic = sources.diagnostic(
      "W023", at: phrase.at, marking: phrase.text,
      "questa frase di «\(intent.id)» è presa per «\(winner.intent)» (\(percent(winner)))",
      hint: "riscrivila con parole proprie di «\(intent.id)», o spostala in «\(winner.intent)»")
    thefts.append(Theft(diagnostic: diagnostic, confidence: winner.confidence))
  }

  private mutating func report(trap phrase: Phrase, of intent: Intent, _ winner: Reading) {
    found.append(
      sources.diagnostic(
        "W024", at: phrase.at, marking: phrase.text,
        "questa frase «!» finisce ancora in «\(intent.id)» (\(percent(winner)))",
        hint: "aggiungi frasi simili come «+» nella scheda a cui appartiene"))
  }

  private func percent(_ reading: Reading) -> String {
    "\(Int((reading.confidence * 100).rounded())) %"
  }

  private mutating func check(
    _ phrase: Phrase, of crisis: Crisis, _ assistant: inout Assistant
  ) {
    phrases += 1
    guard let signal = assistant.read(phrase.text).safety, signal.isCertain,
      signal.crisis == crisis.id
    else { return }
    found.append(
      sources.diagnostic(
        "E094", at: phrase.at, marking: phrase.text,
        "su questa frase innocua scatta ancora una regola «~» di «\(crisis.id)»",
        hint: "fa' che la riga «!» contenga tutte le parole della regola, o restringi la regola"))
  }

  private mutating func check(_ run: TrialRun) {
    guard let difference = run.differences.first else { return }
    let expected = Self.oneLine(difference.expected)
    found.append(
      sources.diagnostic(
        "E100", at: difference.at,
        "la prova «\(run.trial.id)» non va: atteso «\(expected)», avuto «\(Self.oneLine(difference.got))»",
        hint: "correggi i dati, o la prova se la risposta nuova è quella giusta"))
  }

  /// The beginning of a text, on one line.
  private static func oneLine(_ text: String) -> String {
    let line = Pattern.even(text)
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
