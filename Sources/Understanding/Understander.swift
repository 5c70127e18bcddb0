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
  /// The clauses of the message.
  var clauses: [Range<Int>] = []
  /// What rules add to the stretch rated last.
  var rulePoints: RulePoints
  var beliefs: Beliefs
  /// For each term, whether a command or a courtesy covers it; empty where there is none.
  var covered: [Bool] = []
  /// For each token, whether it is a word of the data, typos apart.
  var knownTokens: [Bool] = []
  /// The last meaning: its buffers are used again where nobody kept it.
  private var last = Meaning()

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
      rulePoints = RulePoints(targets: compiled.evidence.targets)
      beliefs = Beliefs(targets: compiled.evidence.targets)
      self.compiled = compiled
    } catch {
      throw UnderstandingError(unknownLanguage: error.language, known: error.known)
    }
    self.mechanisms = mechanisms
    reader.mends = mechanisms.mending
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
    message.release()
    reader.read(text)
    message.take(reader.terms, reader.tokens, compiled.classes)
    matches.removeAll(keepingCapacity: true)
    compiled.automaton.find(in: message, into: &matches)
    split()
    scorer.prepare(message, compiled.evidence, mechanisms)
    var meaning = blankMeaning()
    meaning.wordCount = message.terms.count { $0.origin != .emoji }
    meaning.language = compiled.languages.guess(reader.tokens)
    readEntities(context, into: &meaning)
    readCommands(into: &meaning)
    let whole = rate(body(), meaning, context)
    whole.addReadings(compiled, to: &meaning.readings)
    // «sì» answers something; it is like no example.
    meaning.decision = meaning.isOnlyCommand && !whole.hasRule ? .low : decide(whole)
    meaning.safety = watch(whole, context)
    meaning.danger = whole.danger
    if mechanisms.clauses {
      take(readClauses(besides: whole, meaning, context), into: &meaning)
    }
    if explaining { meaning.trace = explain(whole, meaning) }
    last = meaning
    return meaning
  }

  /// A meaning that says nothing, in the buffers of the last one.
  private mutating func blankMeaning() -> Meaning {
    var meaning = Meaning()
    swap(&meaning, &last)
    meaning.clear()
    return meaning
  }

  /// Takes over what the clauses say: a need in place of one that is denied, else besides it.
  private func take(_ finding: ClauseFinding, into meaning: inout Meaning) {
    meaning.also = finding.further
    guard mechanisms.negation, finding.deniesFirst, let wanted = finding.further.first else {
      return
    }
    meaning.also.removeFirst()
    meaning.readings.removeAll { $0.intent == wanted.intent }
    meaning.readings.insert(wanted, at: 0)
    meaning.readings = Array(meaning.readings.prefix(Limits.readings))
  }
}

/// Why the knowledge cannot be compiled.
public struct UnderstandingError: Error, Equatable, Sendable {
  /// The language that libstemmer does not know.
  public var unknownLanguage: String
  /// Those that it knows.
  public var known: [String]
}
