internal import Language
internal import Schede

/// Builds the classes and the trie of phrases once all words are numbered.
struct TableBuilder {
  /// A part of a phrase by what the data call it.
  enum Reference: Sendable {
    case lexeme(Int32)
    case prefix(String)
    case vocabulary(String)
    case number(NumberRange)
    /// One form of a word.
    case form(Int32)
    case gap

    /// The form that a term has; any number where it is one.
    static func form(of term: Term) -> Reference {
      term.form == Lexicon.none ? .lexeme(term.lexeme) : .form(term.form)
    }
  }

  private let lexicon: Lexicon
  /// All forms by their bytes, to find those that begin alike.
  private let ordered: [Int32]
  private(set) var marks: [UInt8]
  var classes: ClassBuilder
  private(set) var automaton: PhraseBuilder
  private(set) var phrases: [Compiled.CompiledPhrase] = []
  private(set) var lines: [Compiled.Line] = []
  private var classOf: [String: Int32] = [:]
  private var prefixOf: [[UInt8]: Int32] = [:]
  private var rangeOf: [NumberRange: Int32] = [:]
  private var formClassOf: [Int32: Int32] = [:]
  /// The same by how the data write it.
  private var writtenPrefixOf: [String: Int32] = [:]
  /// The steps of the phrase at work.
  private var steps: [PhraseBuilder.Step] = []

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    ordered = TableBuilder.order(lexicon)
    marks = Array(repeating: 0, count: lexicon.count)
    classes = ClassBuilder(lexemes: lexicon.count, forms: lexicon.formCount)
    automaton = PhraseBuilder(lexemes: lexicon.count)
  }

  /// The forms by their bytes; most comparisons are of their first eight, as one number.
  private static func order(_ lexicon: Lexicon) -> [Int32] {
    let keyed = (0..<Int32(lexicon.formCount)).map { form in
      (
        form: form,
        key: lexicon.bytes(ofForm: form).prefix(8).enumerated().reduce(UInt64(0)) {
          $0 | UInt64($1.element) << UInt64(56 - 8 * $1.offset)
        }
      )
    }
    return keyed.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      return lexicon.bytes(ofForm: left.form)
        .lexicographicallyPrecedes(lexicon.bytes(ofForm: right.form))
    }.map(\.form)
  }

  mutating func mark(_ lexemes: [Int32], _ mark: UInt8) {
    for lexeme in lexemes where lexeme >= 0 { marks[Int(lexeme)] |= mark }
  }

  mutating func addClass(_ id: String, _ entries: [[Int32]]) {
    classOf[id] = classes.add(entries)
  }

  /// The step of one part; an unknown vocabulary can never be matched.
  private mutating func step(of part: Reference) -> PhraseBuilder.Step {
    switch part {
    case .lexeme(let lexeme): .lexeme(lexeme)
    case .gap: .gap
    case .vocabulary(let id): .oneOf(classOf[id] ?? classes.add([]))
    case .prefix(let start): .oneOf(prefixClass(start))
    case .number(let range): .oneOf(numberClass(range))
    case .form(let form): .oneOf(formClass(form))
    }
  }

  private mutating func prefixClass(_ prefix: String) -> Int32 {
    if let known = writtenPrefixOf[prefix] { return known }
    let bytes = Tokens(prefix).bytes
    let number =
      prefixOf[bytes] ?? classes.add(prefix: bytes, ordered: ordered, lexicon: lexicon)
    (writtenPrefixOf[prefix], prefixOf[bytes]) = (number, number)
    return number
  }

  private mutating func numberClass(_ range: NumberRange) -> Int32 {
    if let known = rangeOf[range] { return known }
    let number = classes.add(range)
    rangeOf[range] = number
    return number
  }

  private mutating func formClass(_ form: Int32) -> Int32 {
    if let known = formClassOf[form] { return known }
    let number = classes.add(forms: [form])
    formClassOf[form] = number
    return number
  }

  /// Adds a phrase.
  mutating func add(_ draft: PhraseDraft) {
    steps.removeAll(keepingCapacity: true)
    for part in draft.parts {
      let step = step(of: part)
      // Gaps at the edges mean nothing.
      if step != .gap || !steps.isEmpty { steps.append(step) }
    }
    while steps.last == .gap { steps.removeLast() }
    guard let first = steps.first else { return }
    var phrase = draft.phrase
    phrase.beginsDenied = isNegator(first)
    automaton.add(steps, as: Int32(phrases.count))
    phrases.append(phrase)
    lines.append(draft.line)
  }

  private func isNegator(_ step: PhraseBuilder.Step) -> Bool {
    if case .lexeme(let lexeme) = step, lexeme != Lexicon.none {
      return marks[Int(lexeme)] & ReadMessage.negatorMark != 0
    }
    return false
  }
}
