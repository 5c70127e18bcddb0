/// Cuts one file into schede and statements.
///
/// Total: any bytes are read to the end, and each mistake is reported once.
struct SchedaReader {
  let file: Int
  let bytes: [UInt8]
  var lineStarts: [Int32] = [0]
  var schede: [Scheda] = []
  var findings = Findings()
  /// Findings that were not reported because there were too many.
  var unreported = 0
  /// What the lines that follow belong to.
  var current = Owner.none
  private(set) var characters: CharacterCheck

  /// The scheda that is being read.
  enum Owner: Equatable {
    /// Nothing yet.
    case none
    /// Lines before the first header were reported once.
    case reported
    /// A header that could not be understood: its lines are skipped.
    case unreadable
    /// The last of ``schede``.
    case scheda
  }

  init(file: Int, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    characters = CharacterCheck(file: file)
  }

  mutating func read() {
    var start = 0
    while start < bytes.count {
      let (end, isPlain) = endOfLine(from: start)
      if !isPlain { characters.read(start..<end, of: bytes) }
      readLine(start..<end)
      start = afterLineEnd(end)
      if start < bytes.count { lineStarts.append(Int32(clamping: start)) }
    }
    if unreported > 0 { reportRest() }
    findings.append(characters.findings)
  }

  /// The line being read, one-based.
  var line: Int { lineStarts.count }

  func span(_ range: Range<Int>) -> SourceSpan { SourceSpan(file: file, bytes: range) }

  /// Where the line ends, and whether it is ASCII without control characters.
  private func endOfLine(from start: Int) -> (end: Int, isPlain: Bool) {
    let bytes = bytes.span
    var index = start
    var isPlain = true
    while index < bytes.count {
      let byte = bytes[index]
      if byte < Ascii.space {
        if byte == Ascii.newline || byte == Ascii.return { break }
        isPlain = false
      } else if byte >= 0x7F {
        isPlain = false
      }
      index += 1
    }
    return (index, isPlain)
  }

  private func afterLineEnd(_ end: Int) -> Int {
    guard end + 1 < bytes.count, bytes[end] == Ascii.return, bytes[end + 1] == Ascii.newline else {
      return end + 1
    }
    return end + 2
  }

  private mutating func readLine(_ whole: Range<Int>) {
    let range = bytes.trimmed(whole)
    guard !range.isEmpty, bytes[range.lowerBound] != Ascii.hash else { return }
    if bytes[range.lowerBound] == Ascii.at {
      readHeader(range)
    } else if current == .scheda {
      readStatement(range)
    } else {
      reportOutside(range)
    }
  }

  private mutating func reportRest() {
    findings.add(
      "E005", span(Int(lineStarts[line - 1])..<bytes.count),
      "nel file ci sono altri \(unreported) errori di scrittura",
      hint: "correggi prima quelli già detti: forse questo non è un file di schede")
  }

  private mutating func reportOutside(_ range: Range<Int>) {
    guard current == .none else { return }
    current = .reported
    findings.add(
      "E003", span(range), "questa riga sta fuori da una scheda",
      hint: "scrivi prima un'intestazione, per esempio «@intento orari  Quando è aperto il centro»")
  }
}
