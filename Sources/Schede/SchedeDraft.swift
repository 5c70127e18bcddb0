public import Language

/// What a directory of schede says, read and lowered, and not yet checked: others may already work
/// with it meanwhile, as long as they drop what they made where the check finds errors.
public struct SchedeDraft: Sendable {
  private let schede: [Scheda]
  private let readingFindings: Findings
  private let lowering: Lowering
  private let map: SourceMap

  /// Reads the files; paths must differ.
  public init(_ sources: [SchedeSource]) {
    var reading = DirectoryReader()
    for source in sources.sorted(by: { $0.path < $1.path }) { reading.read(source) }
    var lowering = Lowering(reading.map)
    for scheda in reading.schede { lowering.lower(scheda) }
    (schede, readingFindings, map) = (reading.schede, reading.findings, reading.map)
    self.lowering = lowering
  }

  /// All that could be understood.
  public var knowledge: Knowledge { lowering.knowledge }

  /// Whether the files could not be read without errors; the check may find more.
  public var hasErrors: Bool {
    Findings(readingFindings, lowering.findings).diagnostics(in: map)
      .contains { $0.severity == .error }
  }

  /// Checks; `today` is for what expires, nil leaves those checks out.
  public func checked(today: Day? = nil) -> LoadResult {
    var inspection = Inspection(schede: schede, lowering: lowering, today: today)
    inspection.run()
    let findings = Findings(readingFindings, lowering.findings, inspection.findings)
    return LoadResult(
      knowledge: knowledge, diagnostics: findings.diagnostics(in: map), sources: map,
      unverifiedFacts: inspection.unverifiedFacts)
  }
}
