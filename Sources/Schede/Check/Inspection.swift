import Language

/// What the checks look at, and what they find.
struct Inspection {
  let schede: [Scheda]
  let knowledge: Knowledge
  let sources: SourceMap
  /// For what expires; nil where the day is not known.
  let today: Day?
  /// Lines with errors that were reported when they were read.
  let damaged: Set<SourceLine>
  var findings = Findings()
  /// Names that a wrong one probably meant: that they are not used is no finding of its own.
  var meant: Set<String> = []
  private let indices: [SourceLine: Int]

  init(schede: [Scheda], lowering: Lowering, today: Day?) {
    self.schede = schede
    self.today = today
    knowledge = lowering.knowledge
    sources = lowering.sources
    let sources = lowering.sources
    damaged = Set(
      lowering.findings.all.filter { $0.code.hasPrefix("E") }.map {
        SourceLine(file: $0.span.file, line: sources.line(of: $0.span))
      })
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
