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
  /// The tokens of the ages in the message; an age not yet reached is a need as well.
  var ageTokens: [Range<Int>] = []
  /// The clauses of the message.
  var clauses: [Range<Int>] = []
  /// The same, parted at hinges, too; and where each clause begins among them, one more for the end.
  var parts: [Range<Int>] = []
  var firstParts: [Int] = []
  /// The matches that speak for intents, or against them.
  var rules: [SpokenRule] = []
  /// What rules add to the stretch rated last.
  var rulePoints: RulePoints
  /// For each term, whether a command or a courtesy covers it; empty where there is none.
  var covered: [Bool] = []
  /// The reader of ages at work.
  var ageScan = AgeScan()
  /// For each token, whether it is a word of the data, typos apart.
  var knownTokens: [Bool] = []
  /// Whether the message, or what was said before, is about a child under three months old.
  private(set) var isOfNewborn = false
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
    try self.init(CompiledKnowledge(knowledge, language: language), mechanisms: mechanisms)
  }

  /// Reads by knowledge that is compiled.
  ///
  /// - Throws: ``UnderstandingError`` when libstemmer does not know the language.
  public init(
    _ knowledge: CompiledKnowledge, mechanisms: Mechanisms = Mechanisms()
  ) throws(UnderstandingError) {
    let (compiled, language) = (knowledge.compiled, knowledge.language)
    do {
      reader = try WordReader(compiled.lexicon, language: language)
      scorer = Scorer(compiled.evidence)
      message = ReadMessage(marks: compiled.marks)
      rulePoints = RulePoints(targets: compiled.evidence.targets)
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
    message.release()
    reader.read(text)
    message.take(reader.terms, reader.tokens, compiled.classes)
    matches.removeAll(keepingCapacity: true)
    compiled.automaton.find(in: message, into: &matches)
    split()
    scorer.prepare(message, parts, compiled.evidence, compiled.classes, mechanisms)
    var meaning = blankMeaning()
    meaning.wordCount = message.terms.count { $0.origin != .emoji }
    readLanguage(into: &meaning)
    readEntities(context, into: &meaning)
    if mechanisms.ages {
      for finding in ageScan.found where finding.shift == nil {
        scorer.take(finding.age, at: place(ofToken: finding.tokens.lowerBound), compiled.evidence)
      }
    }
    readCommands(into: &meaning)
    weighRules()
    meaning.isQuestion = isQuestion
    meaning.isTurned = turn != nil
    isOfNewborn = context.isOfNewborn || meaning.entities.namesNewborn
    let all = body()
    let whole = rateFully(all, context)
    meaning.safety = watch(whole, meaning, context)
    meaning.danger = certainty(whole, meaning.safety)
    let wanted = readWanted(whole, in: all, context, into: &meaning)
    if explaining { meaning.trace = explain(wanted, whole, meaning) }
    if let rest = rest(context, in: &meaning) {
      readRest(rest, of: text, context, explaining, into: &meaning)
    }
    last = meaning
    return meaning
  }

  /// Reads a part of the message as a message of its own, in which nothing is waited for.
  private mutating func readRest(
    _ rest: Range<Int>, of text: String, _ context: Context, _ explaining: Bool,
    into meaning: inout Meaning
  ) {
    let start = message.tokens[Int(message.terms[rest.lowerBound].token)].source.lowerBound
    let end =
      rest.upperBound == message.terms.count
      ? text.utf8.count
      : message.tokens[Int(message.terms[rest.upperBound].token)].source.lowerBound
    guard start < end, start > 0 || end < text.utf8.count else { return }
    var apart = context
    apart.pending = .none
    let words = String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    let rest = read(words, in: apart, explaining: explaining)
    // Beside «Castelverde» a danger is none the less.
    if meaning.safety == nil, rest.safety?.isCertain == true || context.pending == .yesNo {
      (meaning.safety, meaning.danger) = (rest.safety, rest.danger)
    }
    meaning.rest = [rest]
  }

  private func readLanguage(into meaning: inout Meaning) {
    guard let guess = compiled.languages.guess(reader.tokens) else { return }
    meaning.language = guess.language
    meaning.isForeign =
      guess.isAlone && guess.language != compiled.knowledge.mainLanguage
      && guess.words * Weights.foreignWords >= meaning.wordCount
  }

  /// A meaning that says nothing, in the buffers of the last one.
  private mutating func blankMeaning() -> Meaning {
    var meaning = Meaning()
    swap(&meaning, &last)
    meaning.clear()
    return meaning
  }

  /// Reads what is wanted: the whole, or what stands beside a denial, and a second need.
  private mutating func readWanted(
    _ whole: Rating, in all: Range<Int>, _ context: Context, into meaning: inout Meaning
  ) -> Rating {
    let part = mechanisms.negation ? partBesideDenial(in: all) : all
    let wanted = rateBesideDenial(whole, part, of: all, context) ?? whole
    wanted.addReadings(compiled, to: &meaning.readings)
    // «sì» answers something; it is like no example.
    // What is foreign resembles examples by chance.
    let isUnheard = meaning.isOnlyCommand || meaning.isForeign
    meaning.decision = isUnheard && !wanted.hasRule ? .low : decide(wanted)
    meaning.isVague =
      !wanted.hasRule && !meaning.isOnlyCommand && isVague(message.terms.indices)
      && !meaning.entities.ages.contains { $0.age == .expected }
    guard mechanisms.clauses, meaning.decision != .low else { return wanted }
    if addNeeds(besides: wanted, in: part, context, to: &meaning) { meaning.decision = .sure }
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
