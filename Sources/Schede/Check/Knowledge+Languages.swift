extension Knowledge {
  /// The language that every text must have: the first of the centre, else the most used one.
  public var mainLanguage: String {
    if let first = centre?.languages.first { return first }
    var counts: [String: Int] = [:]
    for intent in intents {
      for language in intent.answer.byLanguage.keys { counts[language, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value > counts["it", default: 0] else { return "it" }
    return most.key
  }
}
