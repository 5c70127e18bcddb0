internal import FoundationEssentials
internal import Schede

/// `{"formato":"abbraccio-schede-1","schede":[{"file","tipo","id","titolo","righe":[["+","…"],…]},…]}`.
///
/// Plain lists of examples are read as well: `[{"intent":"orari","text":"…"},…]`.
enum JSONExchange {
  static let name = "abbraccio-schede-1"

  static func text(of schede: SchedeText) -> String {
    let blocks = schede.blocks.map { "  " + object($0) }
    return "{\"formato\":\"\(name)\",\"schede\":[\n" + blocks.joined(separator: ",\n") + "\n]}\n"
  }

  private static func object(_ block: SchedeText.Block) -> String {
    let head = [
      ("file", block.file), ("tipo", block.kind), ("id", block.id), ("titolo", block.title),
    ].map { "\"\($0)\":\(JSONText.quoted($1))" }.joined(separator: ",")
    let lines = block.lines.map {
      "    [\(JSONText.quoted($0.mark)),\(JSONText.quoted($0.text))]"
    }
    return "{\(head),\"righe\":[\n\(lines.joined(separator: ",\n"))\n  ]}"
  }

  private struct Whole: Decodable {
    struct Scheda: Decodable {
      var file: String
      var tipo: String
      var id: String
      var titolo: String
      var righe: [[String]]
    }

    var formato: String
    var schede: [Scheda]
  }

  private struct Example: Decodable {
    var intent: String
    var text: String
  }

  static func read(_ text: String) throws(ExchangeError) -> SchedeText {
    let data = Data(text.utf8)
    if let examples = try? JSONDecoder().decode([Example].self, from: data) {
      var builder = ExamplesBuilder()
      for example in examples {
        try builder.add(example: example.text, to: example.intent, line: nil)
      }
      return builder.build()
    }
    guard let whole = try? JSONDecoder().decode(Whole.self, from: data), whole.formato == name
    else {
      throw ExchangeError(
        "non è un file JSON di schede",
        hint: "serve quello di «abbraccio export --format json», o [{\"intent\":…,\"text\":…},…]")
    }
    return try schede(of: whole)
  }

  private static func schede(of whole: Whole) throws(ExchangeError) -> SchedeText {
    var result = SchedeText()
    for scheda in whole.schede {
      var block = SchedeText.Block(
        file: scheda.file, kind: scheda.tipo, id: scheda.id, title: scheda.titolo)
      for line in scheda.righe {
        guard line.count == 2 else {
          throw ExchangeError(
            "nella scheda «\(scheda.id)» una riga non ha due parti",
            hint: "ogni riga è [\"segno\",\"testo\"]")
        }
        block.lines.append(SchedeText.Line(mark: line[0], text: line[1]))
      }
      result.blocks.append(block)
    }
    return result
  }
}
