/// The words of one language that a set of schede knows, numbered.
///
/// A lexeme is all forms with one stem, and all synonyms of it.
public struct Lexicon: Sendable {
  /// No lexeme: the word is unknown.
  public static let none: Int32 = -1

  /// Folded form to its number.
  var forms = WordTable()
  /// The lexeme of each form.
  public internal(set) var lexemeOfForm: [Int32] = []
  /// Folded stem to lexeme.
  var stems = WordTable()
  /// Shorthand: folded form to index into ``expansions``.
  var shorthand = WordTable()
  /// The forms that each shorthand stands for.
  var expansions: [[Int32]] = []
  var spelling = Spelling()
  /// How often each lexeme stands in the data.
  public internal(set) var counts: [Int32] = []
  /// The first form of each lexeme, for people to read.
  public internal(set) var names: [String] = []

  init() {}

  /// How many lexemes there are.
  public var count: Int { names.count }

  /// How many forms there are.
  public var formCount: Int { forms.count }

  /// The lexemes of a phrase of the data, all of whose words are known.
  public func lexemes(of phrase: Tokens) -> [Int32] {
    var found: [Int32] = []
    for token in phrase.all where !token.isPlainNumber {
      if let shorthand = shorthand.value(ofHash: token.hash) {
        found += expansions[Int(shorthand)].map { lexemeOfForm[Int($0)] }
      } else if let form = forms.value(ofHash: token.hash) {
        found.append(lexemeOfForm[Int(form)])
      }
    }
    return found
  }

  /// The folded bytes of a form.
  public func bytes(ofForm form: Int32) -> ArraySlice<UInt8> { forms.word(at: Int(form)) }

  /// The number of a form as folded, if the data hold it.
  package func form(of bytes: ArraySlice<UInt8>) -> Int32? { forms.value(of: bytes.span) }

  /// The lexeme of a word as folded, if the data hold this very form.
  public func lexeme(of word: String) -> Int32? {
    forms.value(of: Array(word.utf8).span).map { lexemeOfForm[Int($0)] }
  }
}
