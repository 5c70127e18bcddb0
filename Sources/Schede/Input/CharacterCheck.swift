/// Looks for damaged, invisible and look-alike characters, line by line.
///
/// Each trouble of a file is reported once, with the number of lines that have it.
struct CharacterCheck {
  let file: Int
  /// The first place of each trouble, and how many lines have it.
  private var troubles: [CharacterTrouble: (span: SourceSpan, lines: Int)] = [:]
  private var lookAlikes: [Finding] = []

  init(file: Int) { self.file = file }

  /// Whether the texts must be cleaned when they are read.
  var isClean: Bool { troubles.isEmpty }

  /// A line that is not plain ASCII without control characters.
  mutating func read(_ range: Range<Int>, of bytes: [UInt8]) {
    var found: Set<CharacterTrouble> = []
    var index = range.lowerBound
    var hasForeignLetters = false
    var before = index
    while index < range.upperBound {
      let (scalar, length) = bytes.scalar(at: index, before: range.upperBound)
      if let trouble = trouble(scalar, at: index), found.insert(trouble).inserted {
        note(trouble, (trouble == .decomposed ? before : index)..<index + length)
      }
      if let scalar, LookAlike.isForeign(scalar) { hasForeignLetters = true }
      before = index
      index += length
    }
    if hasForeignLetters { lookAlikes += LookAlike.findings(in: range, of: bytes, file: file) }
  }

  private mutating func note(_ trouble: CharacterTrouble, _ range: Range<Int>) {
    let span = SourceSpan(file: file, bytes: range)
    troubles[trouble] = (troubles[trouble]?.span ?? span, (troubles[trouble]?.lines ?? 0) + 1)
  }

  /// Nil scalars are damaged bytes.
  private func trouble(_ scalar: Unicode.Scalar?, at index: Int) -> CharacterTrouble? {
    guard let scalar else { return .notUTF8 }
    switch scalar.value {
    case 0x09: return .tab
    case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: return .control
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: return .noBreakSpace
    case 0xFEFF: return index == 0 ? .byteOrderMark : .invisible
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064: return .invisible
    case 0x300...0x36F: return .decomposed
    default: return nil
    }
  }

  var findings: Findings {
    var findings = Findings()
    for finding in lookAlikes.prefix(Bounds.lookAlikesPerFile) { findings.append(finding) }
    for trouble in CharacterTrouble.allCases {
      guard let found = troubles[trouble] else { continue }
      let more = found.lines > 1 ? " (e in altre \(found.lines - 1) righe del file)" : ""
      findings.add(trouble.code, found.span, trouble.message + more, hint: trouble.hint)
    }
    return findings
  }
}
