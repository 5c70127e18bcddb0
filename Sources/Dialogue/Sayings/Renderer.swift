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
    guard Holes.isHoled(text) else { return text }
    if words.isEmpty, let filled = knowledge.filled(text) { return filled }
    return Holes.fill(text) { value($0) } ?? text
  }

  private func value(_ name: String) -> String {
    if let word = words[name] { return word }
    return DialogueKnowledge.fact(name, in: knowledge.knowledge) ?? unknown(name)
  }

  /// Says honestly that a fact is missing.
  private func unknown(_ name: String) -> String {
    let field = name.split(separator: ".").last ?? ""
    return knowledge.saying("sconosciuto-\(field)", in: language).first
      ?? knowledge.saying("sconosciuto", in: language).first ?? ""
  }
}
