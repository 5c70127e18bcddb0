internal import Language

/// A message as terms, with what the phrases must know of each.
struct ReadMessage: Sendable {
  var terms: [Term] = []
  var tokens: [Token] = []
  /// The folded bytes that the tokens point into.
  var bytes: [UInt8] = []
  /// The marks of each lexeme.
  let marks: [UInt8]

  static let fillerMark: UInt8 = 1
  static let negatorMark: UInt8 = 2
  static let conjunctionMark: UInt8 = 4

  init(marks: [UInt8]) {
    self.marks = marks
  }

  private func has(_ mark: UInt8, _ place: Int) -> Bool {
    let lexeme = terms[place].lexeme
    return lexeme >= 0 && marks[Int(lexeme)] & mark != 0
  }

  /// Whether the word is an article, a possessive or another that rules need not name.
  func isFiller(_ place: Int) -> Bool { has(ReadMessage.fillerMark, place) }

  /// Whether the word is «non», «mai», «nessuno»….
  func negates(_ place: Int) -> Bool { has(ReadMessage.negatorMark, place) }

  /// Whether the word is «e», «ma», «inoltre»….
  func joins(_ place: Int) -> Bool { has(ReadMessage.conjunctionMark, place) }

  func isEmoji(_ term: Term) -> Bool { tokens[Int(term.token)].kind == .emoji }

  /// Whether a sentence begins with this term.
  func opensSentence(_ place: Int) -> Bool {
    let token = Int(terms[place].token)
    guard tokens[token].opensSentence else { return false }
    return place == 0 || terms[place - 1].token != terms[place].token
  }
}
