internal import Language

/// A message as terms, with what the phrases must know of each.
struct ReadMessage: Sendable {
  private(set) var terms: [Term] = []
  private(set) var tokens: [Token] = []
  /// The folded bytes that the tokens point into.
  private(set) var bytes: [UInt8] = []
  /// For each term, its marks and ``opensMark``.
  private var flags: [UInt8] = []
  /// The marks of each lexeme.
  private let marks: [UInt8]

  static let fillerMark: UInt8 = 1
  static let negatorMark: UInt8 = 2
  static let conjunctionMark: UInt8 = 4
  /// A sentence begins with this term.
  private static let opensMark: UInt8 = 128

  init(marks: [UInt8]) {
    self.marks = marks
    flags.reserveCapacity(256)
  }

  /// Lets go of the buffers of the last message, so that they can be used again.
  mutating func release() {
    (terms, tokens, bytes) = ([], [], [])
  }

  /// Takes over a message.
  mutating func take(_ terms: [Term], _ tokens: Tokens) {
    self.terms = terms
    self.tokens = tokens.all
    bytes = tokens.bytes
    flags.removeAll(keepingCapacity: true)
    var last: Int32 = -1
    for term in terms {
      var flag = term.lexeme >= 0 ? marks[Int(term.lexeme)] : 0
      if term.token != last, self.tokens[Int(term.token)].opensSentence {
        flag |= ReadMessage.opensMark
      }
      flags.append(flag)
      last = term.token
    }
  }

  /// Whether the word is an article, a possessive or another that rules need not name.
  func isFiller(_ place: Int) -> Bool { flags[place] & ReadMessage.fillerMark != 0 }

  /// Whether the word is «non», «mai», «nessuno»….
  func negates(_ place: Int) -> Bool { flags[place] & ReadMessage.negatorMark != 0 }

  /// Whether the word is «e», «ma», «inoltre»….
  func joins(_ place: Int) -> Bool { flags[place] & ReadMessage.conjunctionMark != 0 }

  func isEmoji(_ term: Term) -> Bool { tokens[Int(term.token)].kind == .emoji }

  /// Whether a sentence begins with this term.
  func opensSentence(_ place: Int) -> Bool { flags[place] & ReadMessage.opensMark != 0 }
}
