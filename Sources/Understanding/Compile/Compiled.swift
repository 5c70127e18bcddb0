internal import Language
internal import Schede

/// A set of knowledge in the form in which messages are read: flat tables, immutable.
///
/// A class, so that the tables are handed around as one reference.
final class Compiled: Sendable {
  /// What a phrase of the data files belongs to.
  enum Owner: Equatable, Sendable {
    case rule(intent: Int)
    case exact(intent: Int)
    case trap(intent: Int)
    case danger(crisis: Int)
    case wholeDanger(crisis: Int)
    case harmless(crisis: Int)
    case now(crisis: Int)
    /// A danger where a child is newborn.
    case newborn(crisis: Int)
    case option(question: Int, option: Int)
    case command(Command)
    case courtesy
    case damper
    case contrast
    case refusal
    case closingRefusal
    case opening
    case hinge
    case question
  }

  /// A phrase as compiled.
  struct CompiledPhrase: Sendable {
    var owner: Owner
    /// It begins by denying («non respira»), so that a «non» before it is not a denial of it.
    var beginsDenied: Bool
    private var count: UInt16

    init(owner: Owner, words: Int, beginsDenied: Bool) {
      self.owner = owner
      self.beginsDenied = beginsDenied
      count = UInt16(clamping: words)
    }

    /// How many words it has, gaps not counted.
    var words: Int { Int(count) }
  }

  /// Where a phrase stands and how it reads, for the explanation.
  struct Line: Sendable {
    var written: Written
    var at: SourceLine
  }

  /// Where an example stands in the knowledge, for the explanation.
  struct Example: Sendable {
    var target: Int32
    /// Its place among the phrases of its intent or crisis.
    var phrase: Int32
  }

  let knowledge: Knowledge
  let lexicon: Lexicon
  let marks: [UInt8]
  let classes: WordClasses
  let phrases: [CompiledPhrase]
  /// The lines of ``phrases``.
  let lines: [Line]
  let automaton: PhraseSet
  let evidence: Evidence
  let examples: [Example]
  /// The first and one-past-last example of each target.
  let examplesOf: [Range<Int>]
  let comuni: ComuneFinder
  let ages: AgeReader
  /// Folded function words of each language, by hash of the form.
  let languages: LanguageGuesser

  /// The target of what has nothing to do with the centre, where the data describe it.
  let outside: Int?

  /// Whether each intent is what is said around a need.
  let isCourtesy: [Bool]
  /// Whether each intent is only meant after an advice, and so no need beside another.
  let isReply: [Bool]
  /// Whether each intent is a question that is answered, and opens no others.
  let isPlain: [Bool]
  /// Whether each question is a choice that a table goes by: who writes decides where they may go,
  /// how they want to go on does not.
  let tellsWriter: [Bool]

  /// The id, fixed by the line protocol, of the intent of what has nothing to do with the centre.
  static let outsideID = "fuori-tema"
  /// The ids, fixed likewise, of what is said around a need and is none.
  private static let courtesyIDs: Set = ["saluto", "ringraziamento", "congedo"]

  init(
    _ knowledge: Knowledge, _ tables: CompiledPhrases, _ evidence: Evidence,
    _ examples: [Example], _ ages: AgeReader
  ) {
    self.knowledge = knowledge
    lexicon = tables.lexicon
    classes = tables.classes
    self.evidence = evidence
    self.examples = examples.trimmed()
    self.ages = ages
    marks = tables.marks
    phrases = tables.phrases
    lines = tables.lines
    automaton = tables.automaton
    examplesOf = Compiled.ranges(examples.map(\.target), targets: evidence.targets)
    comuni = ComuneFinder(knowledge.comuni)
    languages = LanguageGuesser(knowledge.vocabularies)
    isCourtesy = knowledge.intents.map { Compiled.courtesyIDs.contains($0.id) }
    isReply = knowledge.intents.map { $0.offering == .afterAdvice }
    let hasNeeds = knowledge.intents.contains { $0.opens != nil }
    isPlain = knowledge.intents.map { hasNeeds && $0.opens == nil }
    tellsWriter = knowledge.questions.map { question in
      question.kind == .choice && knowledge.tables.contains { $0.columns.contains(question.id) }
    }
    outside = knowledge.intents.firstIndex { $0.id == Compiled.outsideID }
  }

  private static func ranges(_ targets: [Int32], targets count: Int) -> [Range<Int>] {
    var ranges = Array(repeating: 0..<0, count: count)
    for (index, target) in targets.enumerated() {
      let range = ranges[Int(target)]
      ranges[Int(target)] = (range.isEmpty ? index : range.lowerBound)..<(index + 1)
    }
    return ranges
  }

  var intents: Range<Int> { 0..<knowledge.intents.count }
  var crises: Range<Int> {
    knowledge.intents.count..<(knowledge.intents.count + knowledge.crises.count)
  }
  /// Targets of what only sounds like a danger, one for each crisis.
  var harmless: Range<Int> { crises.upperBound..<(crises.upperBound + knowledge.crises.count) }

  /// The line of an example.
  func phrase(of example: Example) -> Phrase {
    let target = Int(example.target)
    if intents.contains(target) { return knowledge.intents[target].phrases[Int(example.phrase)] }
    let first = harmless.contains(target) ? harmless.lowerBound : crises.lowerBound
    return knowledge.crises[target - first].phrases[Int(example.phrase)]
  }

  /// The id of the intent or crisis of a target.
  func id(ofTarget target: Int) -> String {
    if intents.contains(target) { return knowledge.intents[target].id }
    if crises.contains(target) { return knowledge.crises[target - crises.lowerBound].id }
    return "non " + knowledge.crises[target - harmless.lowerBound].id
  }
}
