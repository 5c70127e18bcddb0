/// Reads, checks and lowers the data files.
///
/// Total: any bytes give a result. The order of the files does not matter.
public func load(_ sources: [SchedeSource]) -> LoadResult {
  var map = SourceMap()
  var findings = Findings()
  var schede: [Scheda] = []
  for source in sources.sorted(by: { $0.path < $1.path }) {
    var reader = SchedaReader(file: map.files.count, bytes: source.bytes)
    reader.read()
    map.files.append(
      SourceMap.File(path: source.path, bytes: source.bytes, lineStarts: reader.lineStarts))
    schede += reader.schede
    findings.append(reader.findings)
  }
  var lowering = Lowering(map)
  for scheda in schede { lowering.lower(scheda) }
  findings.append(lowering.findings)
  return LoadResult(
    knowledge: lowering.knowledge, diagnostics: findings.all.map(map.diagnostic).sorted(),
    sources: map)
}
