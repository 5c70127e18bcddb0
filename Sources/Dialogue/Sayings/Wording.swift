internal import Language
internal import Schede

/// Puts values into words.
struct Wording {
  let knowledge: DialogueKnowledge
  let language: String

  /// The first variant of a saying, filled in.
  func phrase(_ id: String, _ words: [String: String] = [:]) -> String {
    render(knowledge.saying(id, in: language).first ?? "", words)
  }

  func render(_ text: String, _ words: [String: String] = [:]) -> String {
    Renderer(knowledge: knowledge, language: language, words: words).render(text)
  }

  /// «18 mesi», «2 anni», «in arrivo».
  func age(_ age: Age) -> String {
    switch age {
    case .expected: phrase("eta-in-arrivo")
    case .months(0): phrase("eta-settimane")
    case .months(1): phrase("eta-mese")
    case .months(12): phrase("eta-anno")
    case .months(let months) where months < 36 && months % 12 != 0:
      phrase("eta-mesi", ["n": "\(months)"])
    case .months(let months): phrase("eta-anni", ["n": "\(months / 12)"])
    }
  }

  /// «circa 7 km».
  func distance(_ kilometres: Double) -> String {
    guard kilometres >= 1 else { return phrase("distanza-poca") }
    return phrase("distanza", ["km": "\(Int(min(kilometres, 20_040).rounded()))"])
  }

  /// A value of a question, for people.
  func value(_ value: SlotValue, of question: Question?) -> String {
    switch value {
    case .need(let id): knowledge.label(ofIntent: id, in: language)
    case .choice(let text): label(text, of: question)
    case .ages(let ages): ages.map(age).joined(separator: ", ")
    case .comuni(let names, _): names.joined(separator: ", ")
    }
  }

  /// The label of an option.
  func label(_ value: String, of question: Question?) -> String {
    let option = question?.options.first { $0.value == value }
    if let label = option?.labels[language] ?? option?.labels[knowledge.language] { return label }
    if let age = Age(short: value) { return self.age(age) }
    let phrase = phrase(value)
    return phrase.isEmpty ? value : phrase
  }

  /// `luogo` and `indirizzo` of a place; an empty address is told as not known by the renderer.
  func whereabouts(of place: Place) -> [String: String] {
    let address = place.address.isEmpty ? "{luogo.\(place.id).indirizzo}" : place.address
    return ["luogo": place.name, "indirizzo": render(address)]
  }

  /// The lines of a numbered list.
  func numbered(_ labels: [String]) -> String {
    labels.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
  }
}
