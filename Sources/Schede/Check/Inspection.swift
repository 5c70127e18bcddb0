import Language

/// What the checks look at, and what they find.
struct Inspection {
  let schede: [Scheda]
  let knowledge: Knowledge
  let sources: SourceMap
  /// For what expires; nil where the day is not known.
  let today: Day?
  var findings = Findings()
  private let indices: [SourceLine: Int]

  init(schede: [Scheda], knowledge: Knowledge, sources: SourceMap, today: Day?) {
    self.schede = schede
    self.knowledge = knowledge
    self.sources = sources
    self.today = today
    indices = Dictionary(
      schede.enumerated().map { ($1.at, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scheda whose header is at a line.
  func scheda(at line: SourceLine) -> Scheda? { indices[line].map { schede[$0] } }

  /// The line of a key in the scheda at a line; the header where the key is missing.
  func line(of key: KeyName, in header: SourceLine) -> SourceLine {
    line(of: .named(key), in: header)
  }

  /// The line of a key that holds some words; its last line, or the header, where none does.
  func line(of key: Key, in header: SourceLine, holding words: String = "") -> SourceLine {
    guard let scheda = scheda(at: header) else { return header }
    let lines = scheda.statements.filter { $0.shape == .field(key) }.map(scheda.place)
    return lines.first { !words.isEmpty && sources.text(of: $0).contains(words) }
      ?? lines.last ?? header
  }

  /// `path:line` of a line, for messages that name a second place.
  func place(_ line: SourceLine) -> String {
    "\(sources.files[line.file].path):\(line.line)"
  }

  mutating func report(
    _ code: String, at line: SourceLine, marking piece: String? = nil, _ message: String,
    hint: String
  ) {
    findings.add(code, sources.span(of: piece, in: line), message, hint: hint)
  }

  /// All `da-verificare` lines.
  var unverifiedFacts: [UnverifiedFact] {
    schede.flatMap { scheda in
      let file = sources.files[scheda.at.file]
      return scheda.fields(.unverified).map {
        UnverifiedFact(
          scheda: "@\(scheda.kind.rawValue) \(scheda.id)", text: file.text($0.body),
          path: file.path, line: $0.line)
      }
    }
  }

  /// Runs every check.
  mutating func run() {
    checkIDs()
    checkFields()
    checkTexts()
    checkPlaceholders()
    checkVocabularies()
    checkExamples()
    checkSafety()
    checkReferences()
    checkQuestions()
    checkTables()
    checkLimits()
    checkTimes()
  }
}
