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
  var map = SourceMap()
  var findings = Findings()
  var schede: [Scheda] = []
  for source in sources.sorted(by: { $0.path < $1.path }) {
    var reader = SchedaReader(file: map.files.count, bytes: source.bytes)
    reader.read()
    map.files.append(
      SourceMap.File(
        path: source.path, bytes: source.bytes, lineStarts: reader.lineStarts,
        isClean: reader.characters.isClean))
    schede += reader.schede
    findings.append(reader.findings)
  }
  var lowering = Lowering(map)
  for scheda in schede { lowering.lower(scheda) }
  findings.append(lowering.findings)
  var inspection = Inspection(
    schede: schede, knowledge: lowering.knowledge, sources: map, today: today)
  inspection.run()
  findings.append(inspection.findings)
  return LoadResult(
    knowledge: lowering.knowledge, diagnostics: findings.all.map(map.diagnostic).sorted(),
    sources: map)
}
