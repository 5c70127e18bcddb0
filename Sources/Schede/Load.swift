public import Language

/// Reads, lowers and checks the data files.
///
/// Total: any bytes give a result. The order of the files does not matter.
///
/// - Parameters:
///   - sources: The files; paths must differ.
///   - today: For what expires; nil leaves those checks out.
/// - Returns: The knowledge, and all that is wrong with it.
public func load(_ sources: [SchedeSource], today: Day? = nil) -> LoadResult {
  var reading = DirectoryReader()
  for source in sources.sorted(by: { $0.path < $1.path }) { reading.read(source) }
  var lowering = Lowering(reading.map)
  for scheda in reading.schede { lowering.lower(scheda) }
  var inspection = Inspection(schede: reading.schede, lowering: lowering, today: today)
  inspection.run()
  let findings = Findings(reading.findings, lowering.findings, inspection.findings)
  return LoadResult(
    knowledge: lowering.knowledge, diagnostics: findings.diagnostics(in: reading.map),
    sources: reading.map, unverifiedFacts: inspection.unverifiedFacts)
}
