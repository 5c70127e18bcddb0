internal import Schede

/// Fills the `{…}` of a text: facts of the schede (`{numero.ID}`, `{luogo.ID.indirizzo}`…) and the
/// words of the moment (`{comune}`, `{perché}`…).
struct Renderer {
  let knowledge: DialogueKnowledge
  let language: String
  /// The words of the moment, by name.
  var words: [String: String] = [:]

  /// A fact that is not known becomes a saying that tells so; there is never a hole.
  func render(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var rendered = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      rendered += rest[..<open]
      rendered += value(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return rendered + rest
  }

  private func value(_ name: String) -> String {
    if let word = words[name] { return word }
    switch knowledge.knowledge.placeholder(name) {
    case .text(let text): return text
    case .today(let place):
      return knowledge.knowledge.place(place)?.hours ?? unknown(name)
    case .missing, nil: return unknown(name)
    }
  }

  /// Says honestly that a fact is missing.
  private func unknown(_ name: String) -> String {
    let field = name.split(separator: ".").last ?? ""
    return knowledge.saying("sconosciuto-\(field)", in: language).first
      ?? knowledge.saying("sconosciuto", in: language).first ?? ""
  }
}
