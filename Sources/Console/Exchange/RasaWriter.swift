/// Training data and answers as Rasa 3 reads them: <https://rasa.com/docs/rasa/training-data-format>.
///
/// It holds the examples (`+`, `=`), the synonyms, the lists and the answers; rules, traps, places and
/// tables have no place there.
enum RasaWriter {
  static func text(of schede: SchedeText) -> String {
    // By name, so that the same schede give the same file however they are spread over files.
    let blocks = schede.blocks.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    var lines = ["version: \"3.1\"", "nlu:"]
    for block in blocks { lines += understanding(block) }
    lines.append("responses:")
    for block in blocks where isIntent(block) { lines += answers(block) }
    return lines.joined(separator: "\n") + "\n"
  }

  static func isIntent(_ block: SchedeText.Block) -> Bool {
    ["intento", "intent"].contains(block.kind)
  }

  private static func understanding(_ block: SchedeText.Block) -> [String] {
    if isIntent(block) {
      let examples = block.lines.filter { $0.mark == "+" || $0.mark == "=" }.map(\.text)
      return list("intent", block.id, examples)
    }
    guard ["vocabolario", "vocabulary"].contains(block.kind) else { return [] }
    let entries = block.lines.filter { $0.mark.isEmpty && !$0.text.isEmpty }.map(\.text)
    switch block.lines.first(where: { ["tipo:", "type:"].contains($0.mark) })?.text {
    case "sinonimi", "synonyms": return entries.flatMap(synonym)
    case "elenco", "list": return list("lookup", block.id, entries)
    default: return []
    }
  }

  /// «voglio = vorrei, cerco»: the word, and what stands for it.
  private static func synonym(_ entry: String) -> [String] {
    guard let equals = entry.firstIndex(of: "=") else { return [] }
    let forms = entry[entry.index(after: equals)...].split(separator: ",").map(trimmed)
    return list("synonym", trimmed(entry[..<equals]), forms)
  }

  private static func list(_ kind: String, _ name: String, _ examples: [String]) -> [String] {
    guard !examples.isEmpty else { return [] }
    return ["- \(kind): \(quoted(name))", "  examples: |"] + examples.map { "    - \($0)" }
  }

  /// A response a language: `utter_orari` in Italian, `utter_orari_en` in English.
  private static func answers(_ block: SchedeText.Block) -> [String] {
    var languages: [String] = []
    for line in block.lines where isLanguage(line.mark) && !languages.contains(line.mark) {
      languages.append(line.mark)
    }
    return languages.flatMap { mark -> [String] in
      let suffix = mark == "it:" ? "" : "_\(mark.dropLast())"
      let texts = block.lines.filter { $0.mark == mark }.map(\.text)
      let messages = texts.split(separator: "", omittingEmptySubsequences: true)
      return ["  \(quoted("utter_\(block.id)\(suffix)")):"]
        + messages.flatMap { ["  - text: |-"] + $0.map { "      \($0)" } }
    }
  }

  static func isLanguage(_ mark: String) -> Bool {
    mark.count == 3 && mark.hasSuffix(":") && mark.dropLast().allSatisfy { $0.isLowercase }
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  /// A name that YAML would take for something else stands between quotes.
  private static func quoted(_ name: String) -> String {
    let isPlain =
      name.allSatisfy { $0.isLetter || $0 == "-" || $0 == "_" }
      && !["no", "si", "on", "off", "yes", "true", "false", "null", "y", "n"].contains(name)
    return isPlain
      ? name : "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
