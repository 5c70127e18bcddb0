/// Breaks text at spaces so that it fits a width.
enum Wrapping {
  /// Narrower than this nothing can be read: text is left as it is.
  private static let narrowest = 20

  /// Each line of the text within the width; a word that is longer stands on a line of its own.
  ///
  /// Lines that begin with `- ` or `1. ` go on under their own text.
  static func wrap(_ text: String, width: Int, indent: String = "") -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      width < narrowest ? [indent + line] : fill(line, width: width, indent: indent)
    }
  }

  private static func fill(_ line: Substring, width: Int, indent: String) -> [String] {
    let hanging = indent + String(repeating: " ", count: hang(line))
    var lines: [String] = []
    var current = indent
    var used = TextWidth.of(indent)
    var isEmpty = true
    for word in line.split(separator: " ") {
      let length = TextWidth.of(String(word))
      if !isEmpty, used + 1 + length > width {
        lines.append(current)
        current = hanging
        used = TextWidth.of(hanging)
        isEmpty = true
      }
      current += (isEmpty ? "" : " ") + word
      used += (isEmpty ? 0 : 1) + length
      isEmpty = false
    }
    return lines + [isEmpty ? "" : current]
  }

  /// How far the further lines of an item of a list stand in.
  private static func hang(_ line: Substring) -> Int {
    guard let mark = line.split(separator: " ").first, mark.utf8.count < line.utf8.count else {
      return 0
    }
    let isNumber = mark.last == "." && mark.dropLast().allSatisfy(\.isWholeNumber)
    return mark == "-" || mark == "•" || isNumber && mark.count > 1 ? mark.count + 1 : 0
  }
}
