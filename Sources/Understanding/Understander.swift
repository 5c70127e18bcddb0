internal import CMath
internal import Language
public import Schede

/// Reads messages by one set of knowledge.
///
/// A value with its own working memory: one for each thread that reads. Deterministic: the same
/// message in the same context always has the same meaning.
public struct Understander: ~Copyable {
  let compiled: Compiled
  var mechanisms: Mechanisms
  var reader: WordReader
  var scorer: Scorer
  var message: ReadMessage
  var matches: [PhraseSet.Match] = []
  /// The tokens of the Comuni in the message.
  var placeTokens: [Range<Int>] = []

  /// Compiles the knowledge.
  ///
  /// `language` is a libstemmer name or code (`it`, `english`…).
  ///
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(
    _ knowledge: Knowledge, language: String, mechanisms: Mechanisms = Mechanisms()
  ) throws(UnderstandingError) {
    do {
      let compiled = try Compiler(knowledge, language: language).compile()
      reader = try WordReader(compiled.lexicon, language: language)
      scorer = Scorer(compiled.evidence)
      message = ReadMessage(marks: compiled.marks)
      self.compiled = compiled
    } catch {
      throw UnderstandingError(unknownLanguage: error.language, known: error.known)
    }
    self.mechanisms = mechanisms
    reader.mends = mechanisms.mending
    reader.readsClitics = mechanisms.clitics && AgeReader.isItalian(language)
  }

  /// The knowledge that messages are read by.
  public var knowledge: Knowledge { compiled.knowledge }

  /// Reads one message.
  ///
  /// Total: any text has a meaning, an empty one if need be.
  ///
  /// With `explaining` the ``Meaning/trace`` is filled in.
  public mutating func read(
    _ text: String, in context: Context = Context(), explaining: Bool = false
  ) -> Meaning {
    reader.read(text)
    message.terms = reader.terms
    message.tokens = reader.tokens.all
    message.bytes = reader.tokens.bytes
    matches.removeAll(keepingCapacity: true)
    compiled.automaton.find(in: message, compiled.classes, into: &matches)
    var meaning = Meaning()
    meaning.wordCount = message.terms.count { $0.origin != .emoji }
    meaning.language = compiled.languages.guess(reader.tokens)
    readEntities(context, into: &meaning)
    readCommands(into: &meaning)
    let all = body()
    let whole = rate(all, meaning, context)
    meaning.safety = watch(whole, context)
    meaning.danger = whole.danger
    let wanted = readWanted(whole, in: all, context, into: &meaning)
    if explaining { meaning.trace = explain(wanted, meaning) }
    return meaning
  }

  /// Reads what is wanted: the whole, or what stands beside a denial, and a second need.
  private mutating func readWanted(
    _ whole: Rating, in all: Range<Int>, _ context: Context, into meaning: inout Meaning
  ) -> Rating {
    let range = mechanisms.negation ? rangeBesideDenial(in: all) : all
    let wanted = rateBesideDenial(whole, range, of: all, meaning, context) ?? whole
    meaning.readings = wanted.readings(compiled)
    // «sì» answers something; it is like no example.
    meaning.decision = meaning.isOnlyCommand && !wanted.hasRule ? .low : decide(wanted)
    guard mechanisms.clauses, meaning.decision != .low else { return wanted }
    let further = furtherNeeds(besides: wanted, in: range, meaning, context)
    meaning.also = further.readings
    if further.isClearlyParted { meaning.decision = .sure }
    return wanted
  }
}

/// Why the knowledge cannot be compiled.
public struct UnderstandingError: Error, Equatable, Sendable {
  /// The language that libstemmer does not know.
  public var unknownLanguage: String
  /// Those that it knows.
  public var known: [String]
}
