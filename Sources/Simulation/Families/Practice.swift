/// What the service knows while it is tried: one intent for each message of a family.
///
/// The answer says which it is: so it is known what it answers, and the service is as it always is.
package enum Practice {
  /// The most messages that a family may write.
  package static let limit = beginnings.count * endings.count

  // No two of them are near each other, so that no word is taken for a misspelling of another.
  private static let beginnings = [
    "zaffo", "pluvi", "grento", "dolmu", "bracchi", "stelve", "nurgo", "tampi", "ferdu", "cimbra",
  ]
  private static let endings = [
    "lanque", "sidro", "vetto", "murca", "pingolo", "brasta", "fenuz", "cordi", "tulpe", "gavino",
  ]

  /// The invented word of a message.
  static func word(_ number: Int) -> String {
    beginnings[number / endings.count % beginnings.count] + endings[number % endings.count]
  }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: (0..<limit).map { (word($0), $0) })

  private static let forms = [
    "informazioni su", "parlami di", "vorrei sapere tutto di", "che cos'è", "",
  ]

  /// A family's message.
  static func text(_ number: Int, _ dice: inout Dice) -> String {
    let form = forms.randomElement(using: &dice) ?? ""
    return form.isEmpty ? word(number) : "\(form) \(word(number))"
  }

  /// Which message a text is, or is the answer to: `#12`, or the word.
  static func number(in text: String) -> Int? {
    if let sign = text.utf8.lastIndex(of: UInt8(ascii: "#")) {
      let digits = text.utf8[text.utf8.index(after: sign)...].prefix {
        UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9")
      }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    return text.split { !$0.isLetter }.lazy.compactMap { numbers[String($0)] }.first
  }

  /// The file of schede for so many messages; `answer` is how each answer begins.
  package static func schede(_ count: Int, answer: String = "Risposta") -> String {
    (0..<min(count, limit)).map { number in
      let examples = forms.map { "+ \($0.isEmpty ? "" : $0 + " ")\(word(number))" }
      let lines =
        ["@intento prova-\(number)  Prova \(number)", "it: \(answer) alla prova #\(number)."]
        + examples + ["~ \(word(number))", "= \(word(number))"]
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
