/// A directory of schede as lines, for other formats: nothing of it is understood, and nothing is lost.
struct SchedeText: Equatable {
  /// A line of a scheda: its mark or key, and what stands behind it.
  struct Line: Equatable {
    /// `+`, `=`, `~`, `!`, `*`, `|`, `>`, `<`, `#`; a key with its colon (`it:`); empty for other lines.
    var mark: String
    var text: String
  }

  /// A scheda, or the lines before the first one of a file (then without kind).
  struct Block: Equatable {
    /// Path below the directory, with `/`.
    var file: String
    var kind = ""
    var id = ""
    var title = ""
    var lines: [Line] = []
  }

  var blocks: [Block] = []

  private static let marks: Set<Character> = ["+", "=", "~", "!", "*", "|", ">", "<", "#"]

  /// Reads a file.
  mutating func read(_ text: String, file: String) {
    blocks.append(Block(file: file))
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("@") {
        closeBlock()
        blocks.append(Self.header(line.dropFirst(), file: file))
      } else {
        blocks[blocks.count - 1].lines.append(Self.line(String(line)))
      }
    }
    // The end of the last line begins no other.
    if blocks[blocks.count - 1].lines.last == Line(mark: "", text: "") {
      blocks[blocks.count - 1].lines.removeLast()
    }
    closeBlock()
  }

  /// Drops a beginning of a file that holds nothing.
  private mutating func closeBlock() {
    if let last = blocks.last, last.kind.isEmpty, last.lines.isEmpty { blocks.removeLast() }
  }

  private static func header(_ text: Substring, file: String) -> Block {
    let words = text.split(separator: " ", maxSplits: 2)
    let title = words.count > 2 ? words[2].drop { $0 == " " } : ""
    return Block(
      file: file, kind: words.first.map(String.init) ?? "",
      id: words.count > 1 ? String(words[1]) : "", title: String(title))
  }

  static func line(_ text: String) -> Line {
    if let first = text.first, marks.contains(first) {
      return Line(mark: String(first), text: String(text.dropFirst().drop { $0 == " " }))
    }
    guard let colon = text.firstIndex(of: ":"), isKey(text[..<colon]) else {
      return Line(mark: "", text: text)
    }
    let rest = text[text.index(after: colon)...].drop { $0 == " " }
    return Line(mark: "\(text[..<colon]):", text: String(rest))
  }

  /// A key is one word: `it`, `da-verificare`; «Castelverde: 45.1, 9.9» is an entry, but a line all the same.
  private static func isKey(_ text: Substring) -> Bool {
    !text.isEmpty && !text.contains(" ")
  }

  /// The files, in their order, as they are written.
  var files: [(path: String, text: String)] {
    var files: [(path: String, text: String)] = []
    for block in blocks {
      if files.last?.path != block.file { files.append((block.file, "")) }
      files[files.count - 1].text += Self.text(of: block)
    }
    return files
  }

  private static func text(of block: Block) -> String {
    var lines: [String] = []
    if !block.kind.isEmpty {
      let title = block.title.isEmpty ? "" : "  \(block.title)"
      lines.append("@\(block.kind) \(block.id)\(title)")
    }
    lines += block.lines.map(text)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func text(of line: Line) -> String {
    [line.mark, line.text].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
