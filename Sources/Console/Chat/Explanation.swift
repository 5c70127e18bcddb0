internal import Dialogue
internal import Language
internal import Schede
internal import Transcripts
internal import Understanding

/// Why a message was answered as it was, layer by layer, for people to read.
struct Explanation {
  private let said: String
  private let outcome: Outcome
  private let meaning: Meaning
  private let set: LoadedSet

  init(_ answer: Assistant.Answer, to said: String, by set: LoadedSet) {
    self.said = said
    outcome = answer.turn.outcome
    meaning = answer.meaning
    self.set = set
  }

  /// All of it, one row a line.
  var text: String { Screen.plain.lines(rows).joined(separator: "\n") }

  /// What has nothing to say is left out.
  var rows: [NamedRow] {
    let parts: [(String, [String])] = [
      ("messaggio", ["«\(said)»"]),
      ("corrette", [repairs]),
      ("sconosciute", [meaning.trace.unknown.joined(separator: ", ")]),
      ("parti", meaning.trace.clauses.count > 1 ? meaning.trace.clauses : []),
      ("comandi", [meaning.commands.map(\.rawValue).joined(separator: ", ")]),
      ("valori", [values]),
      ("pericolo", [danger]),
      ("letture", [readings(of: meaning)]),
      ("nel resto", meaning.rest.map(readings)),
      ("anche", [meaning.also.map(score).joined(separator: ", ")]),
      ("risultato", [result]),
      (hasAnswered ? "ha deciso" : "più vicina", lines(for: target)),
      ("parole", [words(for: target)]),
      ("seconda", runnerUp),
      ("consiglio", advice),
    ]
    return parts.flatMap(NamedRow.rows)
  }
}

/// What was read.
extension Explanation {
  private var repairs: String {
    meaning.trace.repairs.filter { $0.from != $0.to }
      .map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
  }

  private var values: String {
    let entities = meaning.entities
    let ages = entities.ages.map { "età \(name($0.age)) («\($0.words)»)" }
    let comuni = entities.comuni.map { mention in
      let names = mention.candidates.map { set.knowledge.comuni[$0].name }.joined(separator: "/")
      return "\(mention.isDenied ? "non " : "")\(names) («\(mention.words)»)"
    }
    let options = entities.options.map { "\($0.question) = \($0.value)" }
    let numbers = entities.ordinals.map { "numero \($0)" }
    return (ages + comuni + options + numbers).joined(separator: ", ")
  }

  private func name(_ age: Age) -> String {
    switch age {
    case .expected: "in arrivo"
    case .months(let months): months < 36 ? "\(months) mesi" : "\(months / 12) anni"
    }
  }

  private var danger: String {
    guard let signal = meaning.safety else { return "" }
    return signal.crisis + (signal.isCertain ? ", per una regola" : ", per somiglianza")
      + (signal.isNow ? ", adesso" : "")
  }

  private func readings(of meaning: Meaning) -> String {
    let names: [Decision: String] = [.sure: "sicuro", .near: "da chiedere", .low: "troppo poco"]
    guard let first = meaning.readings.first else { return "" }
    let rest = meaning.readings.dropFirst().filter { $0.confidence >= 0.005 }
    return ([first] + rest).map(score).joined(separator: ", ")
      + " → \(names[meaning.decision] ?? "")"
  }

  private func score(_ reading: Reading) -> String {
    "\(reading.intent) \(Self.decimal(reading.confidence, 2))"
  }

  /// A number as Italians write it.
  private static func decimal(_ value: Double, _ places: Int) -> String {
    let scale = places == 1 ? 10.0 : 100.0
    guard value.isFinite, abs(value) < 1e9 else { return "?" }
    let text = "\((value * scale).rounded() / scale)"
    return text.replacing(".", with: ",")
  }
}

/// What decided.
extension Explanation {
  /// The intent or danger that was answered, else the one read best.
  private var target: String {
    outcome.safety ?? outcome.intent ?? meaning.readings.first?.intent ?? ""
  }

  /// Whether an intent or danger was answered, and not just the question that was waiting.
  private var hasAnswered: Bool { outcome.safety != nil || outcome.intent != nil }

  private var result: String {
    if let crisis = outcome.safety { return "pericolo «\(crisis)»" }
    if !outcome.offered.isEmpty {
      return "chiede quale: \(outcome.offered.joined(separator: ", "))"
    }
    guard let intent = outcome.intent else {
      return "risposta alla domanda che era in attesa"
    }
    let asking = outcome.asking.map { ", poi chiede «\($0)»" } ?? ""
    return "«\(intent)»" + asking
  }

  /// What decided: in the whole message, or where the answer was to what stands besides in that.
  private func evidence(for target: String) -> [Trace.Evidence] {
    let besides = meaning.rest.first { $0.readings.first?.intent == target }
    let read = outcome.safety == nil ? besides ?? meaning : meaning
    return read.trace.evidence.filter { $0.target == target }
  }

  /// The lines of the data that spoke for a target, each once.
  private func lines(for target: String) -> [String] {
    var seen: Set<SourceLine> = []
    return evidence(for: target).compactMap { evidence in
      guard let line = evidence.at, seen.insert(line).inserted else {
        return nil
      }
      return "\(set.quote(line))  (\(evidence.kind.rawValue) \(Self.decimal(evidence.weight, 1)))"
    }
  }

  private func words(for target: String) -> String {
    evidence(for: target).filter { $0.kind == .word && $0.weight > 0 }
      .map { "\($0.text) \(Self.decimal($0.weight, 1))" }.joined(separator: ", ")
  }

  private var runnerUp: [String] {
    guard let second = meaning.readings.first(where: { $0.intent != target }) else { return [] }
    return ["\(score(second)) \(words(for: second.intent))"] + lines(for: second.intent)
  }

  /// The row of the table that decided, where a recommendation was given.
  private var advice: [String] {
    guard let advice = outcome.recommendation else { return [] }
    let place = advice.place.map { " @ \($0)" } ?? ""
    return ["\(advice.service)\(place) (\(advice.row)): \(advice.because)"]
      + [row(advice.row).map { set.quote($0) } ?? ""]
  }

  /// The line of a row `table:number`.
  private func row(_ name: String) -> SourceLine? {
    let parts = name.split(separator: ":")
    guard parts.count == 2, let number = Int(parts[1]),
      let table = set.knowledge.tables.first(where: { $0.id == parts[0] }),
      table.rows.indices.contains(number - 1)
    else { return nil }
    return table.rows[number - 1].at
  }
}
