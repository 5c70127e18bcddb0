internal import Language

/// A message as terms, with what the phrases must know of each.
struct ReadMessage: Sendable {
  /// What a term is to the phrases.
  struct Place: Sendable {
    /// Its lexeme, ``Language/Lexicon/none`` for a number; nil where the data do not know it.
    var lexeme: Int32?
    /// Its marks and ``opensMark``.
    var flags: UInt8
    /// Where the entries of classes that begin here stand in ``openings``.
    var openings: Range<Int32>

    func has(_ mark: UInt8) -> Bool { flags & mark != 0 }
  }

  /// An entry of a class of words, found in the message.
  struct Opening: Sendable {
    var group: Int32
    /// The term behind it.
    var end: Int32
  }

  private(set) var terms: [Term] = []
  private(set) var tokens: [Token] = []
  /// The folded bytes that the tokens point into.
  private(set) var bytes: [UInt8] = []
  private(set) var places: [Place] = []
  private(set) var openings: [Opening] = []
  /// The marks of each lexeme.
  private let marks: [UInt8]

  static let fillerMark: UInt8 = 1
  static let negatorMark: UInt8 = 2
  static let conjunctionMark: UInt8 = 4
  static let vagueMark: UInt8 = 8
  /// A sentence begins with this term.
  static let opensMark: UInt8 = 128

  init(marks: [UInt8]) {
    self.marks = marks
    places.reserveCapacity(256)
    openings.reserveCapacity(256)
  }

  /// Lets go of the buffers of the last message, so that they can be used again.
  mutating func release() {
    (terms, tokens, bytes) = ([], [], [])
  }

  /// Takes over a message.
  mutating func take(_ terms: [Term], _ tokens: Tokens, _ classes: WordClasses) {
    self.terms = terms
    self.tokens = tokens.all
    bytes = tokens.bytes
    places.removeAll(keepingCapacity: true)
    openings.removeAll(keepingCapacity: true)
    var last: Int32 = -1
    for (index, term) in terms.enumerated() {
      var flags = term.lexeme >= 0 ? marks[Int(term.lexeme)] : 0
      let token = Int(term.token)
      if term.token != last, tokens.all[token].opensSentence, !isFraction(token) {
        flags |= ReadMessage.opensMark
      }
      let start = Int32(openings.count)
      classes.find(at: index, in: terms, tokens, into: &openings)
      places.append(
        Place(
          lexeme: term.lexeme >= 0 || term.origin == .number ? term.lexeme : nil, flags: flags,
          openings: start..<Int32(openings.count)))
      last = term.token
    }
  }

  /// Whether the word is an article, a possessive or another that rules need not name.
  func isFiller(_ place: Int) -> Bool { places[place].has(ReadMessage.fillerMark) }

  /// Whether the word is «non», «mai», «nessuno»….
  func negates(_ place: Int) -> Bool { places[place].has(ReadMessage.negatorMark) }

  /// Whether the word is «e», «ma», «inoltre»….
  func joins(_ place: Int) -> Bool { places[place].has(ReadMessage.conjunctionMark) }

  /// Whether the word alone says no need.
  func isVague(_ place: Int) -> Bool { places[place].has(ReadMessage.vagueMark) }

  /// Whether a token stands behind the point or comma of a number: «38.5».
  func isFraction(_ token: Int) -> Bool {
    token > 0 && tokens[token].kind == .number && tokens[token - 1].kind == .number
      && tokens[token].source.lowerBound == tokens[token - 1].source.upperBound + 1
  }

  /// Whether a term is an emoji that stands for no word.
  func isEmoji(_ term: Term) -> Bool {
    tokens[Int(term.token)].kind == .emoji && term.origin != .expanded
  }

  /// Whether a sentence begins with this term.
  func opensSentence(_ place: Int) -> Bool { places[place].has(ReadMessage.opensMark) }

  /// Whether a question ends before this term.
  func followsQuestion(_ place: Int) -> Bool { tokens[Int(terms[place].token)].followsQuestion }
}
