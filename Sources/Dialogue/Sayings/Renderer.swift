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
    // Braces are ASCII: their bytes are found without putting letters together.
    guard var open = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return text }
    var rendered = ""
    rendered.reserveCapacity(text.utf8.count + 64)
    var start = text.startIndex
    while let close = text.utf8[open...].firstIndex(of: UInt8(ascii: "}")) {
      rendered += text[start..<open]
      rendered += value(String(text[text.utf8.index(after: open)..<close]))
      start = text.utf8.index(after: close)
      guard let next = text.utf8[start...].firstIndex(of: UInt8(ascii: "{")) else { break }
      open = next
    }
    rendered += text[start...]
    return rendered
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
