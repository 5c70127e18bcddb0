internal import Schede

/// Fills the `{…}` of a text: `{numero.ID}`, `{luogo.ID.indirizzo}`, `{luogo.nome}` (the main place),
/// `{servizio.ID.chi}`, `{centro.privacy}`, and the words of the moment (`{comune}`, `{perché}`…).
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
    let path = name.split(separator: ".").map(String.init)
    let field = path.last ?? ""
    return fact(path).flatMap { $0.isEmpty ? nil : $0 } ?? unknown(field)
  }

  private func fact(_ path: [String]) -> String? {
    switch (path.first, path.count) {
    case ("numero", 2): knowledge.knowledge.helpline(path[1])?.value
    case ("luogo", 2): mainPlace.flatMap { Self.fact(path[1], of: $0) }
    case ("luogo", 3): knowledge.knowledge.place(path[1]).flatMap { Self.fact(path[2], of: $0) }
    case ("servizio", 3): knowledge.knowledge.service(path[1]).flatMap { fact(path[2], of: $0) }
    case ("centro", 2): knowledge.knowledge.centre.flatMap { Self.fact(path[1], of: $0) }
    default: nil
    }
  }

  private var mainPlace: Place? {
    knowledge.knowledge.centre?.mainPlace.flatMap(knowledge.knowledge.place)
      ?? knowledge.knowledge.places.first
  }

  private static func fact(_ field: String, of place: Place) -> String? {
    switch field {
    case "nome": place.name
    case "indirizzo": place.address
    case "telefono": place.telephone
    case "orari", "oggi": place.hours
    case "comune": place.comune
    case "come-arrivare": place.directions
    case "accessibile": place.accessibility
    default: nil
    }
  }

  private func fact(_ field: String, of service: Service) -> String? {
    switch field {
    case "nome", "titolo": service.title
    case "chi": service.staff
    case "costo": service.cost
    case "testo":
      service.answer.messages(in: language, orElse: knowledge.language).joined(separator: "\n")
    default: nil
    }
  }

  private static func fact(_ field: String, of centre: Centre) -> String? {
    switch field {
    case "nome": centre.name
    case "contatti": centre.contacts.joined(separator: ", ")
    case "privacy": centre.privacyNotice
    case "orari": centre.handoffHours
    default: nil
    }
  }

  /// Says honestly that a fact is missing.
  private func unknown(_ field: String) -> String {
    knowledge.saying("sconosciuto-\(field)", in: language).first
      ?? knowledge.saying("sconosciuto", in: language).first ?? ""
  }
}
