/// A word of a message as the engine knows it.
public struct Term: Equatable, Sendable {
  public enum Origin: UInt8, Sendable {
    /// The data know this form.
    case known
    /// The data know another form with the same stem.
    case stemmed
    /// Mended: the data know a word with nearly this spelling.
    case repaired
    /// Came out of a shorthand («nn» is «non»).
    case expanded
    case number
    case emoji
    /// The data do not know it.
    case unknown
  }

  /// The number of the lexeme, or ``Lexicon/none``.
  public var lexeme: Int32
  /// The number of the form, or ``Lexicon/none`` for one that the data do not hold.
  public var form: Int32
  /// Index of the token it comes from.
  public var token: Int32
  public var origin: Origin

  public init(lexeme: Int32, form: Int32, token: Int32, origin: Origin) {
    self.lexeme = lexeme
    self.form = form
    self.token = token
    self.origin = origin
  }
}

extension Term {
  static func number(token: Int) -> Term {
    Term(lexeme: Lexicon.none, form: Lexicon.none, token: Int32(token), origin: .number)
  }

  static func unknown(token: Int, origin: Origin) -> Term {
    Term(lexeme: Lexicon.none, form: Lexicon.none, token: Int32(token), origin: origin)
  }

  static func other(lexeme: Int32, token: Int, origin: Origin) -> Term {
    Term(lexeme: lexeme, form: Lexicon.none, token: Int32(token), origin: origin)
  }
}

extension Lexicon {
  /// The term of a form that the data hold.
  func term(form: Int32, token: Int, origin: Term.Origin) -> Term {
    Term(lexeme: lexemeOfForm[Int(form)], form: form, token: Int32(token), origin: origin)
  }
}
