/// Reads the files of a directory, one after the other.
struct DirectoryReader {
  private(set) var map = SourceMap()
  private(set) var schede: [Scheda] = []
  private(set) var findings = Findings()

  mutating func read(_ source: SchedeSource) {
    var reader = SchedaReader(file: map.files.count, bytes: source.bytes)
    reader.read()
    map.files.append(
      SourceMap.File(
        path: source.path, bytes: source.bytes, lineStarts: reader.lineStarts,
        isClean: reader.characters.isClean))
    schede += reader.schede
    findings.append(reader.findings)
  }
}
